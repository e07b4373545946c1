package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.estate.Entity;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** A review of the sample: Estate, Findings and Details over one selection. */
@ExtendWith(WorkbenchRunner.class)
class ReviewTest {

    private static final int CHECK = FindingsPage.COLUMNS.indexOf("Check");
    private static final int SERVER = FindingsPage.COLUMNS.indexOf("Server");
    private static final int PROJECT = FindingsPage.COLUMNS.indexOf("Project");
    private static final int ENTITY = FindingsPage.COLUMNS.indexOf("Entity");

    private final Workbench workbench = new Workbench();
    private final EstatePage estate = workbench.estate;
    private final FindingsPage findings = workbench.findings;
    private final DetailsPage details = workbench.details;

    @BeforeEach
    void openTheSampleUnfiltered() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.showEverything();
    }

    @Test
    void listsTheWorstFirst() {
        assertThat(findings.column("Severity", 5)).containsOnly("critical");
        assertThat(findings.column("Outcome", 1_000)).containsOnly("fail", "unknown");
    }

    @Test
    void narrowsToWhatIsTyped() {
        int all = findings.count();
        findings.filter("privileged container");
        Screen.until("fewer findings", () -> findings.count() < all);
        assertThat(findings.column("Check", 1_000)).contains("Privileged container");
        findings.filter("there is nothing of this name");
        Screen.until(
                "the empty table to say why",
                () -> findings.labels().contains("No finding matches"));
        findings.follow("Clear the filter");
        Screen.until("everything again", () -> findings.count() == all);
        assertThat(findings.filter()).isEmpty();
    }

    @Test
    void whereNothingFailsThatIsSaid() {
        List<Finding> all = workbench.review().result().findings();
        List<Entity> bad =
                all.stream()
                        .filter(finding -> Filter.START.outcomes().contains(finding.outcome()))
                        .map(ReviewRow::entityOf)
                        .toList();
        Entity good =
                all.stream()
                        .filter(finding -> finding.outcome() == Outcome.PASS)
                        .map(ReviewRow::entityOf)
                        .filter(entity -> !bad.contains(entity))
                        .findFirst()
                        .orElseThrow();
        workbench.review().filter(Filter.START.within(good));
        Screen.until("praise", () -> findings.labels().contains("Nothing fails here"));
        workbench.review().filter(Filter.START.within(good).withText("nothing is called so"));
        Screen.until("no praise", () -> findings.labels().contains("No finding matches"));
    }

    @Test
    void narrowsToOutcomesAndSeverities() {
        int all = findings.count();
        findings.press("pass");
        Screen.until("passed checks", () -> findings.column("Outcome", 5_000).contains("pass"));
        findings.press("pass");
        Screen.until("no passed checks", () -> findings.count() == all);
        findings.press("critical");
        Screen.until(
                "nothing critical", () -> !findings.column("Severity", 1_000).contains("critical"));
        assertThat(findings.chip("critical")).matches("critical: \\d+");
    }

    @Test
    void sortsByAColumnAndBack() {
        List<String> before = findings.column("Entity", 1_000);
        findings.sort("Entity");
        Screen.until("another order", () -> !findings.column("Entity", 1_000).equals(before));
        // rows that are seen come first
        Screen.until("all rows", () -> isSorted(findings.column("Entity", 1_000)));
        List<String> up = findings.column("Entity", 1_000);
        findings.sort("Entity");
        Screen.until("the other way", () -> !findings.column("Entity", 1_000).equals(up));
        findings.sort("Severity");
        Screen.until("the first order", () -> findings.column("Entity", 1_000).equals(before));
    }

    private static boolean isSorted(List<String> names) {
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList().equals(names);
    }

    @Test
    void aFindingLeadsTheOtherViews() {
        findings.filter("privileged container legacy-app");
        Screen.until("one finding", () -> findings.count() == 1);
        List<String> row = findings.select("legacy-app");
        Screen.until("its details", () -> details.title().equals(row.get(CHECK)));
        assertThat(details.labels()).contains("Why it matters", "Evidence", "What to do");
        assertThat(details.texts()).anyMatch(text -> text.contains("security.privileged"));
        Screen.until("its place", () -> estate.selected().contains(row.get(ENTITY)));
        assertThat(estate.selected())
                .containsExactly(row.get(SERVER), row.get(PROJECT), "Instances", row.get(ENTITY));
        assertThat(findings.count()).as("the estate only follows").isEqualTo(1);
    }

    @Test
    void theEstateLeadsTheOtherViews() {
        int all = findings.count();
        estate.select("web-02", "default", "Instances", "legacy-app");
        Screen.until(
                "its findings alone",
                () ->
                        findings.count() < all
                                && findings.column("Entity", 1_000).stream()
                                        .allMatch(name -> name.startsWith("legacy-app")));
        assertThat(findings.restrictions()).containsExactly("Only web-02/default/legacy-app");
        Screen.until("its details", () -> details.title().equals("legacy-app"));
        assertThat(details.labels()).contains("Findings", "Effective configuration");
        findings.lift("Only web-02/default/legacy-app");
        Screen.until("everything again", () -> findings.count() == all);
    }

    @Test
    void detailsLeadTheOtherViews() {
        estate.select("web-02", "default", "Instances", "legacy-app");
        Screen.until("the instance", () -> details.title().equals("legacy-app"));
        details.go("Privileged container");
        Screen.until("the finding", () -> details.title().equals("Privileged container"));
        Screen.until("its row", () -> findings.selected().contains("Privileged container"));
    }

    @Test
    void showsTheRawAnswerOnDemand() {
        findings.filter("privileged container legacy-app");
        Screen.until("one finding", () -> findings.count() == 1);
        findings.select("legacy-app");
        Screen.until("its details", () -> details.title().equals("Privileged container"));
        assertThat(details.texts()).noneMatch(text -> text.contains("\"expanded_config\""));
        details.press("Show");
        Screen.until(
                "the raw answer",
                () ->
                        details.texts().stream()
                                .anyMatch(text -> text.contains("\"expanded_config\"")));
        assertThat(details.seen("\"security.privileged\": \"true\"")).isTrue();
        details.press("Hide");
        Screen.until(
                "the end of it",
                () ->
                        details.texts().stream()
                                .noneMatch(text -> text.contains("\"expanded_config\"")));
    }

    @Test
    void copiesCommandsAndFindings() {
        findings.filter("privileged container legacy-app");
        Screen.until("one finding", () -> findings.count() == 1);
        findings.select("legacy-app");
        Screen.until("its details", () -> details.title().equals("Privileged container"));
        details.press("Copy");
        assertThat(Screen.clipboard()).contains("lxc ").contains("legacy-app");
        findings.activate();
        Screen.run(() -> findings.focusTable());
        workbench.run("org.eclipse.ui.edit.copy");
        assertThat(Screen.clipboard()).startsWith("critical\tPrivileged container\t");
        workbench.run("io.ringfence.ui.copyCsv");
        assertThat(Screen.clipboard()).startsWith("Severity,Check,").contains("critical,");
    }

    @Test
    void nothingMovesWhenTheServersAreAskedAgain() {
        findings.select("Nested containers allowed");
        Screen.until("its details", () -> details.title().equals("Nested containers allowed"));
        findings.scroll(40);
        List<String> selected = findings.selected();
        List<String> place = estate.selected();
        for (int i = 0; i < 4; i++) {
            var before = workbench.review().listed();
            workbench.run("io.ringfence.ui.refresh");
            Screen.until("the next audit", () -> workbench.review().listed() != before);
            Screen.until("its findings", () -> findings.shown() > 0);
            assertThat(findings.top()).isEqualTo(40);
        }
        assertThat(findings.selected()).isEqualTo(selected).isNotEmpty();
        assertThat(estate.selected()).isEqualTo(place).isNotEmpty();
        assertThat(details.title()).isEqualTo("Nested containers allowed");
    }

    @Test
    void narrowsTheEstate() {
        estate.filter("legacy-a");
        List<String> alone = List.of("web-02", "default", "Instances", "legacy-app");
        Screen.until("the instance alone", () -> estate.open().equals(alone));
        estate.filter("");
        Screen.until("everything again", () -> estate.servers().size() > 1);
    }
}
