package io.ringfence.app.preferences;

import io.ringfence.app.ThemeChoice;

import org.eclipse.jdt.annotation.Nullable;
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

import java.util.EnumMap;
import java.util.Map;

/** Preferences: light or dark. Changes are seen at once. */
public final class AppearancePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final String HELP = "io.ringfence.app.appearance";

    private final Map<ThemeChoice, Button> buttons = new EnumMap<>(ThemeChoice.class);

    public AppearancePage() {
        noDefaultAndApplyButton();
    }

    @Override
    public void init(@Nullable IWorkbench workbench) {
        // the page needs nothing of it
    }

    @Override
    protected Control createContents(@Nullable Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.theme);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(area, HELP);
        add(area, ThemeChoice.DESKTOP, Messages.theme_desktop);
        add(area, ThemeChoice.LIGHT, Messages.theme_light);
        add(area, ThemeChoice.DARK, Messages.theme_dark);
        return area;
    }

    private void add(Composite area, ThemeChoice choice, String text) {
        Button button = new Button(area, SWT.RADIO);
        button.setText(text);
        button.setSelection(choice == ThemeChoice.current());
        buttons.put(choice, button);
    }

    @Override
    public boolean performOk() {
        buttons.forEach(
                (choice, button) -> {
                    if (button.getSelection() && choice != ThemeChoice.current()) {
                        choice.apply();
                    }
                });
        return super.performOk();
    }
}
