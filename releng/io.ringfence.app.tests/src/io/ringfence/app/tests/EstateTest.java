package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.ThemeChoice;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.ui.Shade;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;
import io.ringfence.ui.state.Selection;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** The tree of the estate: its marks, and how it goes along with the other views. */
@ExtendWith(WorkbenchRunner.class)
class EstateTest {

    private static final String LINK = "io.ringfence.ui.linkEstate";
    private static final List<String> LEGACY =
            List.of("web-02", "default", "Instances", "legacy-app");

    private final Workbench workbench = new Workbench();
    private final EstatePage estate = workbench.estate;
    private final FindingsPage findings = workbench.findings;
    private final DetailsPage details = workbench.details;

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.showEverything();
    }

    @AfterEach
    void everythingAgain() {
        workbench.review().filter(Filter.START);
    }

    @Test
    void theWorstOfTheEstateIsMarkedWhereItIs() {
        estate.select("web-02", "Tokens");
        Screen.until("its number", () -> estate.foundAtSelected().equals("1"));
        Screen.until("its finding", () -> findings.shown() == 1);
        assertThat(findings.column("Check", 1)).containsExactly("Tokens that wait for anybody");
        assertThat(findings.column("Severity", 1)).containsExactly("critical");
        estate.select("web-02", "Tokens", "new-admin");
        Screen.until("its details", () -> details.title().equals("new-admin"));
        assertThat(details.texts()).anyMatch(text -> text.contains("Tokens that wait for anybody"));
        Screen.until("its own number", () -> estate.foundAtSelected().equals("1"));
    }

    @Test
    void aMemberOfAClusterLeadsToWhatItHas() {
        estate.select("db", "Cluster members", "db-01");
        int wanted = workbench.review().of(new Entity("db", Kind.MEMBER, "", "db-01")).failures();
        assertThat(wanted).isPositive();
        Screen.until("its number", () -> estate.foundAtSelected().equals("" + wanted));
        Screen.until(
                "its findings", () -> findings.restrictions().equals(List.of("Only db/db-01")));
        Screen.until(
                "as many",
                () ->
                        findings.column("Outcome", 1_000).stream().filter("fail"::equals).count()
                                == wanted);
    }

    @Test
    void whatIsNarrowedToIsCalledByItsName() {
        estate.select("web-02", "Certificates", "alice-laptop");
        Screen.until(
                "its name",
                () -> findings.restrictions().equals(List.of("Only web-02/alice-laptop")));
    }

    @Test
    void theTreeGoesAlongOnlyWhileItIsLinked() {
        findings.filter("privileged container legacy-app");
        Screen.until("one finding", () -> findings.count() == 1);
        estate.select("web-01");
        workbench.run(LINK);
        try {
            findings.filter("privileged container legacy-app");
            workbench.review().filter(workbench.review().filter().within(null));
            Screen.until("one finding again", () -> findings.count() == 1);
            findings.select("legacy-app");
            Screen.until("its details", () -> details.title().equals("Privileged container"));
            assertThat(estate.selected()).as("not linked").containsExactly("web-01");
        } finally {
            workbench.run(LINK);
        }
        Screen.until("what is selected, now", () -> estate.selected().equals(LEGACY));
    }

    @Test
    void anotherThemeTakesTheLeadFromNobody() {
        workbench.theme(ThemeChoice.LIGHT);
        Screen.until("the light theme", () -> !Shade.isDark());
        findings.filter("apparmor server:web-01");
        Screen.until("few findings", () -> workbench.listsThoseOf("apparmor server:web-01"));
        findings.select("AppArmor is off");
        List<String> row = findings.selected();
        estate.select("web-01");
        Screen.until("the server", () -> details.title().equals("web-01"));
        Table light = Screen.ask(() -> findings.the(Table.class));
        workbench.theme(ThemeChoice.DARK);
        try {
            Screen.until("the dark theme", () -> Shade.isDark() && light.isDisposed());
            Screen.until("the same row", () -> findings.selected().equals(row));
            assertThat(leader()).isEqualTo("io.ringfence.ui.estate");
            Screen.until("the same server", () -> details.title().equals("web-01"));
            assertThat(findings.restrictions()).containsExactly("Only web-01");
        } finally {
            workbench.theme(ThemeChoice.LIGHT);
            Screen.until("the light theme again", () -> !Shade.isDark());
        }
    }

    /** The view in which something was selected last. */
    private static String leader() {
        return Screen.ask(
                () -> PlatformUI.getWorkbench().getService(Selection.class).last().view());
    }

    @Test
    void whereNothingIsSelectedNoRowIs() {
        findings.select("Privileged container");
        List<String> row = findings.selected();
        Screen.until("its details", () -> details.title().equals("Privileged container"));
        Screen.run(() -> Screen.window().forceActive());
        Keys.press('1', SWT.ALT);
        Screen.until("the estate to be active", estate::isActive);
        Keys.press(SWT.ESC);
        Screen.until("nothing", () -> details.labels().contains("Nothing selected"));
        assertThat(findings.selected()).isEmpty();
        assertThat(estate.selected()).isEmpty();
        Keys.press('2', SWT.ALT);
        Screen.until("the same row", () -> findings.selected().equals(row));
        Screen.until("its details again", () -> details.title().equals("Privileged container"));
    }
}
