package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.ThemeChoice;
import io.ringfence.ui.Shade;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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

    private RGB ground() {
        return workbench.findings.visible(Table.class).stream()
                .map(table -> table.getBackground().getRGB())
                .findFirst()
                .orElse(new RGB(1, 2, 3));
    }
}
