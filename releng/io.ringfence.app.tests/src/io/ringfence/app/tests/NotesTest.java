package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Reviewed;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Set;

/** What a reviewer notes about findings lives in the estate. */
@ExtendWith(WorkbenchRunner.class)
class NotesTest {

    private static final String NOTE = "io.ringfence.audit.ui.note";
    private static final String FORGET = "io.ringfence.audit.ui.forget";
    private static final String DIALOG = "Mark as reviewed";

    private final Workbench workbench = new Workbench();
    private final FindingsPage findings = workbench.findings;

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.showEverything();
    }

    @AfterEach
    void forgetAll() {
        List<Finding> noted =
                workbench.review().result().findings().stream()
                        .filter(finding -> workbench.review().noted(finding).isPresent())
                        .toList();
        workbench.review().forget(noted);
        Screen.until("no note", () -> workbench.document().state().estate().notes().isEmpty());
        workbench.showEverything();
    }

    @Test
    void aNoteMarksItsFindingAndIsPartOfTheEstate() {
        int all = findings.shown();
        findings.select("Privileged container");
        workbench.start(NOTE);
        assertThat(workbench.dialog(DIALOG)).contains("Privileged container");
        workbench.type(DIALOG, "ticket 4711");
        workbench.press(DIALOG, DIALOG);
        Screen.until("the note", () -> notes().size() == 1);
        assertThat(notes()).containsExactly("ticket 4711");
        workbench.review().filter(Filter.START.withReviewed(Set.of(Reviewed.YES)));
        Screen.until("what was reviewed", () -> findings.shown() == 1);
        assertThat(findings.column("Check", 1)).containsExactly("Privileged container");
        workbench.review().filter(Filter.START.withReviewed(Set.of(Reviewed.NO)));
        Screen.until("the others", () -> findings.shown() == all - 1);
        workbench.review().filter(Filter.START.withText("note:4711"));
        Screen.until("what the note says", () -> findings.shown() == 1);
        findings.select("Privileged container");
        workbench.run(FORGET);
        Screen.until("no note", () -> notes().isEmpty());
    }

    @Test
    void aNoteIsMadeByKeysAlone() {
        workbench.overview.activate(); // from where the keys have to lead to the findings
        Screen.run(() -> Screen.window().forceActive());
        Screen.until(
                "the window to have the keys",
                () -> Screen.window() == Screen.window().getDisplay().getActiveShell());
        Keys.press('2', SWT.ALT);
        Screen.until("the findings to be active", findings::isActive);
        Keys.press('f', SWT.CTRL);
        Screen.until("its field to have the keys", () -> hasKeys(Screen.window().getText()));
        Keys.type("nested containers");
        Screen.until("the words", () -> findings.filter().equals("nested containers"));
        Screen.await(
                "what has them",
                Screen.PATIENCE,
                () ->
                        findings.shown() > 0
                                && findings.column("Check", 1)
                                        .equals(List.of("Nested containers allowed")));
        Keys.press(SWT.ARROW_DOWN);
        Screen.until(
                "a selected row", () -> findings.selected().contains("Nested containers allowed"));
        Keys.press('m', SWT.CTRL);
        workbench.dialog(DIALOG);
        Screen.until("the dialog's field to have the keys", () -> hasKeys(DIALOG));
        Keys.type("seen");
        Keys.press(SWT.CR, SWT.CTRL);
        Screen.until("the note", () -> notes().size() == 1);
        assertThat(notes()).containsExactly("seen");
    }

    /** Whether what is typed goes into a field of the window or dialog of this title. */
    private static boolean hasKeys(String title) {
        return PlatformUI.getWorkbench().getDisplay().getFocusControl() instanceof Text field
                && field.getShell().getText().equals(title);
    }

    private List<String> notes() {
        return workbench.document().state().estate().notes().values().stream()
                .map(note -> note.text())
                .toList();
    }
}
