package io.ringfence.app.report;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The platform's view of its log. */
final class ErrorLog {

    private static final String VIEW = "org.eclipse.pde.runtime.LogView";

    private ErrorLog() {}

    static void open() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && window.getActivePage() != null) {
            try {
                window.getActivePage().showView(VIEW);
            } catch (PartInitException e) {
                ILog.of(ErrorLog.class).error(e.getMessage(), e);
            }
        }
    }
}
