package io.ringfence.app;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** Which theme the user wants. */
@SuppressWarnings("restriction") // the platform offers no public way to its themes
public enum ThemeChoice {
    /** Light or dark, as the desktop is. */
    DESKTOP(null),
    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"),
    DARK("org.eclipse.e4.ui.css.theme.e4_dark");

    private static final String KEY = "themeid";

    private final @Nullable String theme;

    ThemeChoice(@Nullable String theme) {
        this.theme = theme;
    }

    /** What the user chose last; the desktop's theme the first time. */
    public static ThemeChoice current() {
        String chosen = preferences().get(KEY, "");
        for (ThemeChoice choice : values()) {
            if (chosen.equals(choice.theme)) {
                return choice;
            }
        }
        return DESKTOP;
    }

    /**
     * Whether it is dark.
     *
     * @param desktop whether the desktop is
     */
    boolean isDark(boolean desktop) {
        return this == DARK || this == DESKTOP && desktop;
    }

    /** Shows the theme now and at every start from now on. */
    public void apply() {
        OpenTooltip.close(PlatformUI.getWorkbench().getDisplay());
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (theme != null) {
            engine.setTheme(theme, true);
            return;
        }
        engine.setTheme(isDark(DesktopTheme.isDark()) ? DARK.theme : LIGHT.theme, false);
        try {
            preferences().remove(KEY);
            preferences().flush();
        } catch (BackingStoreException e) {
            ILog.of(ThemeChoice.class).error(e.getMessage(), e);
        }
    }

    /** Where the theme engine of the platform looks. */
    private static Preferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme");
    }
}
