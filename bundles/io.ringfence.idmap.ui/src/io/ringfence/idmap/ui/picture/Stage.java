package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.layout.Axis;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Cursor;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.RowTops;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Rows;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * What of the picture is seen: which part of the axis, which lanes. It knows no widget; the canvas
 * paints its scenery after each change.
 */
final class Stage {

    /** What is narrower than so many pixels is made larger when it is to be seen. */
    private static final int NARROW = 8;

    /** What is to be seen in large has so many pixels at least. */
    private static final double WIDE = 72;

    /** What is lower has no room for a lane below its headings. */
    private static final int LEAST = Geometry.HOST + Geometry.PROJECT + 2 * Geometry.LANE;

    private Scenery scenery;
    private @Nullable Place awaited;

    Stage() {
        scenery =
                new Scenery(
                        Rows.NOTHING,
                        new RowTops(List.of()),
                        Geometry.of(1, 1),
                        Viewport.all(Rows.NOTHING.axis(), 1),
                        0,
                        null);
    }

    Scenery scenery() {
        return scenery;
    }

    /** Other lines: what was seen before stays where it is as far as it is there. */
    void rows(Rows rows) {
        if (rows == scenery.rows()) {
            return;
        }
        Viewport viewport = scenery.viewport();
        Axis axis = rows.axis();
        if (axis != viewport.axis()) {
            viewport = on(axis, viewport);
        }
        RowTops tops =
                rows.rows() == scenery.rows().rows() ? scenery.tops() : new RowTops(rows.rows());
        int top = anchored(rows, tops);
        put(rows, tops, scenery.geometry(), viewport, top, scenery.pick());
        comeBack();
    }

    /** Goes there once its lane is among the lines, and stays until something else is looked at. */
    void await(@Nullable Place place) {
        awaited = place;
        comeBack();
    }

    private void comeBack() {
        Place place = awaited;
        Rows rows = scenery.rows();
        int row = place == null ? -1 : rows.places().container(place.lane());
        if (place != null && row >= 0) {
            put(
                    rows,
                    scenery.tops(),
                    scenery.geometry(),
                    place.on(rows.axis(), scenery.viewport().width()),
                    scenery.tops().top(row) - place.offset(),
                    scenery.pick());
        }
    }

    private static Viewport on(Axis axis, Viewport before) {
        boolean all = before.from() <= 0 && before.to() >= 1;
        double from = axis.position(before.id(0));
        double to = axis.position(before.id(before.width()) + 1);
        return all || to - from < 1e-9
                ? Viewport.all(axis, before.width())
                : new Viewport(axis, from, to, before.width());
    }

    /** How far to scroll so that the first lane that was seen stays where it was. */
    private int anchored(Rows rows, RowTops tops) {
        int first = scenery.first();
        while (first >= 0 && first < scenery.last() && scenery.row(first).isHeading()) {
            first++;
        }
        if (first <= 0 || scenery.top() == 0) {
            return 0;
        }
        int now = rows.places().same(scenery.row(first));
        return now < 0
                ? scenery.top()
                : tops.top(now) - (scenery.tops().top(first) - scenery.top());
    }

    /** Another number of pixels: what is selected stays in sight. */
    void size(int width, int height) {
        Geometry geometry = Geometry.of(width, height);
        if (!geometry.equals(scenery.geometry())) {
            int picked = row(scenery.pick());
            boolean seen = isSeen(picked) || scenery.geometry().rows() < LEAST;
            put(
                    scenery.rows(),
                    scenery.tops(),
                    geometry,
                    scenery.viewport().resized(geometry.plot()),
                    scenery.top(),
                    scenery.pick());
            if (awaited == null && seen) {
                scrollTo(picked);
            }
            comeBack();
        }
    }

    private boolean isSeen(int row) {
        return row >= 0
                && scenery.tops().top(row) >= scenery.top() + headings(row)
                && scenery.tops().bottom(row) <= scenery.top() + scenery.geometry().rows();
    }

    /** The first line of what is selected, -1 for none. */
    private int row(@Nullable Pick pick) {
        return switch (pick) {
            case Pick.OneOverlap overlap -> scenery.rows().places().of(overlap);
            case Pick.OneNote note -> scenery.rows().places().of(note);
            case null, default -> new Cursor(scenery.rows()).row(pick);
        };
    }

    /** Scrolls so far. */
    void top(int top) {
        awaited = null;
        put(
                scenery.rows(),
                scenery.tops(),
                scenery.geometry(),
                scenery.viewport(),
                top,
                scenery.pick());
    }

    /** Shows this of the axis. */
    void viewport(Viewport viewport) {
        awaited = null;
        put(
                scenery.rows(),
                scenery.tops(),
                scenery.geometry(),
                viewport,
                scenery.top(),
                scenery.pick());
    }

    /** Something else is selected. */
    void pick(@Nullable Pick pick) {
        put(
                scenery.rows(),
                scenery.tops(),
                scenery.geometry(),
                scenery.viewport(),
                scenery.top(),
                pick);
    }

    private void put(
            Rows rows,
            RowTops tops,
            Geometry geometry,
            Viewport viewport,
            int top,
            @Nullable Pick pick) {
        int most = Math.max(0, tops.height() - geometry.rows());
        scenery = new Scenery(rows, tops, geometry, viewport, Math.clamp(top, 0, most), pick);
    }

    /** All of the axis. */
    void fit() {
        viewport(Viewport.all(scenery.rows().axis(), scenery.viewport().width()));
    }

    /** Moves as little as is needed to see what is selected. */
    void reveal(Pick pick) {
        switch (pick) {
            case Pick.OneId(long id) -> see(IdRange.of(id, 1), false);
            case Pick.OneOverlap overlap -> {
                if (overlap.overlap().type() == OverlapClass.PRIVILEGED) {
                    fit();
                } else {
                    IdRange ids = overlap.overlap().ids().hull();
                    if (ids != null) {
                        large(ids);
                    }
                }
                int row = scenery.rows().places().of(overlap);
                if (row >= 0) {
                    top(scenery.tops().top(row) - headings(row));
                }
            }
            case Pick.OneNote note -> scrollTo(scenery.rows().places().of(note));
            case Pick.OneLane lane -> scrollTo(new Cursor(scenery.rows()).row(lane));
            case Pick.OneBlock block -> {
                scrollTo(new Cursor(scenery.rows()).row(block));
                see(block.block().ids(), true);
            }
        }
    }

    /** Closer to some ids: a wide range over most of the width, of a narrow one what is beside. */
    private void large(IdRange ids) {
        Viewport viewport = scenery.viewport();
        Viewport all = Viewport.all(viewport.axis(), viewport.width());
        double wide = all.x(ids.end()) - all.x(ids.start());
        if (wide >= WIDE) {
            viewport(viewport.showing(ids));
        } else {
            double middle = (all.x(ids.end()) + all.x(ids.start())) / 2;
            double half = Math.min(wide / WIDE, 1) * viewport.width() / 2;
            viewport(all.framed(middle - half, middle + half));
        }
    }

    private void see(IdRange ids, boolean large) {
        Viewport viewport = scenery.viewport();
        double left = viewport.x(ids.start());
        double right = viewport.x(ids.end());
        boolean away = right < 0 || left > viewport.width();
        if (large && (right - left < NARROW || away)) {
            large(ids);
        } else if (away) {
            viewport(viewport.panned((left + right) / 2 - viewport.width() / 2.0));
        }
    }

    /** Scrolls until a line is seen, below the headings that stay. */
    void scrollTo(int row) {
        if (row < 0) {
            return;
        }
        int room = headings(row);
        int above = scenery.tops().top(row) - room;
        int below = scenery.tops().bottom(row) + Geometry.LANE - scenery.geometry().rows();
        if (scenery.top() > above) {
            top(above);
        } else if (scenery.top() < below) {
            top(below);
        }
    }

    private int headings(int row) {
        return Geometry.HOST + (scenery.tops().projectOf(row) < 0 ? 0 : Geometry.PROJECT);
    }
}
