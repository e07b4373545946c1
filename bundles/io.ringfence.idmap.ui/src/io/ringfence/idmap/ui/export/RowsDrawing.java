package io.ringfence.idmap.ui.export;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.drawing.Drawing;
import io.ringfence.idmap.drawing.Drawings;
import io.ringfence.idmap.drawing.Palette;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.idmap.ui.state.ServerMaps;
import io.ringfence.model.Server;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws what a window shows: its lanes as they are filtered, sorted and expanded. */
final class RowsDrawing {

    private RowsDrawing() {}

    /**
     * The drawing.
     *
     * @param part what of the axis is drawn
     * @param width of the drawing in pixels
     */
    static Drawing of(Rows rows, Viewport part, int width, Palette palette) {
        List<Drawing.Host> hosts = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Host host = null;
        List<Drawing.Line> lines = new ArrayList<>();
        for (Row row : rows.rows()) {
            if (row.kind() == Row.Kind.HOST) {
                add(rows.picture(), host, lines, hosts);
                host = row.host();
                names.add(host.server());
                lines = new ArrayList<>();
            } else if (!row.isHeading()) {
                lines.add(line(row));
            }
        }
        add(rows.picture(), host, lines, hosts);
        return new Drawing(
                title(rows.picture(), names),
                hosts,
                part,
                kinds(rows.look().ids()),
                width,
                palette);
    }

    private static void add(
            Picture picture,
            @org.eclipse.jdt.annotation.Nullable Host host,
            List<Drawing.Line> lines,
            List<Drawing.Host> hosts) {
        if (host == null) {
            return;
        }
        MemberIdmaps maps = host.maps();
        for (ServerMaps each : picture.servers()) {
            if (each.name().equals(host.server())) {
                Server server = each.server();
                Drawing.Host named = Drawings.host(server, maps, List.of(), List.of());
                hosts.add(
                        new Drawing.Host(
                                host.label(), named.about(), maps, lines, host.notes().all()));
            }
        }
    }

    private static Drawing.Line line(Row row) {
        MapLane lane = row.lane();
        if (lane == null) {
            throw new IllegalArgumentException("a heading is no lane");
        }
        InstanceIdmap one = row.container();
        Lane drawn = one == null ? lane.lane() : lane.lane().of(List.of(one));
        String label = Drawings.label(drawn.containers());
        return new Drawing.Line(
                switch (lane.change()) {
                    case NONE, MOVED -> label;
                    case NEW -> NLS.bind(Messages.lane_new, label);
                    case GONE -> NLS.bind(Messages.lane_gone, label);
                },
                drawn,
                lane.change() == MapLane.Change.MOVED ? lane.before() : null);
    }

    private static String title(Picture picture, Set<String> names) {
        String servers = String.join(", ", names);
        return picture.comparison().isNone()
                ? NLS.bind(Messages.title, servers)
                : NLS.bind(Messages.title_compared, servers, picture.comparison().label());
    }

    private static Set<IdKind> kinds(Look.Ids ids) {
        return switch (ids) {
            case BOTH -> EnumSet.allOf(IdKind.class);
            case UID -> EnumSet.of(IdKind.UID);
            case GID -> EnumSet.of(IdKind.GID);
        };
    }
}
