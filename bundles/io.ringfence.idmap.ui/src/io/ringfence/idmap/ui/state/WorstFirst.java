package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts overlaps into the order in which one looks at them. */
final class WorstFirst {

    private record Shared(OverlapClass type, IdRangeSet ids, List<IdmapGroup> groups) {}

    private static final Comparator<Pick.OneOverlap> ORDER =
            Comparator.comparing((Pick.OneOverlap pick) -> pick.overlap().level())
                    .thenComparing(pick -> pick.overlap().type());

    private WorstFirst() {}

    /**
     * The overlaps of all hosts, the worst first. Where user and group ids overlap alike, only that
     * of the user ids.
     */
    static List<Pick.OneOverlap> of(List<Host> hosts) {
        List<Pick.OneOverlap> all = new ArrayList<>();
        for (Host host : hosts) {
            Set<Shared> ofUsers = new HashSet<>();
            for (Overlap overlap : host.maps().overlaps()) {
                Shared shared = new Shared(overlap.type(), overlap.ids(), overlap.groups());
                if (overlap.kind() == IdKind.UID) {
                    ofUsers.add(shared);
                } else if (ofUsers.contains(shared)) {
                    continue;
                }
                all.add(new Pick.OneOverlap(host, overlap));
            }
        }
        all.sort(ORDER);
        return all;
    }
}
