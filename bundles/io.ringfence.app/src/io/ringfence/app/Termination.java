package io.ringfence.app;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;

import java.time.Duration;

/**
 * Ends the program in order when the system asks it to (SIGTERM, the end of a session): as its user
 * does, but nobody is asked anything. The layout and the estate are saved.
 */
final class Termination implements AutoCloseable {

    /** Session managers have little more patience. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Thread hook;

    private Termination(Thread hook) {
        this.hook = hook;
    }

    /**
     * From now on it is heeded.
     *
     * @param quietly done first: from then on nothing is asked
     */
    static Termination heed(Display display, Runnable quietly) {
        Framework framework =
                FrameworkUtil.getBundle(Termination.class)
                        .getBundleContext()
                        .getBundle(0)
                        .adapt(Framework.class);
        Thread hook =
                Thread.ofPlatform()
                        .name("ringfence-end")
                        .unstarted(
                                () -> {
                                    quietly.run();
                                    closeWindow(display);
                                    await(framework);
                                });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Termination(hook);
    }

    private static void closeWindow(Display display) {
        try {
            display.asyncExec(
                    () -> {
                        if (PlatformUI.isWorkbenchRunning()) {
                            PlatformUI.getWorkbench().close();
                        }
                    });
        } catch (SWTException e) {
            // it is closed already
        }
    }

    /** The machine ends when this returns, whatever other threads do. */
    private static void await(Framework framework) {
        try {
            framework.waitForStop(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The program ends by itself. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it was that which ended it
        }
    }
}
