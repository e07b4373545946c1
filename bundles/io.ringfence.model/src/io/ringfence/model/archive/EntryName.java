package io.ringfence.model.archive;

import java.util.regex.Pattern;

/** The names that entries may have. */
public final class EntryName {

    /** The entry with the sums of all others. */
    public static final String MANIFEST = "manifest.json";

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._/-]+");

    private EntryName() {}

    /**
     * The name itself.
     *
     * @throws DamagedFileException if it would leave its folder, or has characters that none of our
     *     names has
     */
    static String checked(String name) throws DamagedFileException {
        if (!ALLOWED.matcher(name).matches()) {
            throw new DamagedFileException(
                    "has a name with characters that are not allowed",
                    name.replaceAll("[^\\x21-\\x7e]", "?"));
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new DamagedFileException("has a path that leaves its folder", name);
            }
        }
        return name;
    }
}
