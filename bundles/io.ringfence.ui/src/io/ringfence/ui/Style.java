package io.ringfence.ui;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;

/** Classes of the style sheets that controls can be given; see {@code css/}. */
public enum Style {
    /** Text of less weight. */
    MUTED("rf-muted"),
    /** Text that is read, not run: commands, raw answers. */
    CODE("rf-code"),
    /** The ground of a view and of strips of controls in it. */
    SURFACE("rf-surface"),
    /** A thin line between two things. */
    LINE("rf-line");

    /** Where the workbench's style engine looks for the class. */
    private static final String KEY = "org.eclipse.e4.ui.css.CssClassName";

    /** Where it looks for who wants no style. */
    private static final String DISABLED = "org.eclipse.e4.ui.css.disabled";

    private final String cssClass;

    Style(String cssClass) {
        this.cssClass = cssClass;
    }

    /**
     * Keeps the style engine away from an item of a table or tree: it would keep every item that it
     * ever saw, and touch them all when the theme changes.
     */
    public static void none(Item item) {
        item.setData(DISABLED, true);
    }

    /** Gives the control this class; returns the control. */
    public <C extends Control> C on(C control) {
        control.setData(KEY, cssClass);
        return control;
    }
}
