package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.runtime.Status;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** Help for what has the focus, and what is said of errors that nobody expected. */
@ExtendWith(WorkbenchRunner.class)
class HelpTest {

    private static final String HELP = "io.ringfence.app.help";

    private static final int NEAR_TOP = 40;

    private final Workbench workbench = new Workbench();
    private final HelpPage help = new HelpPage();

    @AfterEach
    void closeHelp() {
        Screen.run(
                () -> {
                    IViewPart view = ViewPage.page().findView(HELP);
                    if (view != null) {
                        ViewPage.page().hideView(view);
                    }
                });
    }

    @Test
    void explainsTheViewThatHasTheFocus() {
        workbench.findings.activate();
        workbench.run("org.eclipse.ui.help.dynamicHelp");
        Screen.until("the section Findings", () -> atTop("Findings"));
        workbench.estate.activate();
        workbench.run("org.eclipse.ui.help.dynamicHelp");
        Screen.until("the section Estate", () -> atTop("Estate"));
    }

    @Test
    void searchesAllPages() {
        workbench.run("org.eclipse.ui.help.helpContents");
        Screen.until("the contents", () -> page().getText().startsWith("Contents"));
        Screen.run(() -> help.the(Text.class).setText("redacted"));
        Screen.until("what was found", () -> page().getText().contains("File formats › Secrets"));
        Screen.run(() -> help.the(Text.class).setText(""));
        Screen.until("the contents again", () -> page().getText().startsWith("Contents"));
    }

    /** As Find Actions does with words that are no command's. */
    @Test
    void othersCanSearchInIt() {
        Screen.run(() -> PlatformUI.getWorkbench().getHelpSystem().search("redacted"));
        Screen.until("what was found", () -> page().getText().contains("File formats › Secrets"));
    }

    @Test
    void listsTheKeysThatAreInForce() {
        workbench.run("io.ringfence.app.keyList");
        Screen.until("the keys", () -> page().getText().contains("Ctrl+F1"));
        assertThat(Screen.ask(() -> page().getText())).doesNotContain("&").contains("Shift+Ctrl+R");
    }

    @Test
    void saysAnUnexpectedErrorInTheStatusLine() {
        Screen.run(
                () ->
                        StatusManager.getManager()
                                .handle(
                                        Status.error("planted for a test"),
                                        StatusManager.SHOW | StatusManager.BLOCK));
        Screen.until("the notice", () -> links().contains("<a>planted for a test</a>"));
        assertThat(Screen.ask(HelpTest::links)).contains("<a>Copy report</a>");
        // nothing stands in front of the window
        assertThat(Screen.ask(() -> Screen.window().getShells())).isEmpty();
        Screen.run(
                () ->
                        StatusManager.getManager()
                                .handle(Status.info("said after it"), StatusManager.SHOW));
        Screen.until("the next one", () -> !links().contains("<a>planted for a test</a>"));
    }

    private static List<String> links() {
        return all(Screen.window(), Link.class).stream().map(Link::getText).toList();
    }

    private boolean atTop(String heading) {
        if (ViewPage.page().findView(HELP) == null) {
            return false;
        }
        StyledText text = page();
        int offset = text.getText().indexOf("\n" + heading + "\n") + 1;
        int y = text.getLinePixel(text.getLineAtOffset(offset));
        return offset > 0 && y >= 0 && y < NEAR_TOP;
    }

    private StyledText page() {
        return help.the(StyledText.class);
    }

    private static <W extends Control> List<W> all(Composite parent, Class<W> type) {
        List<W> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(all(composite, type));
            }
        }
        return found;
    }

    /** The view Help. */
    private static final class HelpPage extends ViewPage {
        HelpPage() {
            super(HELP);
        }
    }
}
