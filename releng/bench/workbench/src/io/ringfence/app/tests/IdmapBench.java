package io.ringfence.app.tests;

import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.ui.picture.IdmapPane;
import io.ringfence.idmap.ui.picture.IdmapView;
import io.ringfence.idmap.ui.picture.MapCanvas;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.service.LxdState;
import io.ringfence.ui.Choice;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.start.StartActions;
import io.ringfence.ui.state.Selection;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The picture of the id maps in a window of its own, as large as a screen: how soon that of ten
 * thousand containers is there, how long a paint takes with a hundred thousand lanes at every zoom
 * and scroll position, what memory they take, and how long the window does not answer while one of
 * them is selected in the estate.
 */
final class IdmapBench {

    private static final int WIDTH = 1560;
    private static final int HEIGHT = 940;
    private static final int FIRST = 10_000;
    private static final int LANES = 100_000;
    private static final int ROUNDS = 5;
    private static final int SELECTIONS = 40;
    private static final double MILLIS = 1e6;
    private static final double[] ZOOMS = {1, 3, 30, 1_000, 100_000, 1e7};
    private static final double[] PLACES = {0, 0.31, 0.5, 0.77, 1};

    private final List<Double> paints = new ArrayList<>();
    private final List<Double> every = new ArrayList<>();

    private IdmapBench() {}

    static void run() {
        new IdmapBench().measure();
    }

    private void measure() {
        Capture large = Lanes.capture(FIRST, false);
        Results.print("idmap_first_ms", first(large));
        List<Double> more = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            more.add(first(large));
        }
        Results.print("idmap_again_ms", Results.median(more));
        Results.print("idmap_alike_ms", first(Lanes.capture(FIRST, true)));
        lanes();
    }

    /** From the capture in memory to the picture on the screen. */
    private static double first(Capture capture) {
        long started = System.nanoTime();
        IdmapDesk desk = new IdmapDesk(model(capture), new Selection(), estate());
        Window window = new Window(desk);
        Screen.until("the picture", () -> !desk.rows().rows().isEmpty());
        window.paint();
        double took = (System.nanoTime() - started) / MILLIS;
        window.close();
        return took;
    }

    private void lanes() {
        Capture capture = Lanes.capture(LANES, false);
        long ofMaps = ofMaps(capture);
        long before = used();
        LxdModel model = model(capture);
        Selection selection = new Selection();
        IdmapDesk desk = new IdmapDesk(model, selection, estate());
        Screen.until("the lanes", () -> desk.rows().rows().size() > LANES);
        Window window = new Window(desk);
        window.paint();
        // user and group ids
        Results.print("idmap_bytes", (used() - before - ofMaps) / (2.0 * LANES));
        for (Look.Order order : List.of(Look.Order.PLACE, Look.Order.WORST)) {
            for (boolean linear : new boolean[] {false, true}) {
                desk.look(look -> look.with(order).withLinear(linear));
                Screen.until("another look", () -> desk.rows().look().equals(desk.look()));
                window.show();
                everywhere(window);
            }
        }
        Results.print("idmap_paints", paints.size());
        Results.print("idmap_paint_ms", Results.median(paints));
        List<Double> sorted = paints.stream().sorted().toList();
        Results.print("idmap_paint_99_ms", sorted.get(sorted.size() * 99 / 100));
        Results.print("idmap_paint_worst_ms", Results.worst(paints));
        Results.print("idmap_paint_single_ms", Results.worst(every));
        Results.print("idmap_lanes", desk.picture().lanes());
        window.close();
        desk.look(_ -> Look.START);
        Screen.until("the first look", () -> desk.rows().look().equals(desk.look()));
        selected(desk, model, selection);
    }

    /**
     * The view with the picture, while one container after the other is selected in the estate: the
     * longest time without an answer.
     */
    private static void selected(IdmapDesk desk, LxdModel model, Selection selection) {
        IdmapView view = (IdmapView) Screen.ask(() -> new ViewPage(IdmapView.ID).part());
        Shell shell = Screen.ask(() -> new Shell(Display.getCurrent(), SWT.NO_TRIM));
        IdmapPane pane =
                Screen.ask(
                        () -> {
                            shell.setLayout(new FillLayout());
                            IdmapPane made =
                                    new IdmapPane(
                                            shell,
                                            view.getViewSite(),
                                            new Choice(selection, IdmapView.ID),
                                            desk,
                                            model,
                                            new StartActions(view.getSite(), model));
                            shell.setBounds(0, 0, WIDTH, HEIGHT);
                            shell.open();
                            return made;
                        });
        List<Instance> all = model.state().capture().servers().getFirst().instances().items();
        Random random = new Random(5);
        List<Double> pauses = new ArrayList<>();
        List<Double> own = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Watchdog watchdog = Watchdog.start()) {
                for (int i = 0; i < SELECTIONS; i++) {
                    Instance each = all.get(random.nextInt(all.size()));
                    Entity entity =
                            new Entity("large", Entity.Kind.INSTANCE, each.project(), each.name());
                    Screen.run(() -> selection.make("the estate", List.of(entity)));
                    Screen.until(
                            "the lane",
                            () ->
                                    pane.map().scenery().pick() instanceof Pick.OfLane lane
                                            && lane.containers()
                                                    .getFirst()
                                                    .instance()
                                                    .name()
                                                    .equals(each.name()));
                }
                pauses.add(watchdog.longest().whole() / MILLIS);
                own.add(watchdog.longestOwn().own().toNanos() / MILLIS);
                System.err.println(
                        "select: "
                                + watchdog.longest()
                                + ", own: "
                                + watchdog.longestOwn()
                                + watchdog.seen());
            }
        }
        Results.print("idmap_select_own_ms", Results.median(own));
        Results.print("idmap_select_ms", Results.median(pauses));
        Results.print("idmap_select_worst_ms", Results.worst(pauses));
        Screen.run(
                () -> {
                    pane.close();
                    shell.dispose();
                });
    }

    /** An estate that keeps nothing. */
    private static EstateModel estate() {
        return (EstateModel)
                Proxy.newProxyInstance(
                        IdmapBench.class.getClassLoader(),
                        new Class<?>[] {EstateModel.class},
                        (_, method, _) ->
                                switch (method.getName()) {
                                    case "state" -> EstateState.NONE;
                                    case "listen" -> (LxdModel.Listening) () -> {};
                                    default -> null;
                                });
    }

    /** What the maps take that the picture is made of. */
    private static long ofMaps(Capture capture) {
        long before = used();
        ServerIdmaps maps = ServerIdmaps.of(capture.servers().getFirst());
        long all = used() - before;
        int ranges = 2 * maps.members().getFirst().instances().size();
        Results.print("idmap_maps_bytes", (double) all / ranges);
        return all;
    }

    private void everywhere(Window window) {
        for (double zoom : ZOOMS) {
            for (double across : PLACES) {
                for (double down : PLACES) {
                    // the median of a few: the machine does other things, too
                    List<Double> some = new ArrayList<>();
                    for (int i = 0; i < ROUNDS; i++) {
                        some.add(window.paint(zoom, across, down));
                    }
                    paints.add(Results.median(some));
                    every.addAll(some);
                }
            }
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A model in which nothing is open but this. */
    private static LxdModel model(Capture capture) {
        LxdState state = new LxdState(List.of(), capture);
        return (LxdModel)
                Proxy.newProxyInstance(
                        IdmapBench.class.getClassLoader(),
                        new Class<?>[] {LxdModel.class},
                        (_, method, _) ->
                                switch (method.getName()) {
                                    case "state" -> state;
                                    case "listen" -> (LxdModel.Listening) () -> {};
                                    default -> throw new UnsupportedOperationException();
                                });
    }

    /** The canvas in a shell. */
    private static final class Window {

        private final IdmapDesk desk;
        private final Shell shell;
        private final MapCanvas map;
        private long painted;

        Window(IdmapDesk desk) {
            this.desk = desk;
            shell = Screen.ask(() -> new Shell(Display.getCurrent(), SWT.NO_TRIM));
            map =
                    Screen.ask(
                            () -> {
                                shell.setLayout(new FillLayout());
                                MapCanvas made = new MapCanvas(shell, desk, _ -> {});
                                time(made.control());
                                shell.setBounds(0, 0, WIDTH, HEIGHT);
                                shell.open();
                                return made;
                            });
        }

        void show() {
            Screen.run(() -> map.show(desk.rows(), null, null));
        }

        void paint() {
            show();
            Screen.run(this::update);
        }

        /** Milliseconds of one paint, all of the canvas. */
        double paint(double zoom, double across, double down) {
            return Screen.ask(
                    () -> {
                        map.fit();
                        int plot = map.scenery().geometry().plot();
                        map.viewport(map.scenery().viewport().zoomed(across * plot, zoom));
                        map.scroll((int) (down * map.scenery().tops().height()));
                        long started = System.nanoTime();
                        update();
                        return Math.max(painted, System.nanoTime() - started) / MILLIS;
                    });
        }

        /** Before all others that hear of paints, and after them. */
        private void time(Canvas canvas) {
            long[] began = {0};
            canvas.getDisplay()
                    .addFilter(
                            SWT.Paint,
                            event ->
                                    began[0] =
                                            event.widget == canvas ? System.nanoTime() : began[0]);
            canvas.addListener(SWT.Paint, _ -> painted = System.nanoTime() - began[0]);
        }

        private void update() {
            map.control().redraw();
            map.control().update();
        }

        void close() {
            Screen.run(shell::dispose);
        }
    }
}
