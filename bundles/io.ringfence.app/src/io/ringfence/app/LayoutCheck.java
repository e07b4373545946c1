package io.ringfence.app;

import io.ringfence.app.perspective.Declared;
import io.ringfence.ui.Ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.WorkbenchException;

/**
 * A layout that was saved by another version may name perspectives and views that are not there any
 * more; the platform would show empty tabs in their place.
 */
final class LayoutCheck extends PerspectiveAdapter {

    private LayoutCheck() {}

    /** Looks after a window: what it shows now, and any other perspective when it comes. */
    static void follow(IWorkbenchWindow window) {
        mend(window);
        window.addPerspectiveListener(new LayoutCheck());
    }

    @Override
    public void perspectiveActivated(
            @Nullable IWorkbenchPage page, @Nullable IPerspectiveDescriptor perspective) {
        if (page != null) {
            IWorkbenchWindow window = page.getWorkbenchWindow();
            // not while it is being put in front
            Ui.later(window.getShell(), () -> mend(window));
        }
    }

    /** Takes out of a window what this version does not have. */
    private static void mend(IWorkbenchWindow window) {
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
        if (shown == null || !Declared.has(shown.getId())) {
            review(window, shown);
        } else if (gone) {
            page.resetPerspective();
        }
    }

    private static void review(IWorkbenchWindow window, @Nullable IPerspectiveDescriptor shown) {
        try {
            window.getWorkbench().showPerspective(Declared.REVIEW, window);
            IWorkbenchPage page = window.getActivePage();
            if (shown != null && page != null) {
                page.closePerspective(shown, false, false);
                window.getWorkbench().getPerspectiveRegistry().deletePerspective(shown);
            }
        } catch (WorkbenchException e) {
            ILog.of(LayoutCheck.class).error(e.getMessage(), e);
        }
    }
}
