package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;

/** Finds things of the estate in the picture. */
final class Entities {

    private Entities() {}

    /** The line of a container, or the first of a project or server; null when it has none. */
    static @Nullable Pick find(Rows rows, Entity entity) {
        for (Row row : rows.rows()) {
            MapLane lane = row.lane();
            if (lane == null || row.isHeading() || !row.host().server().equals(entity.server())) {
                continue;
            }
            InstanceIdmap single = row.container();
            if (entity.kind() == Entity.Kind.INSTANCE && !entity.isGroup()) {
                for (InstanceIdmap each : lane.lane().containers()) {
                    boolean meant = single == null || single == each;
                    if (meant && is(each, entity) && !isBelow(rows, row, lane)) {
                        return row.pick();
                    }
                }
            } else if (entity.covers(address(row, lane))) {
                return row.pick();
            }
        }
        return null;
    }

    /** Whether the containers of the lane have lines of their own. */
    private static boolean isBelow(Rows rows, Row row, MapLane lane) {
        return row.kind() == Row.Kind.LANE
                && rows.look().expanded().contains(Rows.key(lane.lane()));
    }

    private static boolean is(InstanceIdmap container, Entity entity) {
        return container.instance().name().equals(entity.name())
                && container.instance().project().equals(entity.project());
    }

    private static Entity address(Row row, MapLane lane) {
        return new Entity(
                row.host().server(),
                Entity.Kind.INSTANCE,
                lane.lane().project(),
                lane.lane().containers().getFirst().instance().name());
    }
}
