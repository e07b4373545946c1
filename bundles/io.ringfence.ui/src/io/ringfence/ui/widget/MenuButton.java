package io.ringfence.ui.widget;

import io.ringfence.ui.Icons;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;

import java.util.function.Consumer;

/** A button that opens a menu, which is made anew each time. */
public final class MenuButton {

    /** Tells who sees the button that it opens something. */
    private static final String ARROW = "\u2002\u25BE";

    private final Button button;
    private final Consumer<Menu> fill;
    private String name = "";

    /**
     * @param icon name of its icon
     * @param fill makes the items of the menu
     */
    public MenuButton(Composite parent, String icon, Consumer<Menu> fill) {
        this.fill = fill;
        button = new Button(parent, SWT.PUSH);
        button.setImage(Icons.image(icon));
        button.addListener(SWT.Selection, _ -> open());
        button.getAccessible()
                .addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = name));
    }

    /** The button. */
    public Button control() {
        return button;
    }

    /** Says what is chosen. */
    public void show(String text, String tooltip) {
        name = text;
        String label = text.replace("&", "&&") + ARROW;
        if (!label.equals(button.getText())) {
            button.setText(label);
            button.requestLayout();
        }
        if (!tooltip.equals(button.getToolTipText())) {
            button.setToolTipText(tooltip);
        }
    }

    /** Opens the menu under the button. */
    public void open() {
        Menu menu = new Menu(button);
        fill.accept(menu);
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
    }
}
