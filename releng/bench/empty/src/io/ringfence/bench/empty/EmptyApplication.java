package io.ringfence.bench.empty;

import io.ringfence.bench.FirstUse;
import io.ringfence.bench.Idle;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

import java.util.Optional;

/** The least that can be called a window of the platform: what our own start is compared with. */
public final class EmptyApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Empty");
        Display display = PlatformUI.createDisplay();
        if (System.getProperty("bench", "").equals("idle")) {
            Thread.ofPlatform().daemon().name("idle").start(EmptyApplication::idle);
        } else {
            FirstUse.measure(display, SWT.MouseDown, () -> middle());
        }
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private static void idle() {
        try {
            Idle.measure();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
    }

    /** The middle of the window, once it is open. */
    private static Optional<Point> middle() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return Optional.empty();
        }
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            Shell shell = window.getShell();
            if (shell != null && shell.isVisible()) {
                Rectangle area = shell.getClientArea();
                return Optional.of(shell.toDisplay(area.width / 2, area.height / 2));
            }
        }
        return Optional.empty();
    }

    @Override
    public void stop() {
        // it ends by itself
    }

    private static final class Advisor extends WorkbenchAdvisor {

        @Override
        public void initialize(IWorkbenchConfigurer configurer) {
            configurer.setSaveAndRestore(true);
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return "io.ringfence.bench.empty.nothing";
        }

        @Override
        public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(
                IWorkbenchWindowConfigurer configurer) {
            configurer.setInitialSize(new Point(1500, 940));
            configurer.setTitle("Empty");
            return new WorkbenchWindowAdvisor(configurer);
        }
    }
}
