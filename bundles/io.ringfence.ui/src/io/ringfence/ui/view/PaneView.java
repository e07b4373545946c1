package io.ringfence.ui.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** A view of one pane: the services arrive by injection, the pane is made of them at once. */
public abstract class PaneView extends ViewPart {

    private @Nullable IMemento remembered;
    private @Nullable Pane pane;

    /**
     * Makes the widgets.
     *
     * @param memento how the user left them, null the first time
     */
    protected abstract Pane open(Composite parent, @Nullable IMemento memento);

    @Override
    public final void init(@Nullable IViewSite site, @Nullable IMemento memento)
            throws PartInitException {
        super.init(site, memento);
        remembered = memento;
    }

    @Override
    public final void createPartControl(@Nullable Composite parent) {
        if (parent != null) {
            pane = open(parent, remembered);
        }
    }

    @Override
    public final void setFocus() {
        Pane open = pane;
        if (open != null) {
            open.focus();
        }
    }

    /** Puts the focus into the field that narrows the view. */
    public final void filter() {
        Pane open = pane;
        if (open != null) {
            open.filter();
        }
    }

    @Override
    public final void saveState(@Nullable IMemento memento) {
        Pane open = pane;
        if (open != null && memento != null) {
            open.save(memento);
        }
    }

    @Override
    public final void dispose() {
        Pane open = pane;
        if (open != null) {
            open.close();
        }
        super.dispose();
    }
}
