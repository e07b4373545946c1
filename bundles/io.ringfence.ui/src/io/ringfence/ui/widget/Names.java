package io.ringfence.ui.widget;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

import java.util.function.Supplier;

/** What screen readers call controls that have no text of their own. */
public final class Names {

    private Names() {}

    /** Gives a control a name. */
    public static void give(Control control, String name) {
        give(control, () -> name);
    }

    /** Gives a control a name that changes. */
    public static void give(Control control, Supplier<String> name) {
        control.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent event) {
                                if (event != null && event.childID == ACC.CHILDID_SELF) {
                                    event.result = name.get();
                                }
                            }
                        });
    }
}
