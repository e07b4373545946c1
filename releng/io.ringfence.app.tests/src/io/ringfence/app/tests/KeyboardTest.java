package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.ThemeChoice;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.ui.Shade;
import io.ringfence.ui.state.Selection;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A review without a mouse: the keys go through the screen, as a user's do. */
@ExtendWith(WorkbenchRunner.class)
class KeyboardTest {

    private final Workbench workbench = new Workbench();

    @BeforeEach
    void closeAll() {
        workbench.closeAll();
        workbench.review().filter(Filter.START);
        Screen.run(() -> Screen.window().forceActive());
    }

    @Test
    void opensTheSampleAndFindsTheWorst() {
        Keys.press('o', SWT.CTRL, SWT.SHIFT);
        Screen.until("findings", () -> workbench.findings.count() > 0);
        Keys.press('2', SWT.ALT);
        Screen.until(
                "the findings to be active",
                () -> ViewPage.page().getActivePart() == workbench.findings.part());
        Keys.press('f', SWT.CTRL);
        Keys.type("privileged legacy-app");
        Screen.until("those of the words", () -> workbench.listsThoseOf("privileged legacy-app"));
        Keys.press(SWT.ARROW_DOWN);
        Screen.until("a selected row", () -> !workbench.findings.selected().isEmpty());
        Screen.until("its details", () -> !workbench.details.title().isEmpty());
        assertThat(workbench.findings.selected()).contains("legacy-app");
        Keys.press('3', SWT.ALT);
        Screen.until(
                "the details to be active",
                () -> ViewPage.page().getActivePart() == workbench.details.part());
        Object before = chosen();
        for (int i = 0; i < 12 && Objects.equals(chosen(), before); i++) {
            Keys.press(SWT.TAB);
            Keys.press(SWT.CR);
        }
        Screen.until(
                "where the value comes from", () -> workbench.details.title().equals("legacy-app"));
        Keys.press('w', SWT.CTRL, SWT.SHIFT);
        Screen.until("the start", () -> workbench.findings.links().contains("Open the sample"));
    }

    @Test
    void aSecondKeyDoesWhatTheFirstOneOpened() {
        Screen.run(ThemeChoice.LIGHT::apply);
        Screen.until("the light theme", () -> !Shade.isDark());
        try {
            Keys.press('d', SWT.CTRL);
            Keys.press('d');
            Screen.until("the dark theme", Shade::isDark);
            Keys.press('d', SWT.CTRL);
            Screen.until("what can follow", () -> assisted("Dark Theme"));
            Keys.press('l');
            Screen.until("the light theme again", () -> !Shade.isDark());
        } finally {
            Screen.run(ThemeChoice.LIGHT::apply);
        }
    }

    /** Whether the list of keys that can follow is there, and has this command. */
    private static boolean assisted(String name) {
        for (Shell shell : Screen.window().getDisplay().getShells()) {
            for (Control child : deep(shell)) {
                if (shell.isVisible() && shell != Screen.window() && child instanceof Table table) {
                    return Arrays.stream(table.getItems())
                            .anyMatch(item -> item.getText().equals(name));
                }
            }
        }
        return false;
    }

    private static List<Control> deep(Composite parent) {
        List<Control> all = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            all.add(child);
            if (child instanceof Composite composite) {
                all.addAll(deep(composite));
            }
        }
        return all;
    }

    /** What the user chose last: at once when a link is followed, before its page is drawn. */
    private static Object chosen() {
        return Screen.ask(() -> PlatformUI.getWorkbench().getService(Selection.class).last());
    }
}
