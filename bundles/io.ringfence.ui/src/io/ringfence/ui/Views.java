package io.ringfence.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Opens views by their id, of whichever bundle they are. */
public final class Views {

    private Views() {}

    /**
     * Brings a view to the front, opens it first when it is closed. Where it cannot, it logs why.
     */
    public static void show(IWorkbenchPage page, String view) {
        try {
            page.showView(view);
        } catch (PartInitException e) {
            ILog.of(Views.class).error(e.getMessage(), e);
        }
    }
}
