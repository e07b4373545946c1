package io.ringfence.idmap;

import java.util.Comparator;

/**
 * One line of an id map: {@code size} ids from {@code container} on are those of the host from
 * {@code host} on.
 *
 * @param kind which ids
 * @param host first id on the host, 0 to 2^32-1
 * @param container first id in the container, 0 to 2^32-1
 * @param size number of ids, 0 to 2^32-1; LXD stores empty entries for {@code
 *     security.idmap.size=0}
 */
public record IdmapEntry(IdKind kind, long host, long container, long size)
        implements Comparable<IdmapEntry> {

    private static final Comparator<IdmapEntry> ORDER =
            Comparator.comparing(IdmapEntry::kind)
                    .thenComparingLong(IdmapEntry::container)
                    .thenComparingLong(IdmapEntry::host)
                    .thenComparingLong(IdmapEntry::size);

    public IdmapEntry {
        if (!isId(host) || !isId(container) || !isId(size)) {
            throw new IllegalArgumentException(
                    "no id map: host " + host + ", container " + container + ", size " + size);
        }
    }

    /** Whether the number is an unsigned one of 32 bits. */
    static boolean isId(long number) {
        return number >= 0 && number < IdRange.IDS;
    }

    /** The id that the digits say, -1 if they are no unsigned number of 32 bits. */
    static long id(String digits) {
        if (digits.isEmpty() || digits.length() > 10) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        long number = Long.parseLong(digits);
        return isId(number) ? number : -1;
    }

    /** As in the configuration of LXC ({@code lxc.idmap}): {@code u 0 100000 65536}. */
    public String toLxc() {
        return (kind == IdKind.UID ? "u " : "g ") + container + " " + host + " " + size;
    }

    /** The ids on the host. */
    public IdRange hostRange() {
        return IdRange.of(host, size);
    }

    /** The ids inside the container. */
    public IdRange containerRange() {
        return IdRange.of(container, size);
    }

    /** How far ids are moved: all pieces of one range that was split have the same. */
    public long offset() {
        return host - container;
    }

    @Override
    public int compareTo(IdmapEntry other) {
        return ORDER.compare(this, other);
    }
}
