package io.ringfence.app.tests;

import io.ringfence.app.WorkbenchApplication;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;

import java.time.Duration;

/**
 * Runs the real application on its thread, and beside it what {@code bench} names: {@code usable},
 * {@code large}, {@code fifty}, {@code idmap}, {@code idle}. Each prints lines of a name and a
 * number, and closes the window.
 */
public final class BenchApplication implements IApplication {

    private final WorkbenchApplication application = new WorkbenchApplication();

    @Override
    public Object start(IApplicationContext context) {
        TestServers.install();
        String bench = System.getProperty("bench", "");
        Thread.ofPlatform().daemon().name("bench").start(() -> run(bench));
        return application.start(context);
    }

    private static void run(String bench) {
        try {
            switch (bench) {
                case "usable" -> UsableBench.run();
                case "large" -> withWindow(LargeBench::run);
                case "fifty" -> withWindow(FiftyBench::run);
                case "idmap" -> withWindow(IdmapBench::run);
                case "idle" -> withWindow(IdleBench::run);
                default -> {
                    // only runs
                }
            }
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void withWindow(Runnable bench) {
        Screen.await(
                "a window",
                Duration.ofSeconds(60),
                () -> PlatformUI.isWorkbenchRunning() && Screen.hasWindow());
        bench.run();
        Screen.run(() -> PlatformUI.getWorkbench().close());
    }

    @Override
    public void stop() {
        application.stop();
    }
}
