package io.ringfence.app;

import io.ringfence.ui.Shade;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

import java.util.Locale;

/**
 * Changes with the desktop between light and dark while the window is open. The toolkit also tells
 * of a change when a theme of ours colours it: only another answer of the desktop counts.
 */
final class DesktopTheme {

    private boolean dark = isDark();

    private DesktopTheme() {}

    static void follow(Shell window) {
        DesktopTheme theme = new DesktopTheme();
        Display display = window.getDisplay();
        Listener changed = _ -> theme.changed();
        display.addListener(SWT.Settings, changed);
        window.addListener(SWT.Dispose, _ -> display.removeListener(SWT.Settings, changed));
    }

    private void changed() {
        boolean now = isDark();
        if (now != dark) {
            dark = now;
            if (ThemeChoice.current() == ThemeChoice.DESKTOP && now != Shade.isDark()) {
                ThemeChoice.DESKTOP.apply();
            }
        }
    }

    /**
     * Whether the desktop is dark now. The toolkit's own answer is that of the start, and colours
     * do not tell, for a dark theme of ours colours the toolkit's; so the name of the desktop's
     * theme is asked for where the toolkit knows one.
     */
    static boolean isDark() {
        try {
            Object name =
                    Class.forName("org.eclipse.swt.internal.gtk.OS")
                            .getMethod("getThemeName")
                            .invoke(null);
            return name instanceof String theme
                    ? theme.toLowerCase(Locale.ROOT).contains("dark")
                    : Display.isSystemDarkTheme();
        } catch (ReflectiveOperationException e) {
            // another toolkit: its answer is all there is
            return Display.isSystemDarkTheme();
        }
    }

    /**
     * Tells the toolkit before it draws anything whether the window will be dark: the theme of the
     * workbench tells it only when the window is there, and its bars are white until then.
     */
    static void prepare(ThemeChoice choice) {
        boolean wanted = choice == ThemeChoice.DARK || choice == ThemeChoice.DESKTOP && isDark();
        try {
            Class.forName("org.eclipse.swt.internal.gtk.OS")
                    .getMethod("setDarkThemePreferred", boolean.class)
                    .invoke(null, wanted);
        } catch (ReflectiveOperationException e) {
            // another toolkit: it does without
        }
    }
}
