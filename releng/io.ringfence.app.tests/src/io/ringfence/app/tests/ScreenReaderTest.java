package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.scene.SceneCanvas;
import io.ringfence.ui.scene.Spot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** What those hear who do not see the window. */
@ExtendWith(WorkbenchRunner.class)
class ScreenReaderTest {

    private final Workbench workbench = new Workbench();

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        workbench.showEverything();
    }

    @Test
    void everyDoorOfThePictureIsAButtonWithItsNameAndPlace() {
        workbench.overview.activate();
        Screen.until("numbers", () -> workbench.overview.spots().contains("10 critical"));
        Screen.run(
                () -> {
                    SceneCanvas canvas = picture();
                    List<Spot> spots = canvas.scene().spots();
                    Heard picture = Heard.of(canvas.control());
                    assertThat(picture.name()).isEqualTo("Overview of the estate");
                    assertThat(picture.role()).isEqualTo(ACC.ROLE_LIST);
                    assertThat(picture.action()).isEmpty();
                    assertThat(picture.children()).isEqualTo(spots.size()).isGreaterThan(10);
                    for (int i = 0; i < spots.size(); i++) {
                        Heard spot = picture.child(i);
                        assertThat(spot.name()).isEqualTo(spots.get(i).name()).isNotBlank();
                        assertThat(spot.help()).isEqualTo(spots.get(i).tip());
                        assertThat(spot.role()).isEqualTo(ACC.ROLE_PUSHBUTTON);
                        assertThat(spot.action()).isEqualTo(SWT.getMessage("SWT_Press"));
                        assertThat(spot.is(ACC.STATE_FOCUSABLE)).isTrue();
                        assertThat(picture.at(middle(spot.place()))).isEqualTo(i);
                    }
                    Rectangle all = picture.place();
                    assertThat(picture.at(new Point(all.x + all.width - 1, all.y)))
                            .as("beside everything")
                            .isEqualTo(ACC.CHILDID_SELF);
                });
    }

    @Test
    void theDoorThatKeysActOnHasTheFocus() {
        workbench.overview.activate();
        Screen.until("numbers", () -> workbench.overview.spots().contains("10 critical"));
        Screen.run(() -> Screen.window().forceActive());
        Keys.press('4', SWT.ALT);
        Screen.until("the picture to have the keys", () -> picture().control().isFocusControl());
        Keys.press(SWT.HOME);
        Screen.until("the first number", () -> Heard.of(picture().control()).focus() == 0);
        Keys.press(SWT.ARROW_RIGHT);
        Screen.until("the next number", () -> Heard.of(picture().control()).focus() == 1);
        Screen.run(
                () -> {
                    Heard picture = Heard.of(picture().control());
                    assertThat(picture.child(1).name()).isEqualTo("53 high");
                    assertThat(picture.child(1).is(ACC.STATE_FOCUSED)).isTrue();
                    assertThat(picture.child(0).is(ACC.STATE_FOCUSED)).isFalse();
                });
    }

    @Test
    void aSmallButtonSaysWhatItIsAndWhetherItIsPressed() {
        workbench.findings.activate();
        Screen.run(
                () -> {
                    Heard chip = Heard.of(chip("critical"));
                    assertThat(chip.name()).isEqualTo("critical 10");
                    assertThat(chip.role()).isEqualTo(ACC.ROLE_CHECKBUTTON);
                    assertThat(chip.is(ACC.STATE_CHECKED)).isTrue();
                    assertThat(chip.is(ACC.STATE_FOCUSABLE)).isTrue();
                });
        workbench.findings.press("critical");
        Screen.until("it to be released", () -> !Heard.of(chip("critical")).is(ACC.STATE_CHECKED));
    }

    @Test
    void aRestrictionSaysThatItCanBeTakenAway() {
        workbench.estate.select("web-02");
        Screen.until(
                "the restriction", () -> workbench.findings.restrictions().contains("Only web-02"));
        Screen.run(
                () -> {
                    Heard tag = Heard.of(chip("Only web-02"));
                    assertThat(tag.name()).isEqualTo("Only web-02: remove");
                    assertThat(tag.role()).isEqualTo(ACC.ROLE_PUSHBUTTON);
                });
    }

    @Test
    void whatHasNoTextOfItsOwnHasAName() {
        workbench.findings.activate();
        Screen.run(
                () -> {
                    assertThat(Heard.of(workbench.findings.the(Table.class)).name())
                            .isEqualTo("Findings");
                    assertThat(Heard.of(workbench.findings.the(Text.class)).name())
                            .startsWith("Filter");
                    assertThat(Heard.of(workbench.estate.the(Tree.class)).name())
                            .isEqualTo("Estate");
                    assertThat(Heard.of(workbench.estate.the(Text.class)).name())
                            .startsWith("Filter");
                });
        workbench.overview.activate();
        workbench.run("io.ringfence.audit.ui.overviewTable");
        try {
            Screen.until("the table", () -> !workbench.overview.rows().isEmpty());
            Screen.run(
                    () ->
                            assertThat(Heard.of(workbench.overview.the(Table.class)).name())
                                    .isEqualTo("Overview of the estate"));
        } finally {
            workbench.run("io.ringfence.audit.ui.overviewTable");
            workbench.findings.activate();
        }
    }

    private SceneCanvas picture() {
        List<SceneCanvas> found = new ArrayList<>();
        for (Canvas canvas : workbench.overview.visible(Canvas.class)) {
            SceneCanvas scene = SceneCanvas.of(canvas);
            if (scene != null) {
                found.add(scene);
            }
        }
        return found.getFirst();
    }

    /** The button whose tooltip starts so. */
    private Canvas chip(String word) {
        for (Canvas canvas : workbench.findings.visibleKinds(Canvas.class)) {
            String tip = canvas.getToolTipText();
            if (tip != null && tip.startsWith(word + ":")) {
                return canvas;
            }
        }
        throw new AssertionError("no button " + word);
    }

    private static Point middle(Rectangle place) {
        return new Point(place.x + place.width / 2, place.y + place.height / 2);
    }
}
