package io.ringfence.idmap.ui.state;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.layout.Axis;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Overview;
import io.ringfence.idmap.layout.Viewport;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes the lines of a picture: filters, sorts and expands its lanes. */
final class RowMaker {

    /** Room of the overview, more than it is ever drawn on. */
    private static final int COLUMNS = 720;

    private static final int LINES = 44;

    private final Look look;
    private final LaneFilter filter;
    private final List<Row> rows = new ArrayList<>();
    private int hidden;

    private RowMaker(Look look) {
        this.look = look;
        filter = new LaneFilter(look.filter());
    }

    /** Takes time: not for the user interface. */
    static Rows of(Picture picture, Look look) {
        RowMaker maker = new RowMaker(look);
        LaneOrder.hosts(picture.hosts(), look.order()).forEach(maker::add);
        Axis axis = look.linear() ? Axis.linear() : picture.compressed();
        List<Lane> lanes = new ArrayList<>();
        for (Row row : maker.rows) {
            MapLane lane = row.lane();
            if (lane != null && row.kind() != Row.Kind.PROJECT) {
                lanes.add(lane.lane());
            }
        }
        Overview overview =
                Overview.of(
                        lanes,
                        kinds(look.ids()),
                        Viewport.all(axis, COLUMNS),
                        Math.clamp(lanes.size(), 1, LINES));
        List<Row> rows = List.copyOf(maker.rows);
        return new Rows(picture, look, axis, rows, new Places(rows), maker.hidden, overview);
    }

    private void add(Host host) {
        List<MapLane> lanes = new ArrayList<>();
        for (MapLane lane : host.lanes()) {
            MapLane left = filter.of(lane, host.notes());
            if (left == null) {
                hidden++;
            } else {
                lanes.add(left);
            }
        }
        if (lanes.isEmpty()) {
            return;
        }
        LaneOrder.sort(lanes, look.order());
        rows.add(Row.of(host));
        String project = "";
        for (MapLane lane : lanes) {
            if (look.order() == Look.Order.PLACE && !lane.lane().project().equals(project)) {
                project = lane.lane().project();
                rows.add(new Row(Row.Kind.PROJECT, host, lane, -1));
            }
            add(host, lane);
        }
    }

    private void add(Host host, MapLane lane) {
        rows.add(new Row(Row.Kind.LANE, host, lane, -1));
        int containers = lane.lane().containers().size();
        if (containers > 1 && look.expanded().contains(Rows.key(lane.lane()))) {
            for (int i = 0; i < containers; i++) {
                rows.add(new Row(Row.Kind.CONTAINER, host, lane, i));
            }
        }
    }

    private static Set<IdKind> kinds(Look.Ids ids) {
        return switch (ids) {
            case BOTH -> EnumSet.allOf(IdKind.class);
            case UID -> EnumSet.of(IdKind.UID);
            case GID -> EnumSet.of(IdKind.GID);
        };
    }
}
