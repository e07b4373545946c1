package io.ringfence.remote.ui.trust;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import java.util.Optional;

/** Asks what the server is to call somebody. */
final class NameField {

    private final Runnable onChange;
    private @Nullable Text widget;
    private String text = "";

    NameField(Runnable onChange) {
        this.onChange = onChange;
    }

    /** Puts it into a dialog. */
    void make(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.field_name);
        Text made = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(made);
        made.addListener(
                SWT.Modify,
                _ -> {
                    text = made.getText();
                    onChange.run();
                });
        widget = made;
    }

    void focus() {
        @Nullable Text made = widget;
        if (made != null) {
            made.setFocus();
        }
    }

    /** What was typed; also when the dialog is closed. */
    String text() {
        return text;
    }

    /** What is missing: a name, or what is wrong with the one that is there. */
    Optional<String> missing() {
        if (text.isBlank()) {
            return Optional.of(Messages.need_name);
        }
        @Nullable String problem = RenameHandler.problem(text);
        return problem == null ? Optional.empty() : Optional.of(problem);
    }

    /** Proposes a name, where the user gave none. */
    void propose(String name) {
        @Nullable Text made = widget;
        if (text.isBlank() && made != null) {
            made.setText(name);
        }
    }
}
