package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code raw.idmap}: lines {@code uid|gid|both HOST CONTAINER} with ids or ranges {@code
 * FIRST-LAST}, one blank between the words (LXD source, {@code lxd/idmap/parse_linux.go}). Refuses
 * what LXD refuses with LXD's message, and also what LXD takes though no kernel does: ids beyond 32
 * bits, ranges that end before they start, and more lines than a map has entries.
 */
public final class RawIdmap {

    /** What Go's {@code strconv.ParseInt} takes; nothing else is a number to LXD. */
    private static final Pattern NUMBER = Pattern.compile("[+]?0*([0-9]+)");

    private static final long BEYOND = 1L << 60;

    private record Range(long first, long size) {}

    private RawIdmap() {}

    /**
     * The entries in the order of the lines, {@code both} as two entries, uid first.
     *
     * @throws IdmapException with LXD's message, if a line is wrong or two lines contradict
     */
    public static List<IdmapEntry> parse(String value) throws IdmapException {
        SplitMap map = new SplitMap();
        int lines = 0;
        for (String line : value.split("\n", -1)) {
            if (!line.isEmpty()) {
                if (++lines > IdmapJson.MOST_ENTRIES) {
                    throw new IdmapException(
                            "The ID map has more lines than the kernel takes entries");
                }
                for (IdmapEntry entry : entries(line)) {
                    map.add(entry);
                }
            }
        }
        return map.entries();
    }

    /**
     * The lines that name none of these host ids; what cannot be read names none.
     *
     * @param kind of the ids
     */
    public static List<String> without(String value, IdKind kind, IdRangeSet ids) {
        return value.lines()
                .filter(line -> !line.isEmpty())
                .filter(line -> !names(line, kind, ids))
                .toList();
    }

    private static boolean names(String line, IdKind kind, IdRangeSet ids) {
        try {
            return entries(line).stream()
                    .anyMatch(each -> each.kind() == kind && ids.meets(each.hostRange()));
        } catch (IdmapException e) {
            return false;
        }
    }

    private static List<IdmapEntry> entries(String line) throws IdmapException {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            throw new IdmapException("Invalid ID map line " + quoted(line));
        }
        Range host = range(words[1]);
        Range container = range(words[2]);
        if (host.size() != container.size()) {
            throw new IdmapException("The ID map ranges are of different sizes " + quoted(line));
        }
        List<IdmapEntry> entries = new ArrayList<>(2);
        for (IdKind kind : IdKind.values()) {
            if (words[0].equals("both") || words[0].equals(kind.label())) {
                entries.add(entry(kind, host, container, line));
            }
        }
        if (entries.isEmpty()) {
            throw new IdmapException("Invalid ID map type " + quoted(line));
        }
        return entries;
    }

    private static IdmapEntry entry(IdKind kind, Range host, Range container, String line)
            throws IdmapException {
        if (host.size() < 0) {
            throw new IdmapException("The ID map ranges end before they start " + quoted(line));
        }
        if (host.first() + host.size() > IdRange.IDS
                || container.first() + container.size() > IdRange.IDS) {
            throw new IdmapException("The ID map has ids beyond 32 bits " + quoted(line));
        }
        return new IdmapEntry(kind, host.first(), container.first(), host.size());
    }

    private static Range range(String text) throws IdmapException {
        String[] ends = text.split("-", -1);
        if (ends.length > 2) {
            throw new IdmapException("Invalid ID map range " + quoted(text));
        }
        long first = number(ends[0]);
        return new Range(first, ends.length == 1 ? 1 : number(ends[1]) - first + 1);
    }

    private static long number(String text) throws IdmapException {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            throw notANumber(text, "invalid syntax");
        }
        try {
            // beyond 32 bits LXD goes on; kept small enough that sums stay numbers
            return Math.min(Long.parseLong(matcher.group(1)), BEYOND);
        } catch (NumberFormatException e) {
            throw notANumber(text, "value out of range");
        }
    }

    private static IdmapException notANumber(String text, String reason) {
        return new IdmapException(
                "Not a number: strconv.ParseInt: parsing " + quoted(text) + ": " + reason);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
