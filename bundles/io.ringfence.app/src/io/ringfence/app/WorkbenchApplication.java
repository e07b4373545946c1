package io.ringfence.app;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The desktop application: opens the workbench window and stays until it is closed. */
public final class WorkbenchApplication implements IApplication {

    private volatile @Nullable Display display;

    @Override
    public Object start(@Nullable IApplicationContext context) {
        Display.setAppName("Ringfence");
        Display opened = PlatformUI.createDisplay();
        display = opened;
        try {
            int code = PlatformUI.createAndRunWorkbench(opened, new RingfenceWorkbenchAdvisor());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            opened.dispose();
        }
    }

    @Override
    public void stop() {
        Display running = display;
        if (running == null || running.isDisposed()) {
            return;
        }
        running.asyncExec(
                () -> {
                    if (PlatformUI.isWorkbenchRunning()) {
                        PlatformUI.getWorkbench().close();
                    }
                });
    }
}
