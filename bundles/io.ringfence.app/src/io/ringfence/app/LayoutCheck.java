package io.ringfence.app;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;

import java.util.Arrays;

/**
 * A layout that was saved by another version may name perspectives and views that are not there any
 * more; the platform would show empty tabs in their place.
 */
final class LayoutCheck {

    private LayoutCheck() {}

    /** Takes out of a window what this version does not have. */
    static void mend(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        IWorkbench workbench = window.getWorkbench();
        boolean gone = false;
        for (IViewReference view : page.getViewReferences()) {
            if (workbench.getViewRegistry().find(view.getId()) == null) {
                page.hideView(view);
                gone = true;
            }
        }
        IPerspectiveDescriptor shown = page.getPerspective();
        if (shown == null || !isDeclared(shown.getId())) {
            review(window, shown);
        } else if (gone) {
            page.resetPerspective();
        }
    }

    private static void review(IWorkbenchWindow window, @Nullable IPerspectiveDescriptor shown) {
        try {
            window.getWorkbench().showPerspective(RingfenceWorkbenchAdvisor.REVIEW, window);
            IWorkbenchPage page = window.getActivePage();
            if (shown != null && page != null) {
                page.closePerspective(shown, false, false);
                window.getWorkbench().getPerspectiveRegistry().deletePerspective(shown);
            }
        } catch (WorkbenchException e) {
            ILog.of(LayoutCheck.class).error(e.getMessage(), e);
        }
    }

    /** The registry of perspectives knows those, too, that a saved layout made up. */
    private static boolean isDeclared(String perspective) {
        IConfigurationElement[] declared =
                Platform.getExtensionRegistry()
                        .getConfigurationElementsFor("org.eclipse.ui.perspectives");
        return Arrays.stream(declared)
                .anyMatch(element -> perspective.equals(element.getAttribute("id")));
    }
}
