package io.ringfence.idmap;

import io.ringfence.model.Instance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the ids of {@code raw.idmap} in a map from those of the container's range.
 *
 * <p>The value of the key may be younger than the map of a running container, so it does not
 * suffice: pieces of a range that was split all have its offset between host and container ids.
 */
final class Parts {

    private Parts() {}

    static List<MapPiece> of(InstanceIdmap instance, IdKind kind) {
        List<IdmapEntry> entries = instance.mapOrEmpty().entries(kind);
        MapPiece.Part range =
                instance.kind() == IdmapKind.ISOLATED
                        ? MapPiece.Part.ISOLATED
                        : MapPiece.Part.DEFAULT;
        Set<IdmapEntry> raw = entries.size() == 1 ? Set.of() : raw(instance.instance());
        long offset = mainOffset(entries, raw);
        return entries.stream()
                .map(
                        entry ->
                                new MapPiece(
                                        entry.hostRange(),
                                        raw.contains(entry) || entry.offset() != offset
                                                ? MapPiece.Part.RAW
                                                : range))
                .toList();
    }

    /** The container's range as it was before {@code raw.idmap} took pieces out of it. */
    static List<IdmapEntry> whole(Instance instance, Idmap map, IdKind kind) {
        List<IdmapEntry> entries = map.entries(kind);
        Set<IdmapEntry> raw = raw(instance);
        long offset = mainOffset(entries, raw);
        IdRange hull =
                IdRangeSet.of(
                                entries.stream()
                                        .filter(each -> !raw.contains(each))
                                        .filter(each -> each.offset() == offset)
                                        .map(IdmapEntry::hostRange)
                                        .toList())
                        .hull();
        if (hull == null) {
            return List.of();
        }
        long start = offset >= 0 ? offset : hull.start();
        return List.of(new IdmapEntry(kind, start, 0, hull.end() - start));
    }

    private static Set<IdmapEntry> raw(Instance instance) {
        String value = instance.expandedConfig().get("raw.idmap");
        if (value == null) {
            return Set.of();
        }
        try {
            return new HashSet<>(RawIdmap.parse(value));
        } catch (IdmapException e) {
            return Set.of(); // LXD would not have made a map with it: it is another release's
        }
    }

    private static long mainOffset(List<IdmapEntry> entries, Set<IdmapEntry> raw) {
        Map<Long, Long> sizes = new HashMap<>();
        long best = 0;
        long most = -1;
        for (IdmapEntry entry : entries) {
            if (!raw.contains(entry)) {
                long size = sizes.merge(entry.offset(), entry.size(), Long::sum);
                if (size > most) {
                    best = entry.offset();
                    most = size;
                }
            }
        }
        return best;
    }
}
