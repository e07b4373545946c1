package io.ringfence.ui;

import io.ringfence.ui.estate.Mark;

import org.eclipse.swt.graphics.Color;
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

    /** Whether the current theme is a dark one. */
    public static boolean isDark() {
        float[] ground = SURFACE.color().getRGB().getHSB();
        return ground[2] < 0.5f;
    }
}
