package io.ringfence.ui.view;

import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.Later;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;

/**
 * Brings a view up to date, on the user interface's thread: once however often it was asked for,
 * and while nobody can see the view not before it is shown again.
 */
public final class WhileSeen implements Listening {

    private final IWorkbenchPartSite site;
    private final Runnable action;
    private final Later later;
    private final IPartListener2 shown = new Shown();
    private boolean missed;

    /**
     * @param control the action is dropped once it is disposed
     */
    public WhileSeen(IWorkbenchPartSite site, Control control, Runnable action) {
        this.site = site;
        this.action = action;
        later = new Later(control, this::update);
        site.getPage().addPartListener(shown);
    }

    /** Asks for the action; from any thread. */
    public void ask() {
        later.ask();
    }

    /** Does at once what was missed while nobody saw the view. */
    public void catchUp() {
        if (missed) {
            missed = false;
            action.run();
        }
    }

    private void update() {
        missed = true;
        if (site.getPage().isPartVisible(site.getPart())) {
            catchUp();
        }
    }

    @Override
    public void close() {
        site.getPage().removePartListener(shown);
    }

    private final class Shown implements IPartListener2 {

        @Override
        public void partVisible(@Nullable IWorkbenchPartReference part) {
            if (part != null && part.getPart(false) == site.getPart()) {
                catchUp();
            }
        }
    }
}
