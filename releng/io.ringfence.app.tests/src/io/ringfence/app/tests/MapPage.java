package io.ringfence.app.tests;

import io.ringfence.app.perspective.Declared;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.picture.IdmapPane;
import io.ringfence.idmap.ui.picture.IdmapView;
import io.ringfence.idmap.ui.picture.MapCanvas;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Pick;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The view with the picture of the id maps. */
final class MapPage extends ViewPage {

    MapPage() {
        super("io.ringfence.idmap.ui.map");
    }

    /** Puts the perspective of the id maps in front, and the picture as it is looked at. */
    void open(Look look) {
        perspective("io.ringfence.idmap.ui.perspective");
        desk().look(_ -> look);
        activate();
    }

    /** Puts the review in front again, and looks at the picture as at the start. */
    void leave() {
        desk().look(_ -> Look.START);
        perspective(Declared.REVIEW);
    }

    private static void perspective(String id) {
        Screen.run(
                () ->
                        page().setPerspective(
                                        PlatformUI.getWorkbench()
                                                .getPerspectiveRegistry()
                                                .findPerspectiveWithId(id)));
        Screen.until(id, () -> page().getPerspective().getId().equals(id));
    }

    /** What all views of the id maps show. */
    IdmapDesk desk() {
        AtomicReference<IdmapDesk> found = new AtomicReference<>();
        ServiceCaller.callOnce(MapPage.class, IdmapDesk.class, found::set);
        return found.get();
    }

    /** What is seen now. */
    Scenery scenery() {
        return Screen.ask(() -> map().map(MapCanvas::scenery).orElseThrow());
    }

    Viewport viewport() {
        return scenery().viewport();
    }

    /** Whether there are lanes. */
    boolean isThere() {
        return Screen.ask(
                () -> map().map(map -> !map.scenery().rows().rows().isEmpty()).orElse(false));
    }

    @Nullable
    Pick pick() {
        return scenery().pick();
    }

    /** Gives the picture the keyboard. */
    void focus() {
        activate();
        Screen.run(
                () -> {
                    Screen.window().forceActive();
                    map().orElseThrow().control().setFocus();
                });
        Screen.until("the focus", this::hasFocus);
    }

    /** Whether keys are for the picture. */
    boolean hasFocus() {
        return Screen.ask(
                () ->
                        Display.getCurrent().getActiveShell() == Screen.window()
                                && map().orElseThrow().control().isFocusControl());
    }

    /** A click on the label of a lane. */
    void click(String container) {
        Scenery now = scenery();
        for (int i = 0; i < now.tops().count(); i++) {
            var lane = now.row(i).lane();
            boolean meant =
                    lane != null
                            && !now.row(i).isHeading()
                            && lane.lane().containers().getFirst().label().equals(container);
            if (meant) {
                int row = i;
                Screen.run(
                        () -> {
                            MapCanvas map = map().orElseThrow();
                            map.reveal(Objects.requireNonNull(now.row(row).pick()));
                            mouse(map, 60, map.scenery().y(row) + Geometry.LANE / 2);
                        });
                return;
            }
        }
        throw new AssertionError("no lane " + container);
    }

    private static void mouse(MapCanvas map, int x, int y) {
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            map.control().notifyListeners(type, event(x, y, 0));
        }
    }

    /** Drags the mouse along the axis, between two pixels of the lanes. */
    void frame(int from, int to) {
        Screen.run(
                () -> {
                    MapCanvas map = map().orElseThrow();
                    int left = map.scenery().geometry().labels();
                    map.control().notifyListeners(SWT.MouseDown, event(left + from, 10, 0));
                    map.control().notifyListeners(SWT.MouseMove, event(left + to, 10, 0));
                    map.control().notifyListeners(SWT.MouseUp, event(left + to, 10, 0));
                });
    }

    /** Drags the mouse from a pixel of the picture to another one. */
    void drag(int x, int y, int toX, int toY) {
        Screen.run(
                () -> {
                    MapCanvas map = map().orElseThrow();
                    map.control().notifyListeners(SWT.MouseDown, event(x, y, 0));
                    map.control().notifyListeners(SWT.MouseMove, event(toX, toY, 0));
                    map.control().notifyListeners(SWT.MouseUp, event(toX, toY, 0));
                });
    }

    /** Two fingers that part, over a pixel of the lanes. */
    void pinch(int x, double magnification) {
        Screen.run(
                () -> {
                    MapCanvas map = map().orElseThrow();
                    Event event = event(map.scenery().geometry().labels() + x, 200, 0);
                    event.detail = SWT.GESTURE_BEGIN;
                    map.control().notifyListeners(SWT.Gesture, event);
                    event.detail = SWT.GESTURE_MAGNIFY;
                    event.magnification = magnification;
                    map.control().notifyListeners(SWT.Gesture, event);
                });
    }

    /** Turns the wheel with Control over a pixel of the lanes. */
    void wheel(int x, int count) {
        Screen.run(
                () -> {
                    MapCanvas map = map().orElseThrow();
                    Event event = event(map.scenery().geometry().labels() + x, 200, SWT.MOD1);
                    event.count = count;
                    map.control().notifyListeners(SWT.MouseVerticalWheel, event);
                });
    }

    private static Event event(int x, int y, int held) {
        Event event = new Event();
        event.button = 1;
        event.x = x;
        event.y = y;
        event.stateMask = held;
        return event;
    }

    /** The id that stands in the field that asks who it is. */
    String asked() {
        return Screen.ask(
                () ->
                        visible(Text.class).stream()
                                .filter(text -> text.getMessage().startsWith("Host id"))
                                .map(Text::getText)
                                .findFirst()
                                .orElse(""));
    }

    /** What is said of the id that was asked for, empty when nothing is. */
    String answer() {
        return Screen.ask(
                () ->
                        visible(Text.class).stream()
                                .filter(text -> (text.getStyle() & SWT.MULTI) != 0)
                                .map(Text::getText)
                                .findFirst()
                                .orElse(""));
    }

    private Optional<MapCanvas> map() {
        return page().findView(IdmapView.ID) instanceof IdmapView view
                ? view.pane().map(IdmapPane::map).filter(map -> map.control().isVisible())
                : Optional.empty();
    }
}
