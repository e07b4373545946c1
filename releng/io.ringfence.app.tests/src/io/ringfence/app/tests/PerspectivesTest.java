package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.perspective.Declared;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The perspectives: their tabs, their keys and their layout, whichever are installed. */
@ExtendWith(WorkbenchRunner.class)
class PerspectivesTest {

    private final Workbench workbench = new Workbench();

    @AfterEach
    void backToReview() {
        show(Declared.REVIEW);
    }

    @Test
    void theReviewIsTheFirstTab() {
        assertThat(names()).first().isEqualTo("Review");
        assertThat(shown()).isEqualTo(Declared.REVIEW);
    }

    @Test
    void eachHasATabThatShowsIt() {
        List<Declared> declared = Declared.all();
        assertThat(names()).hasSameSizeAs(declared);
        for (int i = declared.size() - 1; i >= 0; i--) {
            ToolItem tab = tabs().get(i);
            Screen.run(
                    () -> {
                        tabs().forEach(each -> each.setSelection(each == tab));
                        tab.notifyListeners(SWT.Selection, new Event());
                    });
            String id = declared.get(i).id();
            Screen.until(id, () -> shown().equals(id) && tab.getSelection());
        }
    }

    @Test
    void theTabInFrontFollowsTheCommand() {
        for (Declared each : Declared.all()) {
            show(each.id());
            Screen.until(each.name(), () -> pressed().equals(List.of(each.name())));
            Screen.picture("perspective-" + each.name());
        }
    }

    @Test
    void aLayoutIsResetOnlyWhenTheUserAgrees() {
        Screen.run(() -> ViewPage.page().hideView(workbench.details.part()));
        workbench.start("org.eclipse.ui.window.resetPerspective");
        assertThat(workbench.dialog("Reset layout")).contains("Review");
        workbench.press("Reset layout", "Cancel");
        Screen.sleep(Duration.ofMillis(300));
        assertThat(isThere("io.ringfence.ui.details")).isFalse();
        workbench.start("org.eclipse.ui.window.resetPerspective");
        workbench.dialog("Reset layout");
        workbench.press("Reset layout", "Reset");
        Screen.until("the details", () -> isThere("io.ringfence.ui.details"));
    }

    /** A picture needs the width of the middle, and what is selected stays explained beside it. */
    @Test
    void anyViewOpensBesideTheDetails() {
        for (Declared each : Declared.all()) {
            show(each.id());
            for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
                if (isBesideDetails(view.getId())) {
                    Screen.run(() -> open(view.getId()));
                    assertThat(Screen.ask(PerspectivesTest::showsDetails))
                            .as(each.name() + ": " + view.getId())
                            .isTrue();
                }
            }
            Screen.run(() -> ViewPage.page().resetPerspective());
        }
    }

    private static boolean isBesideDetails(String view) {
        return view.startsWith("io.ringfence.") && !view.equals("io.ringfence.app.help");
    }

    private static void open(String view) {
        try {
            ViewPage.page().showView(view);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean showsDetails() {
        return ViewPage.page().isPartVisible(ViewPage.page().findView("io.ringfence.ui.details"));
    }

    private static boolean isThere(String view) {
        return Screen.ask(() -> ViewPage.page().findView(view) != null);
    }

    private void show(String perspective) {
        workbench.run(
                "org.eclipse.ui.perspectives.showPerspective"
                        + "(org.eclipse.ui.perspectives.showPerspective.perspectiveId="
                        + perspective
                        + ")");
        Screen.until(perspective, () -> shown().equals(perspective));
    }

    private static String shown() {
        return Screen.ask(() -> ViewPage.page().getPerspective().getId());
    }

    private static List<String> names() {
        return Screen.ask(() -> tabs().stream().map(ToolItem::getText).map(String::strip).toList());
    }

    private static List<String> pressed() {
        return tabs().stream()
                .filter(ToolItem::getSelection)
                .map(ToolItem::getText)
                .map(String::strip)
                .toList();
    }

    private static List<ToolItem> tabs() {
        return Screen.ask(
                () ->
                        bars(Screen.window()).stream()
                                .flatMap(bar -> Arrays.stream(bar.getItems()))
                                .filter(item -> (item.getStyle() & SWT.RADIO) != 0)
                                .toList());
    }

    private static List<ToolBar> bars(Composite in) {
        List<ToolBar> bars = new ArrayList<>();
        for (Control child : in.getChildren()) {
            if (child instanceof ToolBar bar) {
                bars.add(bar);
            } else if (child instanceof Composite more) {
                bars.addAll(bars(more));
            }
        }
        return bars;
    }
}
