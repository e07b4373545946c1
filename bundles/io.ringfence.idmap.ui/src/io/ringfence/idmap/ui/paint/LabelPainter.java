package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.MapLane.Change;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.GC;

/**
 * Paints the labels of lanes: the worst, what opens them, the name, what is noted, how many they
 * are.
 */
final class LabelPainter {

    private static final int ICON = 16;
    private static final int ARM = 4;

    private LabelPainter() {}

    static void paint(Brush brush, Emphasis emphasis, Row row, int y) {
        MapLane on = row.lane();
        if (on == null) {
            return;
        }
        GC gc = brush.gc();
        int middle = y + Geometry.LANE / 2;
        Lane lane = on.lane();
        boolean single = row.kind() == Row.Kind.CONTAINER;
        int x = Labels.TEXT + (single ? Labels.INSET : 0);
        int end = brush.left() - Labels.RIGHT;
        if (!single) {
            gc.drawImage(Icons.image(mark(lane)), Labels.MARK, middle - ICON / 2);
            if (lane.containers().size() > 1) {
                toggle(brush, lane, middle);
            }
        }
        String note = single ? "" : note(on);
        if (!note.isEmpty()) {
            int wide = brush.texts().width(gc, note);
            gc.setForeground(brush.colors().muted);
            brush.texts().draw(gc, note, end - wide, middle);
            end -= wide + Labels.MARK;
        }
        OverlapLevel noted = row.noted();
        if (noted != null) {
            end = noted(gc, noted, end, middle);
        }
        boolean faint = emphasis.isOn() && !emphasis.has(lane);
        gc.setForeground(faint ? brush.colors().muted : brush.colors().text);
        brush.texts()
                .draw(
                        gc,
                        name(row, brush.scenery().rows().look()),
                        x,
                        middle,
                        end - x,
                        emphasis.isOn() && !faint);
    }

    /** That something is noted, with its shape where it is bad; says where the name has to end. */
    private static int noted(GC gc, OverlapLevel level, int end, int middle) {
        int left = end - ICON;
        gc.drawImage(Icons.image("note"), left, middle - ICON / 2);
        if (level.compareTo(OverlapLevel.HIGH) <= 0) {
            left -= ICON;
            gc.drawImage(Icons.image(Tone.of(level).mark()), left, middle - ICON / 2);
        }
        return left - Labels.MARK;
    }

    /** The shape of the worst. */
    static Mark mark(Lane lane) {
        return lane.isUnknown() ? Mark.UNKNOWN : Tone.of(lane.level()).mark();
    }

    /** The name of a line; where projects have no headings, with the project. */
    static String name(Row row, Look look) {
        MapLane lane = row.lane();
        InstanceIdmap one = row.container();
        if (lane == null) {
            return row.host().label();
        }
        if (row.kind() == Row.Kind.PROJECT) {
            return lane.lane().project();
        }
        InstanceIdmap named = one == null ? lane.lane().containers().getFirst() : one;
        return look.order() == Look.Order.PLACE ? named.instance().name() : named.label();
    }

    private static String note(MapLane lane) {
        int count = lane.lane().containers().size();
        String times = count > 1 ? NLS.bind(Messages.times, "%,d".formatted(count)) : "";
        String change =
                switch (lane.change()) {
                    case NONE -> "";
                    case MOVED -> Messages.change_moved;
                    case NEW -> Messages.change_new;
                    case GONE -> Messages.change_gone;
                };
        return lane.change() == Change.NONE || times.isEmpty()
                ? times + change
                : change + " " + times;
    }

    /** A plus, or a minus on a lane that is open. */
    private static void toggle(Brush brush, Lane lane, int middle) {
        GC gc = brush.gc();
        boolean open = brush.scenery().rows().look().expanded().contains(Rows.key(lane));
        int center = Labels.TOGGLE + ARM;
        gc.setForeground(brush.colors().muted);
        gc.drawRoundRectangle(center - ARM - 1, middle - ARM - 1, 2 * ARM + 2, 2 * ARM + 2, 4, 4);
        gc.drawLine(center - ARM + 2, middle, center + ARM - 2, middle);
        if (!open) {
            gc.drawLine(center, middle - ARM + 2, center, middle + ARM - 2);
        }
    }
}
