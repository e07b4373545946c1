package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.perspective.Declared;
import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Pick;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.concurrent.atomic.AtomicReference;

/** The tables beside the picture of the id maps, and what leaves them. */
@ExtendWith(WorkbenchRunner.class)
class IdmapTablesTest {

    private final Workbench workbench = new Workbench();
    private final TablePage overlaps = new TablePage("io.ringfence.idmap.ui.overlaps");
    private final TablePage ranges = new TablePage("io.ringfence.idmap.ui.ranges");
    private final TablePage plan = new TablePage("io.ringfence.idmap.ui.plan");
    private final TablePage notes = new TablePage("io.ringfence.idmap.ui.notes");
    private final ViewPage map = new ViewPage("io.ringfence.idmap.ui.map");

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        show("io.ringfence.idmap.ui.perspective");
        ranges.activate();
        Screen.until("the ranges", () -> ranges.count() > 50);
        overlaps.activate();
        Screen.until("the overlaps", () -> overlaps.count() > 10);
    }

    @AfterEach
    void backToReview() {
        workbench.dismiss("Plan isolation");
        desk().compare(Comparison.NONE);
        show(Declared.REVIEW);
    }

    @Test
    void theWorstOverlapIsTheFirstRowAndLeadsTheDetails() {
        assertThat(overlaps.row(0)).startsWith("critical", "privileged");
        overlaps.select("isolated-identical");
        Screen.until(
                "the details",
                () -> workbench.details.title().equals("Overlap: isolated-identical"));
        assertThat(workbench.details.texts())
                .anyMatch(text -> text.contains("LXD passes over containers of the same name"));
        assertThat(desk().pick()).isInstanceOf(Pick.OneOverlap.class);
        Screen.picture("idmap-overlap");
    }

    @Test
    void bothTablesHaveOneSelection() {
        ranges.activate();
        ranges.select("kerberos");
        overlaps.activate();
        Screen.until(
                "an overlap of it",
                () -> overlaps.selected().stream().anyMatch(cell -> cell.contains("kerberos")));
        overlaps.select("beyond-sub-ids");
        ranges.activate();
        Screen.until("its range", () -> ranges.selected().contains("runner-big"));
        workbench.estate.activate();
        assertThat(desk().pick()).isInstanceOf(Pick.OneOverlap.class);
    }

    @Test
    void whatIsSharedBetweenMapsIsNotedAndLeadsThePicture() {
        notes.activate();
        Screen.until("the notes", () -> notes.count() > 2);
        assertThat(notes.row(0)).startsWith("high", "shifted-disk").contains("/home");
        notes.select("volume-different-maps");
        Screen.until(
                "the details",
                () -> workbench.details.title().equals("Note: volume-different-maps"));
        assertThat(desk().pick()).isInstanceOf(Pick.OneNote.class);
        assertThat(workbench.details.texts())
                .anyMatch(text -> text.contains("set security.shifted on the volume"));
        Screen.picture("idmap-note");
        overlaps.select("raw-host-root");
        Screen.until(
                "the note of who takes part",
                () ->
                        workbench.details.texts().stream()
                                .anyMatch(text -> text.contains("shifted-disk /home")));
    }

    @Test
    void aPlanIsCopiedOnlyWhereThereIsOne() {
        plan.activate();
        assertThat(isEnabled("io.ringfence.idmap.ui.copyCommands")).isFalse();
        assertThat(isEnabled("io.ringfence.idmap.ui.endCompare")).isFalse();
    }

    private static boolean isEnabled(String command) {
        return Screen.ask(
                () ->
                        PlatformUI.getWorkbench()
                                .getService(ICommandService.class)
                                .getCommand(command)
                                .isEnabled());
    }

    @Test
    void aFilterNarrowsAndSaysHowToGetBack() {
        int all = overlaps.count();
        overlaps.filter("ldap high");
        Screen.until("fewer", () -> overlaps.count() > 0 && overlaps.count() < all);
        overlaps.filter("nothing has this");
        Screen.until("why", () -> overlaps.labels().contains("Nothing has these words"));
        overlaps.follow("Clear the filter");
        Screen.until("all", () -> overlaps.count() == all);
    }

    @Test
    void aTableIsCopiedAsText() {
        overlaps.select("beyond-sub-ids");
        workbench.run("io.ringfence.ui.copyCsv");
        assertThat(text()).startsWith("Severity,Class,").contains("10100001-10262143");
    }

    @Test
    void aPlanIsSeenBeforeItIsReal() {
        workbench.start("io.ringfence.idmap.ui.planIsolation");
        assertThat(workbench.dialog("Plan isolation")).contains("Nothing is changed");
        workbench.press("Plan isolation", "Plan");
        Screen.until("the plan", () -> plan.count() > 10);
        assertThat(desk().comparison().isNone()).isFalse();
        plan.activate();
        workbench.run("io.ringfence.idmap.ui.copyCommands");
        assertThat(text()).startsWith("# server ").contains("security.idmap.isolated=true");
        Screen.picture("idmap-plan");
        workbench.run("io.ringfence.idmap.ui.endCompare");
        Screen.until("no plan", () -> plan.labels().contains("No plan"));
    }

    @Test
    void thePictureGoesIntoTheClipboard() {
        map.activate();
        workbench.run("io.ringfence.idmap.ui.copyPicture");
        Screen.until("a picture", () -> image() != null);
        ImageData image = image();
        assertThat(image).isNotNull();
        assertThat(image == null ? 0 : image.width).isEqualTo(1600);
    }

    private static @Nullable ImageData image() {
        return Screen.ask(
                () -> {
                    Clipboard clipboard = new Clipboard(Display.getCurrent());
                    Object found = clipboard.getContents(ImageTransfer.getInstance());
                    clipboard.dispose();
                    return found instanceof ImageData data ? data : null;
                });
    }

    private static String text() {
        return Screen.ask(
                () -> {
                    Clipboard clipboard = new Clipboard(Display.getCurrent());
                    Object found = clipboard.getContents(TextTransfer.getInstance());
                    clipboard.dispose();
                    return String.valueOf(found);
                });
    }

    private IdmapDesk desk() {
        AtomicReference<IdmapDesk> found = new AtomicReference<>();
        ServiceCaller.callOnce(getClass(), IdmapDesk.class, found::set);
        return found.get();
    }

    private void show(String perspective) {
        workbench.run(
                "org.eclipse.ui.perspectives.showPerspective"
                        + "(org.eclipse.ui.perspectives.showPerspective.perspectiveId="
                        + perspective
                        + ")");
        Screen.until(perspective, () -> Screen.ask(IdmapTablesTest::shown).equals(perspective));
    }

    private static String shown() {
        return ViewPage.page().getPerspective().getId();
    }
}
