package io.ringfence.bench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Measures when a window can be used: what it has to show is there, it was painted, and it answers
 * a click that comes from the screen. Prints {@code usable MILLISECONDS} since {@code
 * bench.started} (milliseconds since 1970) and closes the workbench.
 */
public final class FirstUse {

    private static final int LOOK_MILLIS = 10;

    private FirstUse() {}

    /**
     * Measures in a thread of its own.
     *
     * @param answer the type of the event by which the window shows that it heard the click
     * @param target where to click, once everything is shown; asked on the display's thread
     */
    public static void measure(Display display, int answer, Callable<Optional<Point>> target) {
        Thread.ofPlatform()
                .daemon()
                .name("first use")
                .start(
                        () -> {
                            try {
                                watch(display, answer, target);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    private static void watch(Display display, int answer, Callable<Optional<Point>> target)
            throws InterruptedException {
        Optional<Point> where = look(display, target);
        while (where.isEmpty()) {
            Thread.sleep(LOOK_MILLIS);
            where = look(display, target);
        }
        long shown = System.currentTimeMillis();
        Point point = where.get();
        CountDownLatch heard = new CountDownLatch(1);
        Listener listener = _ -> heard.countDown();
        display.syncExec(
                () -> {
                    paint(display);
                    display.addFilter(answer, listener);
                });
        long painted = System.currentTimeMillis();
        click(display, point);
        heard.await();
        long usable = System.currentTimeMillis();
        long started = Long.getLong("bench.started");
        System.out.println("shown " + (shown - started));
        System.out.println("painted " + (painted - started));
        System.out.println("usable " + (usable - started));
        display.syncExec(() -> display.removeFilter(answer, listener));
        display.asyncExec(() -> PlatformUI.getWorkbench().close());
    }

    private static Optional<Point> look(Display display, Callable<Optional<Point>> target) {
        AtomicReference<Optional<Point>> found = new AtomicReference<>(Optional.empty());
        display.syncExec(
                () -> {
                    try {
                        found.set(target.call());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
        return found.get();
    }

    /** What is still to be painted is painted now. */
    private static void paint(Display display) {
        for (var shell : display.getShells()) {
            shell.update();
        }
        display.update();
    }

    private static void click(Display display, Point where) {
        post(display, SWT.MouseMove, where);
        post(display, SWT.MouseDown, where);
        post(display, SWT.MouseUp, where);
    }

    private static void post(Display display, int type, Point where) {
        Event event = new Event();
        event.type = type;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.x = where.x;
        event.y = where.y;
        display.syncExec(
                () -> {
                    if (!display.post(event)) {
                        throw new IllegalStateException("the screen takes no events");
                    }
                });
    }
}
