package io.ringfence.app.preferences;

import io.ringfence.app.LiveChoice;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Preferences: whether servers are asked as soon as the program starts. */
public final class LivePage extends PlainPage {

    private static final String HELP = "io.ringfence.app.live";
    private static final int WIDTH = 420;

    private @Nullable Button ask;

    public LivePage() {
        super(HELP, 1);
    }

    @Override
    void fill(Composite area) {
        Button button = new Button(area, SWT.CHECK);
        button.setText(Messages.live_ask);
        button.setSelection(LiveChoice.followsAtStart());
        ask = button;
        Label note = new Label(area, SWT.WRAP);
        note.setText(Messages.live_note);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(note);
    }

    @Override
    public boolean performOk() {
        Button button = ask;
        if (button != null) {
            LiveChoice.followAtStart(button.getSelection());
        }
        return super.performOk();
    }
}
