package io.ringfence.model.archive;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.util.regex.Pattern;

/**
 * A format with a number, as in {@code ringfence-capture/1}.
 *
 * @param name as in {@code ringfence-capture}
 * @param newest the number that is written; no newer one is read
 */
public record Format(String name, int newest) {

    /** What this program calls itself; whoever made a file can write anything there. */
    private static final Pattern TOOL = Pattern.compile("Ringfence [0-9][0-9A-Za-z.+-]{0,30}");

    /** What is written into a document's {@code format}. */
    public String text() {
        return name + "/" + newest;
    }

    /**
     * The number of a document's format, at least 1 and at most the newest.
     *
     * @param document with the members {@code format} and, for messages, {@code tool}
     * @param entry where it stands
     * @param none what to say, and what to do about it, when it is no document of this format
     */
    public int number(Fields document, String entry, String none, String remedy)
            throws JsonException, DamagedFileException {
        String format = document.text("format");
        if (!format.matches(name + "/[1-9][0-9]{0,8}")) {
            throw new DamagedFileException(none, entry, remedy);
        }
        int number = Integer.parseInt(format.substring(name.length() + 1));
        if (number > newest) {
            String tool = document.textOrEmpty("tool");
            throw new DamagedFileException(
                    "has format "
                            + format
                            + ", this version reads "
                            + text()
                            + (newest == 1 ? " only" : " and older"),
                    entry,
                    "open it with "
                            + (TOOL.matcher(tool).matches()
                                    ? tool + " or newer"
                                    : "a newer Ringfence"));
        }
        return number;
    }
}
