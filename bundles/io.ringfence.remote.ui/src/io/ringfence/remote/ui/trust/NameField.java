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

    /** What is missing: a name, or what is wrong with the one that is there. */
    Optional<String> missing() {
        if (text.getText().isBlank()) {
            return Optional.of(Messages.need_name);
        }
        @Nullable String problem = RenameHandler.problem(text.getText());
        return problem == null ? Optional.empty() : Optional.of(problem);
    }

    /** Proposes a name, where the user gave none. */
    void propose(String name) {
        if (text.getText().isBlank()) {
            text.setText(name);
        }
    }
}
