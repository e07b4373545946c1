package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.model.Instance;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * Where the containers of lanes are, by their names: a table of numbers, as there may be a hundred
 * thousand of them for every picture.
 */
final class ContainerTable {

    private static final int LEAST = 16;

    private final List<Row> rows;
    private final int[] places;
    private final int[] indexes;

    /**
     * Takes time: not for the user interface.
     *
     * @param rows the lines; of a container that is on several, the first lane counts
     */
    ContainerTable(List<Row> rows) {
        this.rows = rows;
        int containers = 0;
        for (Row row : rows) {
            MapLane lane = lane(row);
            containers += lane == null ? 0 : lane.lane().containers().size();
        }
        int size = Math.max(LEAST, Integer.highestOneBit(containers) * 4);
        places = new int[size];
        indexes = new int[size];
        for (int place = 0; place < rows.size(); place++) {
            MapLane lane = lane(rows.get(place));
            int count = lane == null ? 0 : lane.lane().containers().size();
            for (int index = 0; index < count; index++) {
                add(place, index);
            }
        }
    }

    /** The lane of a line that is one's own, and not of a heading or of a single container. */
    private static @Nullable MapLane lane(Row row) {
        return row.kind() == Row.Kind.LANE ? row.lane() : null;
    }

    private void add(int place, int index) {
        Row row = rows.get(place);
        MapLane lane = lane(row);
        if (lane != null) {
            Instance named = lane.lane().containers().get(index).instance();
            int slot = slot(row.host().server(), named.project(), named.name());
            if (places[slot] == 0) {
                places[slot] = place + 1;
                indexes[slot] = index;
            }
        }
    }

    /** Where a container is, or would be. */
    private int slot(String server, String project, String name) {
        int hash = (server.hashCode() * 31 + project.hashCode()) * 31 + name.hashCode();
        int slot = (hash ^ hash >>> 15) & places.length - 1;
        while (places[slot] != 0 && !is(slot, server, project, name)) {
            slot = slot + 1 & places.length - 1;
        }
        return slot;
    }

    private boolean is(int slot, String server, String project, String name) {
        InstanceIdmap container = at(slot);
        return container != null
                && container.instance().name().equals(name)
                && container.instance().project().equals(project)
                && rows.get(places[slot] - 1).host().server().equals(server);
    }

    private @Nullable InstanceIdmap at(int slot) {
        MapLane lane = lane(rows.get(places[slot] - 1));
        return lane == null ? null : lane.lane().containers().get(indexes[slot]);
    }

    /** The line of its lane, -1 for none. */
    int place(String server, String project, String name) {
        return places[slot(server, project, name)] - 1;
    }

    /** The container of this name, null for none. */
    @Nullable
    InstanceIdmap container(String server, String project, String name) {
        int slot = slot(server, project, name);
        return places[slot] == 0 ? null : at(slot);
    }
}
