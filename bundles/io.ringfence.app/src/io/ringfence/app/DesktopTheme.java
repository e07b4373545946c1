package io.ringfence.app;

import io.ringfence.ui.Shade;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Changes with the desktop between light and dark while the window is open. The toolkit also tells
 * of a change when a theme of ours colours it: only another answer of the desktop counts.
 */
final class DesktopTheme {

    private final BooleanSupplier desktop;
    private final BooleanSupplier window;
    private final Supplier<ThemeChoice> choice;
    private final Runnable follow;
    private boolean dark;

    /**
     * @param desktop whether the desktop is dark now
     * @param window whether the window is
     * @param choice what the user wants
     * @param follow makes the window what the desktop is
     */
    DesktopTheme(
            BooleanSupplier desktop,
            BooleanSupplier window,
            Supplier<ThemeChoice> choice,
            Runnable follow) {
        this.desktop = desktop;
        this.window = window;
        this.choice = choice;
        this.follow = follow;
        dark = desktop.getAsBoolean();
    }

    static void follow(Shell window) {
        DesktopTheme theme =
                new DesktopTheme(
                        DesktopTheme::isDark,
                        Shade::isDark,
                        ThemeChoice::current,
                        ThemeChoice.DESKTOP::apply);
        Display display = window.getDisplay();
        Listener changed = _ -> theme.changed();
        display.addListener(SWT.Settings, changed);
        window.addListener(SWT.Dispose, _ -> display.removeListener(SWT.Settings, changed));
    }

    /** Something about the looks of the desktop may have changed. */
    void changed() {
        boolean now = desktop.getAsBoolean();
        if (now != dark) {
            dark = now;
            if (choice.get() == ThemeChoice.DESKTOP && now != window.getAsBoolean()) {
                follow.run();
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
            return name instanceof String theme ? isDark(theme) : Display.isSystemDarkTheme();
        } catch (ReflectiveOperationException e) {
            // another toolkit: its answer is all there is
            return Display.isSystemDarkTheme();
        }
    }

    /**
     * Whether a theme of this name is dark. By custom such a name has the word in it; "darker" is
     * one with dark bars around light content. The one of high contrast is called inverse.
     */
    static boolean isDark(String theme) {
        String name = theme.toLowerCase(Locale.ROOT).replace("darker", "");
        return name.contains("dark") || name.contains("inverse");
    }

    /**
     * Tells the toolkit before it draws anything whether the window will be dark: the theme of the
     * workbench tells it only when the window is there, and its bars are white until then.
     */
    static void prepare(ThemeChoice choice) {
        boolean wanted = choice.isDark(isDark());
        try {
            Class.forName("org.eclipse.swt.internal.gtk.OS")
                    .getMethod("setDarkThemePreferred", boolean.class)
                    .invoke(null, wanted);
        } catch (ReflectiveOperationException e) {
            // another toolkit: it does without
        }
    }
}
