package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.review.Filter;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
        press('o', SWT.CTRL, SWT.SHIFT);
        Screen.until("findings", () -> workbench.findings.count() > 0);
        press('2', SWT.ALT);
        Screen.until(
                "the findings to be active",
                () -> ViewPage.page().getActivePart() == workbench.findings.part());
        press('f', SWT.CTRL);
        type("privileged legacy-app");
        Screen.until(
                "one check", () -> workbench.findings.filter().equals("privileged legacy-app"));
        Screen.until("few findings", () -> workbench.findings.count() < 10);
        press(SWT.ARROW_DOWN);
        press(SWT.ARROW_DOWN);
        press(SWT.HOME);
        Screen.until("a selected row", () -> !workbench.findings.selected().isEmpty());
        Screen.until("its details", () -> !workbench.details.title().isEmpty());
        assertThat(workbench.findings.selected()).contains("legacy-app");
        press('3', SWT.ALT);
        Screen.until(
                "the details to be active",
                () -> ViewPage.page().getActivePart() == workbench.details.part());
        String title = workbench.details.title();
        for (int i = 0; i < 12 && workbench.details.title().equals(title); i++) {
            press(SWT.TAB);
            press(SWT.CR);
        }
        Screen.until(
                "where the value comes from", () -> workbench.details.title().equals("legacy-app"));
        press('w', SWT.CTRL, SWT.SHIFT);
        Screen.until("the start", () -> workbench.findings.links().contains("Open the sample"));
    }

    private static void type(String text) {
        text.chars().forEach(character -> press(character));
    }

    /** Presses a key while others are held. */
    private static void press(int key, int... held) {
        for (int modifier : held) {
            post(SWT.KeyDown, modifier);
        }
        post(SWT.KeyDown, key);
        post(SWT.KeyUp, key);
        for (int modifier : held) {
            post(SWT.KeyUp, modifier);
        }
        settle();
    }

    private static void post(int type, int key) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Event event = new Event();
        event.type = type;
        if (key >= ' ' && key < 128) {
            event.character = (char) key;
        } else {
            event.keyCode = key;
        }
        assertThat(Screen.ask(() -> display.post(event))).as("key " + key).isTrue();
    }

    /** Lets the screen take the key before the next one comes. */
    private static void settle() {
        for (int i = 0; i < 3; i++) {
            Screen.run(() -> {});
        }
    }
}
