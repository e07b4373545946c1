package io.ringfence.idmap.table;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is shared on a host; user and group ids in one line where they overlap alike.
 *
 * @param host where
 * @param alike the overlaps it stands for, which differ in nothing but the kind; not empty
 */
public record OverlapLine(MemberIdmaps host, List<Overlap> alike) {

    private static final Comparator<OverlapLine> WORST =
            Comparator.comparing(OverlapLine::level).thenComparing(OverlapLine::type);

    private record Key(
            OverlapLevel level, OverlapClass type, IdRangeSet ids, List<IdmapGroup> groups) {}

    /**
     * What the shared ids are in the containers of one map.
     *
     * @param containers those with the map
     * @param ids theirs, as they see them
     */
    public record Inside(List<InstanceIdmap> containers, IdRangeSet ids) {
        public Inside {
            containers = List.copyOf(containers);
        }
    }

    public OverlapLine {
        alike = List.copyOf(alike);
    }

    /** All of a host, the worst first. */
    public static List<OverlapLine> of(MemberIdmaps host) {
        Map<Key, List<Overlap>> lines = new LinkedHashMap<>();
        for (Overlap each : host.overlaps()) {
            lines.computeIfAbsent(
                            new Key(each.level(), each.type(), each.ids(), each.groups()),
                            _ -> new ArrayList<>())
                    .add(each);
        }
        return lines.values().stream()
                .map(alike -> new OverlapLine(host, alike))
                .sorted(WORST)
                .toList();
    }

    /** The first of those it stands for. */
    public Overlap overlap() {
        return alike.getFirst();
    }

    /** How bad. */
    public OverlapLevel level() {
        return overlap().level();
    }

    /** Why. */
    public OverlapClass type() {
        return overlap().type();
    }

    /** As in {@code uid+gid}. */
    public String kinds() {
        return alike.stream().map(each -> each.kind().label()).collect(Collectors.joining("+"));
    }

    /** The shared host ids. */
    public IdRangeSet ids() {
        return overlap().ids();
    }

    /** Who shares them. */
    public List<InstanceIdmap> containers() {
        return overlap().instances().toList();
    }

    /** What the ids are in the containers, one for each map. */
    public List<Inside> inside() {
        Overlap first = overlap();
        return first.groups().stream()
                .map(group -> new Inside(group.instances(), first.inside(group)))
                .toList();
    }

    /** Accounts of the host, or groups, that have shared ids; empty for none that is known. */
    public List<HostOwner> users() {
        return host.host().of(overlap().kind(), ids()).stream()
                .filter(owner -> !owner.subIds() || owner.isUsersSubIds())
                .toList();
    }
}
