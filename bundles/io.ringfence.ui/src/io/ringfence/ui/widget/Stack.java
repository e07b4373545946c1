package io.ringfence.ui.widget;

import io.ringfence.ui.Ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * Several controls in one place, of which one is seen. The keyboard's focus comes along when the
 * one that had it gives way to another: otherwise it would be nowhere, and the next key too.
 */
public final class Stack {

    private final Composite composite;
    private final StackLayout layout = new StackLayout();
    private Runnable onFocusLost = () -> {};

    public Stack(Composite parent) {
        composite = new Composite(parent, SWT.NONE);
        composite.setLayout(layout);
    }

    /** The place; the controls are its children. */
    public Composite control() {
        return composite;
    }

    /**
     * Puts the focus where it belongs in what is shown now. Runs when what had it is not seen any
     * more; without it, the first control that takes the focus gets it.
     */
    public void onFocusLost(Runnable action) {
        onFocusLost = action;
    }

    /** Shows one of the controls; returns whether it was another before. */
    public boolean show(Control top) {
        Control before = layout.topControl;
        if (before == top) {
            return false;
        }
        boolean focused = Ui.hasFocus(composite);
        layout.topControl = top;
        composite.layout();
        if (focused) {
            top.setFocus();
            onFocusLost.run();
        }
        return true;
    }

    /** Whether this is seen now. */
    public boolean shows(Control control) {
        return layout.topControl == control;
    }

    /** Puts the focus into what is seen. */
    public void setFocus() {
        Control top = layout.topControl;
        (top == null ? composite : top).setFocus();
    }
}
