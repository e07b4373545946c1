package io.ringfence.idmap;

import io.ringfence.model.ConfigValue;
import io.ringfence.model.Project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The host ids that containers of a restricted project may map by {@code raw.idmap} ({@code
 * restricted.idmap.uid} and {@code restricted.idmap.gid}; LXD source, {@code
 * lxd/project/permissions.go}).
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
     * What a project allows, empty when it does not restrict {@code raw.idmap}.
     *
     * @throws IdmapException if a key has no ranges of ids
     */
    public static Optional<AllowedHostIds> of(Project project) throws IdmapException {
        Map<String, String> config = project.config();
        boolean free =
                !ConfigValue.isTrue(config.get("restricted"))
                        || "allow".equals(config.get("restricted.containers.lowlevel"));
        return free
                ? Optional.empty()
                : Optional.of(
                        parse(
                                config.getOrDefault("restricted.idmap.uid", ""),
                                config.getOrDefault("restricted.idmap.gid", "")));
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
