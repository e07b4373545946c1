package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

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

    /** A server, or a project of it. */
    private record Name(String server, String project) {}

    private static final int NONE = -1;

    private final List<Row> rows;
    private final ContainerTable table;
    private final Map<Name, Integer> headings = new HashMap<>();
    private final Map<InstanceIdmap, Integer> containers = new IdentityHashMap<>();

    // the first lane of those that have a map, and after each lane the next
    private final Map<IdmapGroup, Integer> firstOfGroup = new IdentityHashMap<>();
    private final int[] nextOfGroup;

    /** Takes time: not for the user interface. */
    Places(List<Row> rows) {
        this.rows = rows;
        table = new ContainerTable(rows);
        nextOfGroup = new int[rows.size()];
        for (int i = rows.size() - 1; i >= 0; i--) {
            add(i, rows.get(i));
        }
    }

    /** From the last to the first: what is added later comes before. */
    private void add(int place, Row row) {
        MapLane on = row.lane();
        InstanceIdmap one = row.container();
        String server = row.host().server();
        if (on == null) {
            headings.put(new Name(server, ""), place);
        } else if (row.isHeading()) {
            headings.put(new Name(server, on.lane().project()), place);
        } else if (one != null) {
            containers.put(one, place);
        } else {
            IdmapGroup group = on.lane().group();
            if (group != null) {
                Integer next = firstOfGroup.put(group, place);
                nextOfGroup[place] = next == null ? NONE : next;
            }
        }
    }

    /** The heading of a project or server of the estate. */
    public int heading(Entity entity) {
        return switch (entity.kind()) {
            case SERVER -> headings.getOrDefault(new Name(entity.server(), ""), NONE);
            case PROJECT ->
                    headings.getOrDefault(new Name(entity.server(), entity.project()), NONE);
            default -> NONE;
        };
    }

    /** The line of a container of the estate: its own where its lane is expanded. */
    public int container(Entity entity) {
        if (entity.kind() != Entity.Kind.INSTANCE || entity.isGroup()) {
            return NONE;
        }
        InstanceIdmap one = table.container(entity.server(), entity.project(), entity.name());
        return one == null ? NONE : place(entity.server(), one);
    }

    /** The line of a container: its own, or that of its lane. */
    private int place(String server, InstanceIdmap container) {
        Integer own = containers.get(container);
        return own == null ? lane(server, container) : own;
    }

    private int lane(String server, InstanceIdmap container) {
        return table.place(server, container.instance().project(), container.instance().name());
    }

    /** The line of what is selected: of one container its own, else that of its lane. */
    public int of(Pick.OfLane pick) {
        InstanceIdmap one = pick.container();
        if (one != null) {
            return place(pick.host().server(), one);
        }
        int same = lane(pick.host().server(), pick.lane().containers().getFirst());
        if (same >= 0 && isAt(same, pick.lane())) {
            return same;
        }
        // a filter may have left some of its containers only
        IdmapGroup group = pick.lane().group();
        for (int each = first(group); each >= 0; each = nextOfGroup[each]) {
            if (rows.get(each).shows(pick)) {
                return each;
            }
        }
        return NONE;
    }

    private boolean isAt(int place, Lane lane) {
        MapLane on = rows.get(place).lane();
        return on != null && on.lane() == lane;
    }

    private int first(@Nullable IdmapGroup group) {
        return group == null ? NONE : firstOfGroup.getOrDefault(group, NONE);
    }

    /** The first line of any container that takes part in an overlap. */
    public int of(Pick.OneOverlap pick) {
        int found = NONE;
        for (IdmapGroup group : pick.overlap().groups()) {
            found = before(found, first(group));
        }
        return found;
    }

    /** The first line of any container that something is noted about. */
    public int of(Pick.OneNote pick) {
        int found = NONE;
        for (InstanceIdmap each : pick.note().containers()) {
            found = before(found, place(pick.host().server(), each));
        }
        return found;
    }

    private static int before(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }

    /** The lanes of any container that something is noted about, each one object of these lines. */
    public Set<Lane> lanes(Pick.OneNote pick) {
        Set<Lane> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InstanceIdmap each : pick.note().containers()) {
            int place = lane(pick.host().server(), each);
            MapLane on = place < 0 ? null : rows.get(place).lane();
            if (on != null) {
                found.add(on.lane());
            }
        }
        return found;
    }

    /** The line of the same containers as one of another picture that is no heading. */
    public int same(Row other) {
        MapLane on = other.lane();
        if (on == null || other.isHeading()) {
            return NONE;
        }
        int lane = lane(other.host().server(), on.lane().containers().getFirst());
        int place = lane < 0 ? NONE : lane + 1 + other.index();
        return place >= 0 && place < rows.size() && rows.get(place).isOf(other) ? place : NONE;
    }
}
