package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Cursor;
import io.ringfence.idmap.ui.paint.Emphasis;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.PicturePainter;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.idmap.ui.state.Who;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

import java.util.function.Consumer;

/** The picture on the screen: paints what is on the stage, and scrolls it. */
public final class MapCanvas {

    private static final double STEP = 1.5;

    /** What is lower has no room for a scroll bar. */
    private static final int LEAST = 60;

    private final IdmapDesk desk;
    private final Consumer<Pick> onPick;
    private final Canvas canvas;
    private final PicturePainter painter;
    private final Stage stage = new Stage();
    private @Nullable Rectangle band;
    private Emphasis emphasis = Emphasis.NONE;
    private @Nullable Pick emphasized;
    private @Nullable Who asked;

    /**
     * @param onPick hears what the user selects
     */
    public MapCanvas(Composite parent, IdmapDesk desk, Consumer<Pick> onPick) {
        this.desk = desk;
        this.onPick = onPick;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        painter = new PicturePainter(canvas);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, _ -> resized());
        canvas.addListener(SWT.FocusIn, _ -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, _ -> canvas.redraw());
        bar().setVisible(false);
        bar().addListener(SWT.Selection, _ -> scroll(bar().getSelection()));
        new MapMouse(this).listen();
        new MapKeys(this).listen();
        MapAccess.describe(canvas, this::scenery);
    }

    /** What it is painted on. */
    public Canvas control() {
        return canvas;
    }

    /** What is seen now. */
    public Scenery scenery() {
        return stage.scenery();
    }

    /** Shows these lines and what of them is selected. */
    public void show(Rows rows, @Nullable Pick pick, @Nullable Who who) {
        Scenery before = scenery();
        stage.rows(rows);
        if (pick != before.pick()) {
            stage.pick(pick);
        }
        if (pick != emphasized || who != asked || rows != before.rows()) {
            emphasis = Emphasis.of(pick, who, rows);
            emphasized = pick;
            asked = who;
        }
        changed(before.tops() != scenery().tops());
    }

    /**
     * Goes there once its lane is shown, unless the user goes elsewhere before; null for nowhere.
     */
    void await(@Nullable Place place) {
        stage.await(place);
        changed(true);
    }

    /** Moves as little as is needed to see this. */
    public void reveal(Pick pick) {
        stage.reveal(pick);
        changed(true);
    }

    /** Closer, or farther away; what is at {@code x} of the canvas stays there. */
    void zoom(int x, double factor) {
        viewport(scenery().viewport().zoomed(x - scenery().geometry().labels(), factor));
    }

    /** Closer to the middle, or to what is selected while that is seen. */
    public void zoom(boolean closer) {
        Viewport viewport = scenery().viewport();
        double middle = viewport.width() / 2.0;
        if (scenery().pick() instanceof Pick.OneBlock block) {
            double x =
                    (viewport.x(block.block().ids().start())
                                    + viewport.x(block.block().ids().end()))
                            / 2;
            middle = x >= 0 && x <= viewport.width() ? x : middle;
        }
        viewport(viewport.zoomed(middle, closer ? STEP : 1 / STEP));
    }

    /** Shows this of the axis. */
    public void viewport(Viewport viewport) {
        stage.viewport(viewport);
        changed(false);
    }

    /** All of the axis. */
    public void fit() {
        stage.fit();
        changed(false);
    }

    /** So that a line is at the top, if there is one. */
    void top(int row) {
        if (row >= 0) {
            scroll(scenery().tops().top(row) - headings(row));
        }
    }

    private int headings(int row) {
        return scenery().row(row).kind() == Row.Kind.HOST ? 0 : Geometry.HOST;
    }

    /** So far down. */
    public void scroll(int top) {
        stage.top(top);
        changed(true);
    }

    /** The user selects something. */
    void pick(@Nullable Pick pick, boolean reveal) {
        if (pick == null) {
            return;
        }
        stage.pick(pick);
        if (reveal) {
            stage.reveal(pick);
        }
        changed(true);
        int row = new Cursor(scenery().rows()).row(pick);
        canvas.getAccessible().setFocus(row < 0 ? ACC.CHILDID_SELF : row);
        onPick.accept(pick);
    }

    /** The user opens or closes a lane. */
    void toggle(MapLane lane) {
        desk.toggle(lane);
    }

    /**
     * Selects the next overlap with a lane that is shown, the worst first.
     *
     * @param by 1, or -1 for the one before
     * @return whether there is one
     */
    public boolean step(int by) {
        Pick next = new Cursor(desk.rows()).overlap(scenery().pick(), by);
        pick(next, true);
        return next != null;
    }

    /** Shows where the user draws a frame on the axis, null for nowhere. */
    void band(@Nullable Rectangle next) {
        band = next;
        canvas.redraw();
    }

    private ScrollBar bar() {
        return canvas.getVerticalBar();
    }

    private void resized() {
        Rectangle area = canvas.getClientArea();
        if (area.width > 0 && area.height > 0) {
            stage.size(area.width, area.height);
            changed(true);
        }
    }

    private void changed(boolean scrolled) {
        if (scrolled && scenery().geometry().height() > LEAST) {
            Scenery now = scenery();
            int rows = now.geometry().rows();
            int all = Math.max(1, now.tops().height());
            int thumb = Math.min(rows, all);
            bar().setValues(
                            now.top(),
                            0,
                            all,
                            thumb,
                            Geometry.LANE,
                            Math.max(Geometry.LANE, rows - Geometry.HOST - Geometry.PROJECT));
            if (bar().getVisible() != all > rows) {
                bar().setVisible(all > rows);
            }
        }
        canvas.redraw();
    }

    private void paint(Event event) {
        painter.paint(event.gc, scenery(), emphasis, canvas.isFocusControl());
        Rectangle drawn = band;
        if (drawn != null) {
            painter.band(event.gc, drawn);
        }
    }
}
