package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.List;

/**
 * The host ids that containers of a project may map ({@code restricted.idmap.uid} and {@code
 * restricted.idmap.gid}).
 *
 * @param uid ranges of user ids
 * @param gid ranges of group ids
 */
public record AllowedHostIds(List<IdRange> uid, List<IdRange> gid) {

    public AllowedHostIds {
        uid = List.copyOf(uid);
        gid = List.copyOf(gid);
    }

    /**
     * The ranges of the keys' values: ids or {@code FIRST-LAST}, with commas between.
     *
     * @throws IdmapException if one is no range
     */
    public static AllowedHostIds parse(String uid, String gid) throws IdmapException {
        return new AllowedHostIds(ranges(uid), ranges(gid));
    }

    /** Whether every id of the entry lies in one range, as LXD demands. */
    public boolean covers(IdmapEntry entry) {
        return entry.size() > 0
                && (entry.kind() == IdKind.UID ? uid : gid)
                        .stream().anyMatch(range -> range.contains(entry.hostRange()));
    }

    private static List<IdRange> ranges(String value) throws IdmapException {
        List<IdRange> ranges = new ArrayList<>();
        for (String part : value.split(",")) {
            String text = part.strip();
            if (!text.isEmpty()) {
                int dash = text.indexOf('-');
                long first = IdmapEntry.id(dash < 0 ? text : text.substring(0, dash));
                long last = IdmapEntry.id(dash < 0 ? text : text.substring(dash + 1));
                if (first < 0 || last < first) {
                    throw new IdmapException("No range of ids \"" + text + "\"");
                }
                ranges.add(new IdRange(first, last + 1));
            }
        }
        return ranges;
    }
}
