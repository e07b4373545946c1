package io.ringfence.app.preferences;

import io.ringfence.app.LiveChoice;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/** Preferences: whether servers are asked as soon as the program starts. */
public final class LivePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String HELP = "io.ringfence.app.live";
    private static final int WIDTH = 420;

    private @Nullable Button ask;

    @Override
    public void init(@Nullable IWorkbench workbench) {
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, HELP);
        Button button = new Button(area, SWT.CHECK);
        button.setText(Messages.live_ask);
        button.setSelection(LiveChoice.followsAtStart());
        ask = button;
        Label note = new Label(area, SWT.WRAP);
        note.setText(Messages.live_note);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(note);
        return area;
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
