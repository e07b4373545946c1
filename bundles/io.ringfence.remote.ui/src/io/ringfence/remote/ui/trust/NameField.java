package io.ringfence.remote.ui.trust;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks what the server is to call somebody. */
final class NameField {

    private final Text text;

    NameField(Composite area, Runnable onChange) {
        new Label(area, SWT.NONE).setText(Messages.field_name);
        text = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, _ -> onChange.run());
    }

    void focus() {
        text.setFocus();
    }

    String text() {
        return text.getText();
    }

    boolean isGood() {
        return RenameHandler.problem(text.getText()) == null;
    }

    /** Proposes a name, where the user gave none. */
    void propose(String name) {
        if (text.getText().isBlank()) {
            text.setText(name);
        }
    }
}
