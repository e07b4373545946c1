package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.model.Instance;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where things are among the lines of a picture: made once with the lines, so that nobody has to
 * look through a hundred thousand of them. Places are numbers of lines, -1 for what has none.
 */
public final class Places {

    /** A server, a project of it (no container) or a container of that. */
    private record Name(String server, String project, String container) {

        static Name of(String server, InstanceIdmap container) {
            return new Name(server, container.instance().project(), container.instance().name());
        }
    }

    private final List<Row> rows;
    private final Map<Name, Integer> named = new HashMap<>();
    private final Map<Lane, Integer> lanes = new IdentityHashMap<>();
    private final Map<InstanceIdmap, Integer> containers = new IdentityHashMap<>();
    private final Map<IdmapGroup, List<Integer>> groups = new IdentityHashMap<>();

    /** Takes time: not for the user interface. */
    Places(List<Row> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.size(); i++) {
            add(i, rows.get(i));
        }
    }

    private void add(int place, Row row) {
        MapLane on = row.lane();
        InstanceIdmap one = row.container();
        String server = row.host().server();
        if (on == null) {
            named.putIfAbsent(new Name(server, "", ""), place);
        } else if (row.isHeading()) {
            named.putIfAbsent(new Name(server, on.lane().project(), ""), place);
        } else if (one != null) {
            containers.put(one, place);
        } else {
            lanes.put(on.lane(), place);
            IdmapGroup group = on.lane().group();
            if (group != null) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>(1)).add(place);
            }
            on.lane().containers().forEach(each -> named.putIfAbsent(Name.of(server, each), place));
        }
    }

    /** The heading of a project or server of the estate. */
    public int heading(Entity entity) {
        return switch (entity.kind()) {
            case SERVER -> named.getOrDefault(new Name(entity.server(), "", ""), -1);
            case PROJECT -> named.getOrDefault(new Name(entity.server(), entity.project(), ""), -1);
            default -> -1;
        };
    }

    /** The line of a container of the estate: its own where its lane is expanded. */
    public int container(Entity entity) {
        if (entity.kind() != Entity.Kind.INSTANCE || entity.isGroup()) {
            return -1;
        }
        Name name = new Name(entity.server(), entity.project(), entity.name());
        int lane = named.getOrDefault(name, -1);
        MapLane on = lane < 0 ? null : rows.get(lane).lane();
        if (on != null) {
            for (InstanceIdmap each : on.lane().containers()) {
                Instance one = each.instance();
                if (one.name().equals(name.container()) && one.project().equals(name.project())) {
                    return containers.getOrDefault(each, lane);
                }
            }
        }
        return -1;
    }

    /** The line of what is selected. */
    public int of(Pick.OfLane pick) {
        InstanceIdmap one = pick.container();
        if (one != null) {
            return containers.getOrDefault(one, -1);
        }
        Integer same = lanes.get(pick.lane());
        if (same != null) {
            return same;
        }
        // a filter may have left some of its containers only
        for (int each : ofGroup(pick.lane().group())) {
            if (rows.get(each).shows(pick)) {
                return each;
            }
        }
        return -1;
    }

    /** The first line of any container that takes part in an overlap. */
    public int of(Pick.OneOverlap pick) {
        int first = rows.size();
        for (IdmapGroup group : pick.overlap().groups()) {
            List<Integer> of = ofGroup(group);
            first = of.isEmpty() ? first : Math.min(first, of.getFirst());
        }
        return first == rows.size() ? -1 : first;
    }

    /** The first line of any container that something is noted about. */
    public int of(Pick.OneNote pick) {
        int first = rows.size();
        for (InstanceIdmap each : pick.note().containers()) {
            int lane = named.getOrDefault(Name.of(pick.host().server(), each), rows.size());
            first = Math.min(first, containers.getOrDefault(each, lane));
        }
        return first == rows.size() ? -1 : first;
    }

    /** The lanes of any container that something is noted about, each one object of these lines. */
    public Set<Lane> lanes(Pick.OneNote pick) {
        Set<Lane> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InstanceIdmap each : pick.note().containers()) {
            int place = named.getOrDefault(Name.of(pick.host().server(), each), -1);
            MapLane on = place < 0 ? null : rows.get(place).lane();
            if (on != null) {
                found.add(on.lane());
            }
        }
        return found;
    }

    private List<Integer> ofGroup(@Nullable IdmapGroup group) {
        return group == null ? List.of() : groups.getOrDefault(group, List.of());
    }

    /** The line of the same containers as one of another picture that is no heading. */
    public int same(Row other) {
        MapLane on = other.lane();
        if (on == null || other.isHeading()) {
            return -1;
        }
        InstanceIdmap first = on.lane().containers().getFirst();
        int lane = named.getOrDefault(Name.of(other.host().server(), first), -1);
        int place = lane < 0 ? -1 : lane + 1 + other.index();
        return place >= 0 && place < rows.size() && rows.get(place).isOf(other) ? place : -1;
    }
}
