package io.ringfence.ui;

import io.ringfence.ui.estate.Mark;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/**
 * Our colours, by what they are for. The values are colour definitions of {@code plugin.xml} for
 * the light theme and of {@code css/dark.css} for the dark one.
 */
public enum Shade {
    CRITICAL("critical"),
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low"),
    PASS("pass"),
    UNKNOWN("unknown"),
    /** Text on {@link #SURFACE}. */
    TEXT("text"),
    /** Text of less weight: counts, ages, explanations. */
    MUTED("muted"),
    /** Links and what is active. */
    ACCENT("accent"),
    /** The ground of views. */
    SURFACE("surface"),
    /** The ground of commands and raw answers. */
    CODE("code"),
    /** The ground of what a finding rests on. */
    MARKED("marked"),
    /** Thin lines between things. */
    LINE("line");

    private static final String PREFIX = "io.ringfence.ui.";

    private final String name;

    Shade(String name) {
        this.name = name;
    }

    /** The colour of a mark. */
    public static Shade of(Mark mark) {
        return switch (mark) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW, INFO -> LOW;
            case PASS -> PASS;
            case UNKNOWN, EXCEPTED, NOT_APPLICABLE -> UNKNOWN;
        };
    }

    /** The id of the colour definition. */
    public String id() {
        return PREFIX + name;
    }

    /** The colour in the current theme; never disposed by the caller. */
    public Color color() {
        return PlatformUI.getWorkbench()
                .getThemeManager()
                .getCurrentTheme()
                .getColorRegistry()
                .get(id());
    }

    /**
     * Runs an action after the theme changed: soon, and for as long as the control exists.
     *
     * @param control on whose thread the action runs
     */
    public static void onChange(Control control, Runnable action) {
        ColorRegistry colors =
                PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        Later later = new Later(control, action);
        IPropertyChangeListener listener =
                event -> {
                    if (event.getProperty().equals(SURFACE.id())) {
                        later.ask();
                    }
                };
        colors.addListener(listener);
        control.addListener(SWT.Dispose, _ -> colors.removeListener(listener));
    }

    /** Whether the current theme is a dark one. */
    public static boolean isDark() {
        float[] ground = SURFACE.color().getRGB().getHSB();
        return ground[2] < 0.5f;
    }
}
