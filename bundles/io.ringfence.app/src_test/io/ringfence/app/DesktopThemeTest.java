package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Light or dark: what the user wants, and what the desktop is. */
class DesktopThemeTest {

    private boolean desktop;
    private boolean window;
    private ThemeChoice choice = ThemeChoice.DESKTOP;
    private int followed;

    private DesktopTheme start(boolean dark) {
        desktop = dark;
        window = choice.isDark(dark);
        return new DesktopTheme(() -> desktop, () -> window, () -> choice, this::follow);
    }

    private void follow() {
        followed++;
        window = desktop;
    }

    @Test
    void onlyTheDesktopsThemeDependsOnTheDesktop() {
        assertThat(ThemeChoice.DESKTOP.isDark(true)).isTrue();
        assertThat(ThemeChoice.DESKTOP.isDark(false)).isFalse();
        for (boolean dark : new boolean[] {true, false}) {
            assertThat(ThemeChoice.DARK.isDark(dark)).isTrue();
            assertThat(ThemeChoice.LIGHT.isDark(dark)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theWindowBecomesWhatTheDesktopBecomes(boolean dark) {
        DesktopTheme theme = start(dark);
        theme.changed();
        assertThat(followed).as("before anything changed").isZero();
        desktop = !dark;
        theme.changed();
        theme.changed();
        assertThat(followed).isEqualTo(1);
        assertThat(window).isEqualTo(!dark);
        desktop = dark;
        theme.changed();
        assertThat(followed).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void whoChoseAThemeKeepsIt(ThemeChoice chosen) {
        choice = chosen;
        DesktopTheme theme = start(false);
        desktop = true;
        theme.changed();
        desktop = false;
        theme.changed();
        assertThat(followed).isZero();
    }

    /** A theme of ours makes the toolkit tell of a change, too: the desktop did not change. */
    @Test
    void whatTheWindowDoesItselfChangesNothing() {
        DesktopTheme theme = start(false);
        window = true;
        theme.changed();
        assertThat(followed).isZero();
        desktop = true;
        theme.changed();
        assertThat(followed).as("it is dark already").isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adwaita-dark",
                "Adwaita:dark",
                "Yaru-blue-dark",
                "Breeze-Dark",
                "adw-gtk3-dark",
                "Materia-dark-compact",
                "HighContrastInverse"
            })
    void darkThemesAreKnownByTheirNames(String name) {
        assertThat(DesktopTheme.isDark(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adwaita", "Yaru", "Breeze", "HighContrast", "Arc-Darker", ""})
    void othersAreLight(String name) {
        assertThat(DesktopTheme.isDark(name)).isFalse();
    }
}
