package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.ThemeChoice;
import io.ringfence.ui.Shade;

import org.eclipse.e4.ui.model.application.ui.advanced.MPlaceholder;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandImageService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;

/** Light and dark, switched while the window is open. */
@ExtendWith(WorkbenchRunner.class)
class ThemeTest {

    private final Workbench workbench = new Workbench();

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.showEverything();
    }

    @AfterEach
    void backToLight() {
        workbench.theme(ThemeChoice.LIGHT);
    }

    @Test
    void changesEveryViewAndKeepsWhatIsSelected() {
        workbench.theme(ThemeChoice.LIGHT);
        Screen.until("the light theme", () -> !Shade.isDark());
        workbench.findings.select("Privileged container");
        Screen.until("details", () -> workbench.details.title().equals("Privileged container"));
        workbench.theme(ThemeChoice.DARK);
        Screen.until("the dark theme", () -> Shade.isDark());
        Screen.until("a dark table", () -> ground().equals(Shade.SURFACE.color().getRGB()));
        Screen.until(
                "the same selection",
                () -> workbench.findings.selected().contains("Privileged container"));
        Screen.until(
                "the same details", () -> workbench.details.title().equals("Privileged container"));
        assertThat(Screen.ask(() -> Shade.SURFACE.color().getRGB().getHSB()[2])).isLessThan(0.3f);
        workbench.theme(ThemeChoice.LIGHT);
        Screen.until("a light table", () -> ground().equals(Shade.SURFACE.color().getRGB()));
        assertThat(Screen.ask(() -> Shade.SURFACE.color().getRGB().getHSB()[2]))
                .isGreaterThan(0.9f);
    }

    /** Tabs of a perspective that is shown first are there before their views are. */
    @Test
    void aViewThatWasNeverShownHasTheIconOfTheTheme() {
        workbench.theme(ThemeChoice.DARK);
        Screen.until("the dark theme", Shade::isDark);
        var window = ViewPage.page().getWorkbenchWindow();
        MPlaceholder made =
                Screen.ask(
                        () ->
                                window.getService(EPartService.class)
                                        .createSharedPart("io.ringfence.remote.ui.matrix", true));
        try {
            Screen.until(
                    "its icon",
                    () -> ((MPart) made.getRef()).getIconURI().contains("/icons/dark/"));
        } finally {
            Screen.run(
                    () ->
                            window.getService(MWindow.class)
                                    .getSharedElements()
                                    .remove(made.getRef()));
        }
    }

    /** As Find Actions and the keys of the preferences show them. */
    @Test
    void commandsHaveTheIconsOfTheTheme() {
        workbench.theme(ThemeChoice.DARK);
        Screen.until("dark icons", () -> icon().contains("/icons/dark/theme.svg"));
        workbench.theme(ThemeChoice.LIGHT);
        Screen.until("light icons", () -> icon().contains("/icons/theme.svg"));
    }

    private static String icon() {
        return PlatformUI.getWorkbench()
                .getService(ICommandImageService.class)
                .getImageDescriptor("io.ringfence.app.themeDesktop")
                .toString();
    }

    /** As somebody switches the desktop over while the window is open. */
    @Test
    void followsTheDesktopUnlessAThemeIsChosen() {
        String before = Screen.ask(ThemeTest::desktop);
        try {
            Screen.run(() -> desktop("Adwaita"));
            workbench.theme(ThemeChoice.DESKTOP);
            Screen.until("the light theme", () -> !Shade.isDark());
            assertThat(Screen.ask(ThemeChoice::current)).isEqualTo(ThemeChoice.DESKTOP);
            Screen.run(() -> desktop("Adwaita-dark"));
            Screen.until("the dark theme", Shade::isDark);
            Screen.until("a dark table", () -> ground().equals(Shade.SURFACE.color().getRGB()));
            Screen.run(() -> desktop("Adwaita"));
            Screen.until("the light theme again", () -> !Shade.isDark());
            assertThat(Screen.ask(ThemeChoice::current)).isEqualTo(ThemeChoice.DESKTOP);
            workbench.theme(ThemeChoice.DARK);
            Screen.until("the theme that is chosen", Shade::isDark);
            Screen.run(() -> desktop("Adwaita-dark"));
            Screen.run(() -> desktop("Adwaita"));
            assertThat(Screen.ask(Shade::isDark)).isTrue();
        } finally {
            Screen.run(() -> desktop(before));
        }
    }

    /** What the desktop's theme is called, as the toolkit knows it. */
    private static String desktop() {
        try {
            return String.valueOf(toolkit("OS").getMethod("getThemeName").invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What the desktop tells the toolkit when somebody chooses another theme there. */
    private static void desktop(String theme) {
        try {
            long settings =
                    (long) toolkit("GTK").getMethod("gtk_settings_get_default").invoke(null);
            toolkit("OS")
                    .getMethod("g_object_set", long.class, byte[].class, byte[].class, long.class)
                    .invoke(null, settings, bytes("gtk-theme-name"), bytes(theme), 0L);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> toolkit(String name) throws ClassNotFoundException {
        return Class.forName("org.eclipse.swt.internal.gtk." + name);
    }

    private static byte[] bytes(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private RGB ground() {
        return workbench.findings.visible(Table.class).stream()
                .map(table -> table.getBackground().getRGB())
                .findFirst()
                .orElse(new RGB(1, 2, 3));
    }
}
