package io.ringfence.remote.ui.identity;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Buttons one under the other, for what can be done with an identity as it is now. */
final class Deeds {

    private final Composite column;
    private final List<Deed> deeds = new ArrayList<>();

    private record Deed(Button button, Predicate<Pairs> possible) {}

    Deeds(Composite parent) {
        column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(column);
    }

    /**
     * Adds a button, which cannot be pressed at first.
     *
     * @param possible when it can be
     */
    void add(String text, Predicate<Pairs> possible, Runnable action) {
        Button button = new Button(column, SWT.PUSH);
        button.setText(text);
        button.setEnabled(false);
        button.addListener(SWT.Selection, _ -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        deeds.add(new Deed(button, possible));
    }

    /** Lets the buttons follow what there is. */
    void follow(Pairs pairs) {
        deeds.forEach(deed -> deed.button().setEnabled(deed.possible().test(pairs)));
    }
}
