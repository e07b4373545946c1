package io.ringfence.idmap.ui.picture;

import io.ringfence.ui.Ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;

/** Who opens the perspective of the id maps wants to use the picture: it gets the focus. */
final class FirstFocus extends PerspectiveAdapter {

    private static final String OWN = "io.ringfence.idmap.ui.";

    private final IdmapView view;
    private final Control picture;

    private FirstFocus(IdmapView view, Control picture) {
        this.view = view;
        this.picture = picture;
    }

    /** From now on, until the picture is disposed. */
    static void follow(IdmapView view, Control picture) {
        IWorkbenchWindow window = view.getSite().getWorkbenchWindow();
        FirstFocus focus = new FirstFocus(view, picture);
        window.addPerspectiveListener(focus);
        picture.addListener(SWT.Dispose, _ -> window.removePerspectiveListener(focus));
        focus.later();
    }

    @Override
    public void perspectiveActivated(
            @Nullable IWorkbenchPage page, @Nullable IPerspectiveDescriptor perspective) {
        // not while it is being put in front
        later();
    }

    private void later() {
        Ui.later(picture, this::give);
    }

    /** Another view of the id maps that has the focus keeps it. */
    private void give() {
        IWorkbenchPage page = view.getSite().getPage();
        IPerspectiveDescriptor shown = page.getPerspective();
        IWorkbenchPart active = page.getActivePart();
        boolean own = active != null && active.getSite().getId().startsWith(OWN);
        if (shown != null && shown.getId().equals(IdmapPerspective.ID) && !own) {
            page.activate(view);
        }
    }
}
