package io.ringfence.app.preferences;

import io.ringfence.app.ThemeChoice;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import java.util.EnumMap;
import java.util.Map;

/** Preferences: light or dark. Changes are seen at once. */
public final class AppearancePage extends PlainPage {

    private static final String HELP = "io.ringfence.app.appearance";

    private final Map<ThemeChoice, Button> buttons = new EnumMap<>(ThemeChoice.class);

    public AppearancePage() {
        super(HELP, 1);
    }

    @Override
    void fill(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.theme);
        add(area, ThemeChoice.DESKTOP, Messages.theme_desktop);
        add(area, ThemeChoice.LIGHT, Messages.theme_light);
        add(area, ThemeChoice.DARK, Messages.theme_dark);
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
