package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.review.Grouping;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** Findings put together by what they have in common. */
@ExtendWith(WorkbenchRunner.class)
class GroupsTest {

    private final Workbench workbench = new Workbench();
    private final FindingsPage findings = workbench.findings;

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.showEverything();
    }

    @AfterEach
    void asItWas() {
        workbench.review().group(Grouping.NONE);
        workbench.showEverything();
    }

    @Test
    void everyGroupingKeepsEveryFinding() {
        int all = findings.shown();
        int rows = findings.count();
        assertThat(rows).isEqualTo(all);
        for (Grouping grouping :
                List.of(Grouping.CHECK, Grouping.ENTITY, Grouping.SERVER, Grouping.AREA)) {
            workbench.review().group(grouping);
            Screen.until("groups by " + grouping, () -> findings.count() > all);
            assertThat(findings.shown()).isEqualTo(all);
            assertThat(findings.count()).isEqualTo(all + findings.groups().size());
            workbench.review().group(Grouping.NONE);
            Screen.until("no groups", () -> findings.count() == all);
        }
    }

    @Test
    void aGroupIsClosedAndOpenedByKeys() {
        workbench.review().group(Grouping.SERVER);
        Screen.until("groups", () -> findings.groups().size() == 4);
        int open = findings.count();
        findings.activate();
        Screen.run(
                () -> {
                    Screen.window().forceActive();
                    findings.focusTable();
                });
        Keys.press(SWT.HOME);
        Keys.press(SWT.ARROW_LEFT);
        Screen.until("the first group to be closed", () -> findings.count() < open);
        assertThat(findings.shown()).as("what is closed still counts").isPositive();
        Keys.press(SWT.ARROW_RIGHT);
        Screen.until("the first group to be open", () -> findings.count() == open);
    }
}
