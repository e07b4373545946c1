package io.ringfence.ui;

import io.ringfence.ui.state.Selection;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

import java.util.List;

/**
 * What the user chose in one view, told to {@link Selection}, which other views follow, and to the
 * workbench. A view sets it when the user acts, and not when it follows another view: so two views
 * never chase each other.
 */
public final class Choice implements ISelectionProvider {

    private final Selection all;
    private final String view;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private IStructuredSelection selection = StructuredSelection.EMPTY;

    /**
     * @param all where the choices of all views meet
     * @param view the id of the view
     */
    public Choice(Selection all, String view) {
        this.all = all;
        this.view = view;
    }

    /** Says that the user chose these, perhaps again. */
    public void set(List<?> elements) {
        IStructuredSelection next = new StructuredSelection(elements);
        selection = next;
        all.make(view, elements);
        listeners.forEach(
                listener -> listener.selectionChanged(new SelectionChangedEvent(this, next)));
    }

    /**
     * Says what became of what the user chose here, as long as no other view leads: they show it
     * anew.
     *
     * @param elements the same things as they are now, possibly some of them gone
     */
    public void renew(List<?> elements) {
        boolean leads = all.last().view().equals(view);
        if (leads && !selection.isEmpty() && !elements.equals(selection.toList())) {
            set(elements);
        }
    }

    /** Forgets what was chosen here, silently: another view leads now. */
    public void forget() {
        selection = StructuredSelection.EMPTY;
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(@Nullable ISelection next) {
        set(next instanceof IStructuredSelection structured ? structured.toList() : List.of());
    }

    @Override
    public void addSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        if (listener != null) {
            listeners.add(listener);
        }
    }

    @Override
    public void removeSelectionChangedListener(@Nullable ISelectionChangedListener listener) {
        if (listener != null) {
            listeners.remove(listener);
        }
    }
}
