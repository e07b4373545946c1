package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;

/** What the menus open beside views: About, the preferences, and the report of errors. */
@ExtendWith(WorkbenchRunner.class)
class DialogsTest {

    private static final String ABOUT = "About Ringfence";
    private static final String PREFERENCES = "Preferences";
    private static final String PAGE =
            "org.eclipse.ui.window.preferences(preferencePageId=io.ringfence.app.%s)";
    private static final String LOG = "org.eclipse.pde.runtime.LogView";

    private final Workbench workbench = new Workbench();

    @AfterEach
    void closeAll() {
        List.of(ABOUT, PREFERENCES).forEach(workbench::dismiss);
    }

    @Test
    void aboutTellsVersionsAndLicences() {
        workbench.start("org.eclipse.ui.help.aboutAction");
        assertThat(workbench.dialog(ABOUT))
                .contains("Ringfence", "Java", "Eclipse Public License")
                .contains("It changes nothing on its own.");
        workbench.press(ABOUT, "Copy");
        assertThat(Screen.clipboard()).contains("Ringfence: ", "org.eclipse.swt ", "Netty; ");
        workbench.press(ABOUT, "Close");
    }

    @Test
    void preferencesAreFew() {
        Map<String, String> said =
                Map.of(
                        "appearance", "Theme",
                        "estate", "An estate is saved by itself",
                        "live", "nobody is asked until you follow or refresh");
        said.forEach(
                (page, words) -> {
                    workbench.start(PAGE.formatted(page));
                    assertThat(workbench.dialog(PREFERENCES)).as(page).contains(words);
                    workbench.press(PREFERENCES, "Cancel");
                    Screen.until("the end of it", () -> !workbench.hasDialog(PREFERENCES));
                });
    }

    @Test
    void theReportOfErrorsNamesNobody() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.run(
                "org.eclipse.ui.views.showView(org.eclipse.ui.views.showView.viewId=" + LOG + ")");
        Screen.until("the log", () -> ViewPage.page().findView(LOG) != null);
        workbench.run("io.ringfence.app.copyReport");
        String report = Screen.clipboard();
        assertThat(report).startsWith("Ringfence report, ").contains("Open: sample=1");
        assertThat(report).doesNotContain(System.getProperty("user.home") + "/");
        Screen.run(() -> ViewPage.page().hideView(ViewPage.page().findView(LOG)));
    }
}
