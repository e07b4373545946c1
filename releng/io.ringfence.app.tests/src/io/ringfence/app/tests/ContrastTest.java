package io.ringfence.app.tests;

import static io.ringfence.ui.Shade.ACCENT;
import static io.ringfence.ui.Shade.CODE;
import static io.ringfence.ui.Shade.CRITICAL;
import static io.ringfence.ui.Shade.HIGH;
import static io.ringfence.ui.Shade.LINE;
import static io.ringfence.ui.Shade.LOW;
import static io.ringfence.ui.Shade.MARKED;
import static io.ringfence.ui.Shade.MEDIUM;
import static io.ringfence.ui.Shade.MUTED;
import static io.ringfence.ui.Shade.PASS;
import static io.ringfence.ui.Shade.SURFACE;
import static io.ringfence.ui.Shade.TEXT;
import static io.ringfence.ui.Shade.UNKNOWN;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.ThemeChoice;
import io.ringfence.ui.Shade;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every colour can be read on the grounds on which it stands: WCAG 2.2 (AA) asks for a contrast of
 * 4.5 for text (1.4.3) and of 3 for signs (1.4.11).
 */
@ExtendWith(WorkbenchRunner.class)
class ContrastTest {

    private static final double TEXTS = 4.5;
    private static final double SIGNS = 3;

    private static final Set<Shade> MARKS = EnumSet.of(CRITICAL, HIGH, MEDIUM, LOW, PASS, UNKNOWN);

    /** What stands on which ground, and the contrast that it needs. */
    private record Use(Shade ground, Set<Shade> inks, double contrast) {}

    private static final List<Use> USES =
            List.of(
                    new Use(SURFACE, EnumSet.of(TEXT, MUTED, ACCENT), TEXTS),
                    new Use(CODE, EnumSet.of(TEXT, MUTED, ACCENT), TEXTS),
                    new Use(MARKED, EnumSet.of(TEXT), TEXTS),
                    // severities are written in their colours on the ground of views only
                    new Use(SURFACE, MARKS, TEXTS),
                    new Use(CODE, MARKS, SIGNS));

    private final Workbench workbench = new Workbench();

    @AfterEach
    void backToLight() {
        workbench.theme(ThemeChoice.LIGHT);
        Screen.until("the light theme", () -> !Shade.isDark());
    }

    @Test
    void everythingCanBeReadInLight() {
        everythingCanBeRead(ThemeChoice.LIGHT);
    }

    @Test
    void everythingCanBeReadInDark() {
        everythingCanBeRead(ThemeChoice.DARK);
    }

    private void everythingCanBeRead(ThemeChoice theme) {
        workbench.theme(theme);
        Screen.until("the theme", () -> Shade.isDark() == (theme == ThemeChoice.DARK));
        List<String> poor = new ArrayList<>();
        for (Use use : USES) {
            for (Shade ink : use.inks()) {
                double contrast = contrast(rgb(ink), rgb(use.ground()));
                if (contrast < use.contrast()) {
                    poor.add(
                            String.format(
                                    Locale.ROOT, "%s on %s: %.2f", ink, use.ground(), contrast));
                }
            }
        }
        assertThat(poor).isEmpty();
    }

    @Test
    void everyColourIsLookedAt() {
        Set<Shade> known = EnumSet.of(LINE); // says nothing: things are apart without it
        for (Use use : USES) {
            known.add(use.ground());
            known.addAll(use.inks());
        }
        assertThat(known).containsExactlyInAnyOrder(Shade.values());
    }

    @Test
    void theMeasureItselfIsRight() {
        assertThat(contrast(new RGB(0, 0, 0), new RGB(255, 255, 255))).isEqualTo(21.0);
        assertThat(contrast(new RGB(119, 119, 119), new RGB(255, 255, 255))).isBetween(4.47, 4.49);
    }

    private static RGB rgb(Shade shade) {
        return Screen.ask(() -> shade.color().getRGB());
    }

    private static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB rgb) {
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
