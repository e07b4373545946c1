package io.ringfence.app.report;

import io.ringfence.ui.Views;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The platform's view of its log. */
final class ErrorLog {

    private static final String VIEW = "org.eclipse.pde.runtime.LogView";

    private ErrorLog() {}

    static void open() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && window.getActivePage() != null) {
            Views.show(window.getActivePage(), VIEW);
        }
    }
}
