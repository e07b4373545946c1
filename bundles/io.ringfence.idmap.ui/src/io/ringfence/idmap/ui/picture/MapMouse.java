package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.Hit;
import io.ringfence.idmap.ui.paint.Hit.Area;
import io.ringfence.idmap.ui.paint.Hits;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.paint.Strip;
import io.ringfence.idmap.ui.paint.TipText;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

import java.util.Objects;

/**
 * What the mouse does in the picture: the wheel scrolls, with Control it zooms about the pointer,
 * with Shift it goes sideways; dragging moves the picture, on the axis it frames what to see, on
 * the small map it goes there.
 */
final class MapMouse {

    private static final double WHEEL = 1.25;
    private static final int SIDEWAYS = 60;
    private static final int STILL = 4;

    private final MapCanvas map;
    private @Nullable Event pressed;
    private Hit grabbed = Hit.NOTHING;
    private @Nullable Viewport from;
    private int top;
    private boolean dragged;
    private double magnified = 1;
    private @Nullable Hit tipped;

    MapMouse(MapCanvas map) {
        this.map = map;
    }

    void listen() {
        map.control().addListener(SWT.Dispose, _ -> map.control().setToolTipText(null));
        map.control().addListener(SWT.MouseVerticalWheel, this::wheel);
        map.control().addListener(SWT.MouseHorizontalWheel, event -> sideways(event, -1));
        map.control().addListener(SWT.Gesture, this::gesture);
        map.control().addListener(SWT.MouseDown, this::press);
        map.control().addListener(SWT.MouseMove, this::move);
        map.control().addListener(SWT.MouseUp, this::release);
        map.control().addListener(SWT.MouseDoubleClick, this::twice);
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            map.zoom(event.x, Math.pow(WHEEL, Integer.signum(event.count)));
            event.doit = false;
        } else if ((event.stateMask & SWT.MOD2) != 0) {
            sideways(event, -1);
        }
    }

    private void sideways(Event event, int way) {
        int pixels = Integer.signum(event.count) * SIDEWAYS * way;
        map.viewport(map.scenery().viewport().panned(pixels));
        event.doit = false;
    }

    private void gesture(Event event) {
        if (event.detail == SWT.GESTURE_BEGIN) {
            magnified = 1;
        } else if (event.detail == SWT.GESTURE_MAGNIFY && event.magnification > 0) {
            map.zoom(event.x, event.magnification / magnified);
            magnified = event.magnification;
        }
    }

    private void press(Event event) {
        map.control().setFocus();
        grabbed = Hits.at(map.scenery(), event.x, event.y);
        pressed = event.button == 1 || event.button == 2 ? event : null;
        from = map.scenery().viewport();
        top = map.scenery().top();
        dragged = false;
        if (grabbed.area() == Area.MAP) {
            goThere(event);
        }
        if (event.button == 3) {
            select(grabbed);
        }
    }

    private void move(Event event) {
        Event start = pressed;
        Viewport before = from;
        if (start == null || before == null) {
            hover(event);
            return;
        }
        if (Math.abs(event.x - start.x) + Math.abs(event.y - start.y) > STILL) {
            dragged = true;
        }
        if (!dragged) {
            return;
        }
        switch (grabbed.area()) {
            case AXIS -> frame(start.x, event.x);
            case MAP -> goThere(event);
            case LANE, HEADING, LABEL -> {
                map.viewport(before.panned(start.x - event.x));
                map.scroll(top + start.y - event.y);
            }
            case TOGGLE, NONE -> {}
        }
    }

    private void frame(int one, int other) {
        Geometry geometry = map.scenery().geometry();
        int left = Math.max(geometry.labels(), Math.min(one, other));
        int right = Math.min(geometry.labels() + geometry.plot(), Math.max(one, other));
        map.band(new Rectangle(left, 0, Math.max(1, right - left), geometry.bottom()));
    }

    private void goThere(Event event) {
        Scenery now = map.scenery();
        Geometry geometry = now.geometry();
        Viewport viewport = now.viewport();
        double middle = (double) (event.x - geometry.labels()) / geometry.plot();
        double pixels =
                (middle - (viewport.from() + viewport.to()) / 2)
                        / (viewport.to() - viewport.from())
                        * viewport.width();
        map.viewport(viewport.panned(pixels));
        double down = (double) (event.y - geometry.mapTop()) / Geometry.MAP;
        map.scroll((int) (down * now.tops().height()) - geometry.rows() / 2);
    }

    private void release(Event event) {
        Event start = pressed;
        pressed = null;
        if (start == null) {
            return;
        }
        if (!dragged) {
            click(event);
        } else if (grabbed.area() == Area.AXIS) {
            map.band(null);
            zoomTo(Math.min(start.x, event.x), Math.max(start.x, event.x));
        }
    }

    private void zoomTo(int left, int right) {
        Scenery now = map.scenery();
        double at = Math.max(0, left - now.geometry().labels());
        double end = Math.min(now.viewport().width(), right - now.geometry().labels());
        if (end - at >= STILL) {
            map.viewport(now.viewport().framed(at, end));
        }
    }

    private void click(Event event) {
        Hit hit = Hits.at(map.scenery(), event.x, event.y);
        MapLane lane = hit.row() < 0 ? null : map.scenery().row(hit.row()).lane();
        if (hit.area() == Area.TOGGLE && lane != null) {
            map.toggle(lane);
        } else {
            select(hit);
        }
    }

    private void select(Hit hit) {
        if (hit.row() >= 0) {
            map.pick(pick(hit), false);
        }
    }

    /** What a click there selects, null for nothing. */
    private @Nullable Pick pick(Hit hit) {
        Row row = map.scenery().row(hit.row());
        Block block = hit.block();
        Strip strip = hit.strip();
        MapLane lane = row.lane();
        return block == null || strip == null || lane == null
                ? row.pick()
                : new Pick.OneBlock(row.host(), lane.lane(), row.container(), strip.kind(), block);
    }

    /** Closer to a block; a lane of several containers opens or closes. */
    private void twice(Event event) {
        Hit hit = Hits.at(map.scenery(), event.x, event.y);
        Block block = hit.block();
        MapLane lane = hit.row() < 0 ? null : map.scenery().row(hit.row()).lane();
        if (block != null) {
            map.viewport(map.scenery().viewport().showing(block.ids()));
        } else if (hit.area() == Area.LABEL
                && lane != null
                && lane.lane().containers().size() > 1) {
            map.toggle(lane);
        } else if (hit.area() == Area.AXIS) {
            map.fit();
        }
    }

    private void hover(Event event) {
        Hit hit = Hits.at(map.scenery(), event.x, event.y);
        if (!Objects.equals(tipped, hit)) {
            tipped = hit;
            map.control().setToolTipText(new TipText(map.scenery()).of(hit, event.x));
            int cursor =
                    switch (hit.area()) {
                        case AXIS -> SWT.CURSOR_SIZEWE;
                        case TOGGLE, MAP -> SWT.CURSOR_HAND;
                        default -> SWT.CURSOR_ARROW;
                    };
            map.control().setCursor(map.control().getDisplay().getSystemCursor(cursor));
        }
    }
}
