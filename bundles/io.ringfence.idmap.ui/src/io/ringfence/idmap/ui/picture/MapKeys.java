package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.paint.Cursor;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * What keys do in the picture that are no commands: arrows go from lane to lane and from block to
 * block, with Shift they move the picture; Enter opens and closes a lane.
 */
final class MapKeys {

    private static final double PART = 0.1;

    private final MapCanvas map;

    MapKeys(MapCanvas map) {
        this.map = map;
    }

    void listen() {
        map.control().addListener(SWT.KeyDown, this::key);
        map.control().addListener(SWT.Traverse, MapKeys::traverse);
    }

    /** Arrows, Enter and Page keys are for the picture, Tab leaves it. */
    private static void traverse(Event event) {
        event.doit =
                event.detail == SWT.TRAVERSE_TAB_NEXT
                        || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                        || event.detail == SWT.TRAVERSE_ESCAPE;
    }

    private void key(Event event) {
        boolean shift = (event.stateMask & SWT.MOD2) != 0;
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        Pick pick = map.scenery().pick();
        Cursor cursor = new Cursor(map.scenery().rows());
        int page = Math.max(1, map.scenery().geometry().rows() / Geometry.LANE - 3);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> vertical(cursor, pick, shift, -1);
            case SWT.ARROW_DOWN -> vertical(cursor, pick, shift, 1);
            case SWT.ARROW_LEFT -> horizontal(cursor, pick, shift, control, false);
            case SWT.ARROW_RIGHT -> horizontal(cursor, pick, shift, control, true);
            case SWT.PAGE_UP -> map.pick(cursor.lane(pick, -page), true);
            case SWT.PAGE_DOWN -> map.pick(cursor.lane(pick, page), true);
            case SWT.HOME -> {
                if (control) {
                    map.pick(cursor.end(false), true);
                }
            }
            case SWT.END -> map.pick(cursor.end(true), true);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> toggle(cursor, pick);
            default -> {}
        }
    }

    private void vertical(Cursor cursor, @Nullable Pick pick, boolean shift, int way) {
        if (shift) {
            map.scroll(map.scenery().top() + way * Geometry.LANE * 2);
        } else {
            map.pick(cursor.lane(pick, way), true);
        }
    }

    private void horizontal(
            Cursor cursor, @Nullable Pick pick, boolean shift, boolean control, boolean right) {
        if (shift) {
            Scenery now = map.scenery();
            double pixels = now.viewport().width() * PART * (right ? 1 : -1);
            map.viewport(now.viewport().panned(pixels));
        } else if (control) {
            open(cursor, pick, right);
        } else {
            map.pick(cursor.block(pick, right), true);
        }
    }

    private void toggle(Cursor cursor, @Nullable Pick pick) {
        MapLane lane = lane(cursor, pick);
        if (lane != null) {
            map.toggle(lane);
        }
    }

    private void open(Cursor cursor, @Nullable Pick pick, boolean open) {
        MapLane lane = lane(cursor, pick);
        if (lane != null && isOpen(lane) != open) {
            map.toggle(lane);
        }
    }

    /** The lane that can be opened, null where there is nothing to open. */
    private @Nullable MapLane lane(Cursor cursor, @Nullable Pick pick) {
        int at = cursor.row(pick);
        Row row = at < 0 ? null : map.scenery().row(at);
        MapLane lane = row == null ? null : row.lane();
        return lane != null && lane.lane().containers().size() > 1 ? lane : null;
    }

    private boolean isOpen(MapLane lane) {
        return map.scenery().rows().look().expanded().contains(Rows.key(lane.lane()));
    }
}
