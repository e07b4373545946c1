package io.ringfence.app.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The screen as a test sees it: every look and every click goes through the user interface's
 * thread.
 */
final class Screen {

    /** How long something may take that a user would call immediate, on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Screen() {}

    /** Does something on the user interface's thread and waits for it; what it throws is thrown. */
    static void run(Runnable action) {
        ask(
                () -> {
                    action.run();
                    return true;
                });
    }

    /** Answers a question on the user interface's thread. */
    static <T> T ask(Supplier<T> question) {
        var task = new FutureTask<>(question::get);
        display().syncExec(task);
        return switch (task.state()) {
            case SUCCESS -> task.resultNow();
            case FAILED -> throw new AssertionError(task.exceptionNow());
            case RUNNING, CANCELLED -> throw new AssertionError("the user interface is gone");
        };
    }

    /** Waits until something is so, asking on the user interface's thread. */
    static void until(String what, BooleanSupplier condition) {
        await(what, PATIENCE, () -> ask(condition::getAsBoolean));
    }

    /** Whether something becomes so, soon. */
    static boolean comes(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!ask(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause("something");
        }
        return true;
    }

    /** Lets time pass, where nothing is to be waited for. */
    static void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            pause("time to pass");
        }
    }

    /** Waits until something is so, asking on the caller's thread. */
    static void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + limit.toSeconds() + " s for " + what);
            }
            pause(what);
        }
    }

    private static void pause(String what) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        }
    }

    static boolean hasWindow() {
        return ask(() -> PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0);
    }

    static Shell window() {
        return ask(
                () -> {
                    IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
                    return windows[0].getShell();
                });
    }

    /** Saves a picture of the window under {@code target/shots}, as far as there is a window. */
    static void picture(String name) {
        Path file = Path.of(System.getProperty("ringfence.shots", "."), name + ".png");
        Shell window = window();
        run(
                () -> {
                    Rectangle area = window.getClientArea();
                    if (area.isEmpty()) {
                        return;
                    }
                    Image image = new Image(window.getDisplay(), area.width, area.height);
                    GC gc = new GC(window);
                    try {
                        gc.copyArea(image, 0, 0);
                        ImageLoader loader = new ImageLoader();
                        loader.data = new ImageData[] {image.getImageData()};
                        Files.createDirectories(file.toAbsolutePath().getParent());
                        loader.save(file.toString(), SWT.IMAGE_PNG);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } finally {
                        gc.dispose();
                        image.dispose();
                    }
                });
    }

    /** The text on the clipboard, empty when there is none. */
    static String clipboard() {
        return ask(
                () -> {
                    Clipboard clipboard = new Clipboard(display());
                    try {
                        Object contents = clipboard.getContents(TextTransfer.getInstance());
                        return contents instanceof String text ? text : "";
                    } finally {
                        clipboard.dispose();
                    }
                });
    }

    private static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }
}
