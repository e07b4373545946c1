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

    /** The heading of a project or server, -1 when it has none. */
    static int heading(Rows rows, Entity entity) {
        for (int i = 0; i < rows.rows().size(); i++) {
            Row row = rows.rows().get(i);
            MapLane lane = row.lane();
            boolean there = row.host().server().equals(entity.server());
            boolean ofServer = entity.kind() == Entity.Kind.SERVER && row.kind() == Row.Kind.HOST;
            boolean ofProject =
                    entity.kind() == Entity.Kind.PROJECT
                            && row.kind() == Row.Kind.PROJECT
                            && lane != null
                            && lane.lane().project().equals(entity.project());
            if (there && (ofServer || ofProject)) {
                return i;
            }
        }
        return -1;
    }

    /** The line of a container, null when it has none or it is something else. */
    static @Nullable Pick find(Rows rows, Entity entity) {
        if (entity.kind() != Entity.Kind.INSTANCE || entity.isGroup()) {
            return null;
        }
        for (Row row : rows.rows()) {
            MapLane lane = row.lane();
            boolean there = row.host().server().equals(entity.server());
            if (lane != null && !row.isHeading() && there && !isBelow(rows, row, lane)) {
                InstanceIdmap single = row.container();
                for (InstanceIdmap each : lane.lane().containers()) {
                    if ((single == null || single == each) && is(each, entity)) {
                        return row.pick();
                    }
                }
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
}
