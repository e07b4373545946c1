package io.ringfence.remote.ui.widget;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import java.util.Arrays;

/**
 * Where a user begins in a dialog. The toolkit would put the focus on the button that is pressed by
 * Enter, and nowhere while that one is disabled: then no key does anything.
 */
public final class FirstField {

    private FirstField() {}

    /**
     * Puts the focus on the first control, in the order of the tab key, in which something is typed
     * or chosen; not on a button.
     *
     * @param area what to look in, at any depth
     * @return whether there is one
     */
    public static boolean focus(Composite area) {
        return Arrays.stream(area.getTabList()).anyMatch(FirstField::take);
    }

    private static boolean take(Control control) {
        if (control instanceof Button) {
            return false; // nothing is typed there, and before a dialog is seen it takes no focus
        }
        if (control instanceof Composite inside && inside.getTabList().length > 0) {
            return focus(inside);
        }
        // before the dialog is seen it is only remembered, and the answer is that nobody has it
        control.setFocus();
        return control.isEnabled();
    }
}
