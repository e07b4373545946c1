package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.ui.state.Comparison;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.model.estate.EstateModel;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The tables beside the picture of the id maps, and what leaves them. */
@ExtendWith(WorkbenchRunner.class)
class IdmapTablesTest {

    private final Workbench workbench = new Workbench();
    private final TablePage overlaps = new TablePage("io.ringfence.idmap.ui.overlaps");
    private final TablePage ranges = new TablePage("io.ringfence.idmap.ui.ranges");
    private final TablePage plan = new TablePage("io.ringfence.idmap.ui.plan");
    private final TablePage notes = new TablePage("io.ringfence.idmap.ui.notes");
    private final MapPage map = new MapPage();

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        map.open(Look.START);
        ranges.activate();
        Screen.until("the ranges", () -> ranges.count() > 50);
        overlaps.activate();
        Screen.until("the overlaps", () -> overlaps.count() > 10);
    }

    @AfterEach
    void backToReview() {
        workbench.dismiss("Plan isolation");
        map.desk().compare(Comparison.NONE);
        map.leave();
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
        assertThat(map.desk().pick()).isInstanceOf(Pick.OneOverlap.class);
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
        assertThat(map.desk().pick()).isInstanceOf(Pick.OneOverlap.class);
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
        assertThat(map.desk().pick()).isInstanceOf(Pick.OneNote.class);
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
        assertThat(Screen.clipboard()).startsWith("Severity,Class,").contains("10100001-10262143");
    }

    @Test
    void aPlanIsSeenBeforeItIsReal() {
        // the dialog begins with the server of what is selected; no plan is for what is privileged
        overlaps.select("privileged");
        Screen.until(
                "the overlap",
                () ->
                        map.desk().pick() instanceof Pick.OneOverlap pick
                                && pick.overlap().type() == OverlapClass.PRIVILEGED);
        workbench.start("io.ringfence.idmap.ui.planIsolation");
        assertThat(workbench.dialog("Plan isolation")).contains("Nothing is changed");
        workbench.press("Plan isolation", "Plan");
        Screen.until("the plan", () -> plan.count() > 10);
        assertThat(map.desk().comparison().isNone()).isFalse();
        plan.activate();
        workbench.run("io.ringfence.idmap.ui.copyCommands");
        assertThat(Screen.clipboard())
                .startsWith("# server ")
                .contains("security.idmap.isolated=true");
        Screen.picture("idmap-plan");
        workbench.run("io.ringfence.idmap.ui.endCompare");
        Screen.until("no plan", () -> plan.labels().contains("No plan"));
        plan.follow("Plan again: all containers of web-02");
        Screen.until("the same plan", () -> plan.count() > 10);
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

    /** A filter belongs to its estate: it is gone with it, and comes back. */
    @Test
    void filtersComeBackWithTheirEstate() throws Exception {
        Path file = folder.resolve("maps.ringfence-estate");
        EstateModel document = workbench.document();
        overlaps.filter("ldap high");
        ranges.activate();
        ranges.filter("kerberos");
        Screen.until(
                "both kept",
                () ->
                        document.state()
                                .estate()
                                .settings()
                                .values()
                                .containsAll(List.of("ldap high", "kerberos")));
        document.saveAs(file).get(Screen.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        workbench.run("io.ringfence.ui.newEstate");
        Screen.until("an estate without it", () -> ranges.words().isEmpty());
        workbench.run("io.ringfence.ui.openEstate(io.ringfence.ui.openEstate.file=" + file + ")");
        Screen.until("the filter", () -> ranges.words().equals("kerberos"));
        Screen.until("its rows", () -> ranges.count() > 0 && ranges.row(0).contains("kerberos"));
        overlaps.activate();
        Screen.until("the other filter", () -> overlaps.words().equals("ldap high"));
        overlaps.filter("");
        ranges.activate();
        ranges.filter("");
        document.create().get(Screen.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** One key saves what is in front: each table, and the picture. */
    @Test
    void oneKeySavesWhatIsInFront() {
        for (TablePage table : List.of(overlaps, ranges, notes, plan)) {
            table.activate();
            Screen.until("its key", () -> saves().equals("io.ringfence.idmap.ui.exportCsv"));
            assertThat(isEnabled("io.ringfence.idmap.ui.exportCsv")).isTrue();
        }
        map.activate();
        Screen.until("its key", () -> saves().equals("io.ringfence.idmap.ui.exportPicture"));
    }

    private static String saves() {
        try {
            Binding binding =
                    PlatformUI.getWorkbench()
                            .getService(IBindingService.class)
                            .getPerfectMatch(KeySequence.getInstance("M1+M2+E"));
            return binding == null ? "" : binding.getParameterizedCommand().getId();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
