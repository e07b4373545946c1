package io.ringfence.audit.checks.instance;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.IdmapException;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.RawIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Ids of the host itself that a container has: by what its keys say now, and by the map that it was
 * started with.
 *
 * @param ids for each kind
 * @param evidence the keys that give them, the map itself if no key does
 */
record HostIds(Map<IdKind, IdRangeSet> ids, List<Evidence> evidence) {

    /**
     * @throws IdmapException if {@code raw.idmap} cannot be read
     */
    static HostIds of(IdmapCheck.Subject subject) throws IdmapException {
        ServerIdmaps maps = ContainerIdmaps.of(subject.context());
        MemberIdmaps member = maps.member(subject.map());
        Map<IdKind, IdRangeSet> ids = new EnumMap<>(IdKind.class);
        for (IdKind kind : IdKind.values()) {
            ids.put(kind, maps.hostIds(subject.map(), kind));
        }
        List<Evidence> evidence = new ArrayList<>();
        EffectiveValue raw = subject.config().get("raw.idmap");
        if (raw.isSet()) {
            RawIdmap.parse(raw.text()); // as a whole: lines may contradict each other
            for (ConfigLines.Line line : ConfigLines.of(raw.text())) {
                if (add(ids, RawIdmap.parse(line.text()), member)) {
                    evidence.add(ConfigLines.evidence(raw, line.text()));
                }
            }
        }
        EffectiveValue base = subject.config().get("security.idmap.base");
        if (add(ids, range(IsolatedKeys.of(subject.instance())), member)) {
            evidence.add(Evidence.of(base));
        }
        if (evidence.isEmpty()) {
            // started with a raw.idmap that is gone since, or a range that the server gave out
            evidence.add(Evidence.of(subject.map().pendingRestart() ? raw : base));
            evidence.add(subject.stored());
        }
        return new HostIds(ids, evidence);
    }

    boolean isEmpty() {
        return ids.values().stream().allMatch(IdRangeSet::isEmpty);
    }

    boolean hasRoot() {
        return ids.values().stream().anyMatch(each -> each.contains(0));
    }

    /** Adds what is below the first sub-id; tells whether there was any. */
    private static boolean add(
            Map<IdKind, IdRangeSet> ids, List<IdmapEntry> entries, MemberIdmaps member) {
        boolean any = false;
        for (IdmapEntry entry : entries) {
            IdRange own = new IdRange(0, member.firstSubId(entry.kind()));
            IdRange reached = entry.hostRange().intersection(own);
            if (reached != null) {
                any = true;
                ids.merge(entry.kind(), IdRangeSet.of(List.of(reached)), IdRangeSet::union);
            }
        }
        return any;
    }

    /** The isolated range that the keys ask for, none if they ask for none. */
    private static List<IdmapEntry> range(IsolatedKeys keys) {
        return keys.wanted() == null
                ? List.of()
                : List.of(
                        new IdmapEntry(IdKind.UID, keys.base(), 0, keys.size()),
                        new IdmapEntry(IdKind.GID, keys.base(), 0, keys.size()));
    }
}
