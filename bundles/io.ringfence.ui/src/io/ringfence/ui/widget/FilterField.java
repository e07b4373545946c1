package io.ringfence.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import java.util.function.Consumer;

/** A field that narrows what is under it: Escape clears it, arrow down leaves it. */
public final class FilterField {

    private final Text text;

    /**
     * @param hint what can be typed, shown while it is empty
     * @param onChange hears the text after every key
     */
    public FilterField(Composite parent, String hint, Consumer<String> onChange) {
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE);
        text.setMessage(hint);
        Names.give(text, hint);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.addListener(SWT.Modify, _ -> onChange.accept(text.getText()));
    }

    /** Where arrow down goes. */
    public void leadsTo(Control below) {
        leadsTo((Runnable) below::setFocus);
    }

    /** What arrow down does. */
    public void leadsTo(Runnable below) {
        text.addListener(SWT.KeyDown, event -> key(event, below));
    }

    /** Says more of what can be typed. */
    public void explain(String tooltip) {
        text.setToolTipText(tooltip);
    }

    /** The widget. */
    public Text control() {
        return text;
    }

    private void key(Event event, Runnable below) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            below.run();
            event.doit = false;
        } else if (event.keyCode == SWT.ESC && !text.getText().isEmpty()) {
            text.setText("");
            event.doit = false;
        }
    }
}
