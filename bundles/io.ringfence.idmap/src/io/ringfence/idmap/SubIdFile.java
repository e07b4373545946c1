package io.ringfence.idmap;

import io.ringfence.model.HostFacts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which range of {@code /etc/subuid} or {@code /etc/subgid} LXD takes for its default map (LXD
 * source, {@code idmap.DefaultIdmapSet}).
 */
final class SubIdFile {

    /** What LXD takes where no file tells: 1,000,000 to 1,000,999,999. */
    static final IdRange BUILT_IN = IdRange.of(1_000_000, 1_000_000_000);

    /** Smaller ranges are passed over. */
    private static final long SMALLEST = 65_536;

    private SubIdFile() {}

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
                .filter(line -> IdmapEntry.isId(line.first()) && IdmapEntry.isId(line.count()))
                .findFirst()
                .map(line -> IdRange.of(line.first(), line.count()));
    }
}
