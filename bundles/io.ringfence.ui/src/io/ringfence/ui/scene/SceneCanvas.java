package io.ringfence.ui.scene;

import io.ringfence.ui.Later;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Shows a scene and lets it be used: a click, Enter or Space on a spot; Tab goes from spot to spot
 * and then on to the next control, arrow keys to the spot that lies that way. It scrolls when the
 * scene is higher than it.
 */
public final class SceneCanvas {

    private static final int LINE = 24;
    private static final String KEY = "io.ringfence.ui.scene";

    private final Canvas canvas;
    private final FontMeasure measure;
    private final ScenePainter painter;
    private final BiFunction<Integer, Measure, Scene> layout;
    private final Consumer<Spot> onOpen;
    private final Later again;
    private Scene scene = Scene.EMPTY;
    private int laidFor = -1;
    private String hovered = "";
    private String focused = "";

    /**
     * @param name what the picture is called for those who do not see it
     * @param layout lays the scene out for a width
     * @param onOpen hears which spot the user opens
     */
    public SceneCanvas(
            Composite parent,
            String name,
            BiFunction<Integer, Measure, Scene> layout,
            Consumer<Spot> onOpen) {
        this.layout = layout;
        this.onOpen = onOpen;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        measure = new FontMeasure(canvas);
        painter = new ScenePainter(measure);
        again = new Later(canvas, this::show);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, _ -> resized());
        canvas.addListener(SWT.MouseMove, event -> hover(at(event)));
        canvas.addListener(SWT.MouseExit, _ -> hover(null));
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseUp, this::click);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, this::traverse);
        canvas.addListener(SWT.FocusIn, _ -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, _ -> canvas.redraw());
        bar().addListener(SWT.Selection, _ -> canvas.redraw());
        canvas.setData(KEY, this);
        new SceneAccess(this, name).describe();
    }

    /** The scene that a control shows, null when it shows none: for tests that drive it. */
    public static @Nullable SceneCanvas of(Control control) {
        return control.getData(KEY) instanceof SceneCanvas scene ? scene : null;
    }

    /** The widget. */
    public Canvas control() {
        return canvas;
    }

    /** What is shown now. */
    public Scene scene() {
        return scene;
    }

    /** The spot that keys act on, null while there is none. */
    public @Nullable Spot focused() {
        return scene.spot(focused);
    }

    /** Lays the scene out anew: what it shows has changed. Focus and place stay. */
    public void show() {
        int width = canvas.getClientArea().width;
        laidFor = width;
        measure.forget();
        scene = width <= 0 ? Scene.EMPTY : layout.apply(width, measure);
        scrollBar();
        canvas.redraw();
    }

    /** Opens a spot as a click on it does. */
    public void open(Spot spot) {
        focus(spot);
        onOpen.accept(spot);
    }

    /** The y of the scene that is seen uppermost. */
    int top() {
        return bar().getVisible() ? bar().getSelection() : 0;
    }

    private ScrollBar bar() {
        return canvas.getVerticalBar();
    }

    private void resized() {
        if (canvas.getClientArea().width != laidFor) {
            again.ask();
        } else {
            scrollBar();
        }
    }

    private void scrollBar() {
        int height = canvas.getClientArea().height;
        boolean needed = scene.height() > height && height > 0;
        if (needed) {
            int top = Math.clamp(bar().getSelection(), 0, scene.height() - height);
            bar().setValues(top, 0, scene.height(), height, LINE, Math.max(LINE, height - LINE));
        } else {
            bar().setSelection(0);
        }
        if (bar().getVisible() != needed) {
            bar().setVisible(needed);
        }
    }

    private void paint(Event event) {
        Rectangle area = canvas.getClientArea();
        Spot focus = canvas.isFocusControl() ? scene.spot(focused) : null;
        Spot hover = scene.spot(hovered);
        painter.paint(event.gc, scene, top(), area.width, area.height, hover, focus);
    }

    private @Nullable Spot at(Event event) {
        return scene.at(event.x, event.y + top());
    }

    private void hover(@Nullable Spot spot) {
        String next = spot == null ? "" : spot.id();
        if (!next.equals(hovered)) {
            hovered = next;
            canvas.setToolTipText(spot == null || spot.tip().isEmpty() ? null : spot.tip());
            canvas.setCursor(
                    spot == null ? null : canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
            canvas.redraw();
        }
    }

    private void press(Event event) {
        canvas.setFocus();
        Spot spot = at(event);
        if (spot != null) {
            focused = spot.id();
            canvas.redraw();
        }
    }

    private void click(Event event) {
        Spot spot = at(event);
        if (event.button == 1 && spot != null && spot.id().equals(focused)) {
            open(spot);
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> openFocused();
            case SWT.ARROW_LEFT -> go(Steps.Way.LEFT);
            case SWT.ARROW_RIGHT -> go(Steps.Way.RIGHT);
            case SWT.ARROW_UP -> go(Steps.Way.UP);
            case SWT.ARROW_DOWN -> go(Steps.Way.DOWN);
            case SWT.PAGE_UP -> scroll(-canvas.getClientArea().height);
            case SWT.PAGE_DOWN -> scroll(canvas.getClientArea().height);
            case SWT.HOME -> focus(Steps.next(scene.spots(), null, true));
            case SWT.END -> focus(Steps.next(scene.spots(), null, false));
            default -> {}
        }
    }

    private void openFocused() {
        Spot spot = focused();
        if (spot != null) {
            open(spot);
        }
    }

    private void go(Steps.Way way) {
        Spot from = scene.spot(focused);
        focus(
                from == null
                        ? Steps.next(scene.spots(), null, true)
                        : Steps.towards(scene.spots(), from, way));
    }

    private void traverse(Event event) {
        boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (forward || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            Spot next = Steps.next(scene.spots(), scene.spot(focused), forward);
            event.doit = next == null;
            if (next == null) {
                focused = "";
            } else {
                focus(next);
            }
        } else {
            // arrows and Enter are for the spots
            event.doit =
                    event.detail != SWT.TRAVERSE_RETURN
                            && event.detail != SWT.TRAVERSE_ARROW_NEXT
                            && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS;
        }
    }

    private void focus(@Nullable Spot spot) {
        if (spot != null) {
            focused = spot.id();
            int height = canvas.getClientArea().height;
            if (spot.box().y() < top()) {
                scroll(spot.box().y() - LINE - top());
            } else if (spot.box().bottom() > top() + height) {
                scroll(spot.box().bottom() + LINE - top() - height);
            }
            canvas.redraw();
            canvas.getAccessible().setFocus(scene.spots().indexOf(spot));
        }
    }

    private void scroll(int by) {
        if (bar().getVisible()) {
            bar().setSelection(bar().getSelection() + by);
            canvas.redraw();
        }
    }
}
