package io.ringfence.app.start;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

import java.io.File;

/**
 * The first window of a user: the view that tells most is the active one. Otherwise the tree would
 * be, and select its first server before anybody asked for one. Afterwards the workbench comes back
 * to the view that was active.
 */
public final class FirstWindow {

    private static final String LAYOUT =
            ".metadata/.plugins/org.eclipse.e4.workbench/workbench.xmi";

    /** Views know each other by their ids; where this one is not installed, nothing is done. */
    private static final String OVERVIEW = "io.ringfence.audit.ui.overview";

    private final boolean first;

    private FirstWindow(boolean first) {
        this.first = first;
    }

    /** Looks whether a layout was left behind; before one is written. */
    public static FirstWindow look() {
        Location workspace = Platform.getInstanceLocation();
        return new FirstWindow(
                workspace == null
                        || workspace.getURL() == null
                        || !new File(workspace.getURL().getPath(), LAYOUT).exists());
    }

    /** Makes its view the active one, if it is the first window. */
    public void show(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        IViewPart view = first && page != null ? page.findView(OVERVIEW) : null;
        if (page != null && view != null) {
            page.activate(view);
        }
    }
}
