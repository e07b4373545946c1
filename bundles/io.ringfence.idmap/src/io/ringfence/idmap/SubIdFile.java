package io.ringfence.idmap;

import io.ringfence.model.HostFacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code /etc/subuid} and {@code /etc/subgid} as LXD does, and tells which range it takes for
 * its default map (LXD source, {@code idmap.DefaultIdmapSet}).
 */
public final class SubIdFile {

    /** What LXD takes where no file tells: 1,000,000 to 1,000,999,999. */
    public static final IdRange BUILT_IN = IdRange.of(1_000_000, 1_000_000_000);

    /** Smaller ranges are passed over. */
    private static final long SMALLEST = 65_536;

    private SubIdFile() {}

    /** Its lines; text after a {@code #} and lines that LXD cannot read are passed over. */
    public static List<HostFacts.SubIds> parse(String content) {
        List<HostFacts.SubIds> lines = new ArrayList<>();
        for (String line : content.split("\n")) {
            int comment = line.indexOf('#');
            String[] words = (comment < 0 ? line : line.substring(0, comment)).strip().split(":");
            if (words.length >= 3 && !words[0].isEmpty()) {
                long first = IdmapEntry.id(words[1]);
                long count = IdmapEntry.id(words[2]);
                if (first >= 0 && count >= 0) {
                    lines.add(new HostFacts.SubIds(words[0], first, count));
                }
            }
        }
        return lines;
    }

    /**
     * The ranges of a user.
     *
     * @throws IdmapException if there is none
     */
    public static List<IdRange> ranges(List<HostFacts.SubIds> lines, String user)
            throws IdmapException {
        List<IdRange> ranges =
                lines.stream()
                        .filter(line -> line.owner().equalsIgnoreCase(user))
                        .filter(SubIdFile::isRange)
                        .map(line -> IdRange.of(line.first(), line.count()))
                        .toList();
        if (ranges.isEmpty()) {
            throw new IdmapException("No map found for user");
        }
        return ranges;
    }

    private static boolean isRange(HostFacts.SubIds line) {
        return IdmapEntry.isId(line.first()) && IdmapEntry.isId(line.count());
    }

    /**
     * The range for the root user: the first of its lines with at least {@link #SMALLEST} ids, or
     * {@link #BUILT_IN} when it has no line at all. Empty when all its lines are too small: then no
     * container can start.
     *
     * @param lines of the file, none when it does not exist
     * @param snap whether the daemon is a snap, which reads no such file
     */
    static Optional<IdRange> range(List<HostFacts.SubIds> lines, boolean snap) {
        List<HostFacts.SubIds> roots =
                lines.stream()
                        .filter(line -> line.owner().toLowerCase(Locale.ROOT).equals("root"))
                        .toList();
        if (snap || roots.isEmpty()) {
            return Optional.of(BUILT_IN);
        }
        return roots.stream()
                .filter(line -> line.count() >= SMALLEST)
                .filter(SubIdFile::isRange)
                .findFirst()
                .map(line -> IdRange.of(line.first(), line.count()));
    }
}
