package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.Turns;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What views draw because something changed is drawn in turns. */
@ExtendWith(WorkbenchRunner.class)
class TurnsTest {

    private static final long LONG_NANOS = 5_000_000;

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Shell shell = Screen.ask(() -> new Shell(Screen.window(), SWT.NONE));
    private final Turns turns = Screen.ask(() -> Turns.of(shell));

    @BeforeEach
    void awaitRest() {
        turns.ask(shell, () -> done.add("before"));
        Screen.until("a first turn", () -> done.contains("before"));
        done.clear();
    }

    @AfterEach
    void close() {
        Screen.run(shell::dispose);
    }

    @Test
    void betweenTwoTurnsTheWindowDoesWhatItWasAskedFor() {
        Screen.run(
                () -> {
                    turns.ask(
                            shell,
                            () -> {
                                takeLong();
                                done.add("first");
                                Display.getCurrent().asyncExec(() -> done.add("between"));
                            });
                    turns.ask(shell, () -> done.add("second"));
                });
        Screen.until("both", () -> done.contains("second"));
        assertThat(done).containsExactly("first", "between", "second");
    }

    @Test
    void theyKeepTheirOrderFromAnyThread() {
        for (int i = 0; i < 50; i++) {
            String each = "turn " + i;
            turns.ask(shell, () -> done.add(each));
        }
        Screen.until("all", () -> done.size() == 50);
        assertThat(done.getFirst()).isEqualTo("turn 0");
        assertThat(done.getLast()).isEqualTo("turn 49");
        assertThat(done).doesNotHaveDuplicates();
    }

    @Test
    void oneThatOpensADialogDoesNotHoldUpTheOthers() {
        Screen.run(
                () -> {
                    turns.ask(shell, this::waitForOther);
                    turns.ask(shell, () -> done.add("other"));
                });
        Screen.until("both", () -> done.size() == 2);
        assertThat(done).containsExactly("other", "dialog");
    }

    @Test
    void whatIsGoneHasNoTurn() {
        Composite gone = Screen.ask(() -> new Composite(shell, SWT.NONE));
        Screen.run(gone::dispose);
        turns.ask(gone, () -> done.add("gone"));
        turns.ask(shell, () -> done.add("there"));
        Screen.until("the other", () -> done.contains("there"));
        assertThat(done).containsExactly("there");
    }

    private void waitForOther() {
        Display display = shell.getDisplay();
        while (!done.contains("other")) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        done.add("dialog");
    }

    private static void takeLong() {
        long end = System.nanoTime() + LONG_NANOS;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
