package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The overview of the sample: its numbers are doors to the findings behind them. */
@ExtendWith(WorkbenchRunner.class)
class OverviewTest {

    private static final Pattern NUMBER = Pattern.compile("([\\d,]+) (?!%).*");
    private static final String TABLE = "io.ringfence.audit.ui.overviewTable";

    private final Workbench workbench = new Workbench();
    private final OverviewPage overview = workbench.overview;
    private final FindingsPage findings = workbench.findings;

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.showEverything();
        overview.activate();
        Screen.until("numbers", () -> overview.spots().contains("10 critical"));
    }

    @AfterEach
    void asItWas() {
        findings.activate();
        workbench.showEverything();
    }

    @Test
    void everyNumberIsADoorToAsManyFindings() {
        List<String> wrong = new ArrayList<>();
        for (String spot : overview.spots()) {
            Matcher number = NUMBER.matcher(spot);
            // what is to do counts as one, however many findings it is about
            if (number.matches() && !spot.contains(" more things to do")) {
                overview.click(spot);
                int wanted = Integer.parseInt(number.group(1).replace(",", ""));
                Screen.until("the findings", this::areFindingsActive);
                if (!Screen.comes(() -> findings.shown() == wanted)) {
                    wrong.add(spot + " leads to " + findings.shown());
                }
                overview.activate();
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theWorstProblemIsOneClickAway() {
        String first = overview.spots().get(6);
        assertThat(first).startsWith("1 Tokens that wait for anybody. web-02.");
        overview.click(first);
        Screen.until("the findings", this::areFindingsActive);
        Screen.until(
                "its details",
                () -> workbench.details.title().equals("Tokens that wait for anybody"));
        assertThat(workbench.details.labels()).contains("Why it matters", "What to do");
    }

    @Test
    void theTableSaysTheSame() {
        List<String> numbers =
                overview.spots().stream()
                        .map(NUMBER::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1))
                        .toList();
        workbench.run(TABLE);
        try {
            Screen.until("the table", () -> !overview.rows().isEmpty());
            List<String> rows = overview.rows().stream().map(row -> row.get(2)).toList();
            assertThat(rows).filteredOn(cell -> cell.matches("[\\d,]+")).isEqualTo(numbers);
            int high = overview.rows().stream().map(row -> row.get(1)).toList().indexOf("high");
            overview.open(high);
            Screen.until("the findings", this::areFindingsActive);
            Screen.until("those", () -> findings.shown() == 53);
        } finally {
            overview.activate();
            workbench.run(TABLE);
        }
    }

    @Test
    void keysGoThroughThePicture() {
        Screen.run(() -> Screen.window().forceActive());
        Keys.press('4', SWT.ALT);
        Screen.until("the overview to be active", overview::isActive);
        Keys.press(SWT.HOME);
        Screen.until("the first number", () -> overview.focused().equals("10 critical"));
        Keys.press(SWT.ARROW_RIGHT);
        Screen.until("the next number", () -> overview.focused().equals("53 high"));
        Keys.press(SWT.CR);
        Screen.until("the findings", this::areFindingsActive);
        Screen.until("those", () -> findings.shown() == 53);
        assertThat(findings.column("Severity", 100)).containsOnly("high");
    }

    private boolean areFindingsActive() {
        return findings.isActive();
    }
}
