package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Pick;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The picture of the id maps, by mouse and by keys. */
@ExtendWith(WorkbenchRunner.class)
class IdmapPictureTest {

    private final Workbench workbench = new Workbench();
    private final MapPage map = new MapPage();

    @BeforeEach
    void openTheSample() {
        workbench.closeAll();
        workbench.open("sample");
        map.open(Look.START);
        Screen.until("the lanes", map::isThere);
        workbench.run("io.ringfence.idmap.ui.fit");
    }

    @AfterEach
    void backToReview() {
        map.leave();
    }

    /** The overlap that becomes selected. */
    private Pick.OneOverlap picked() {
        Screen.until("an overlap", () -> map.pick() instanceof Pick.OneOverlap);
        if (map.pick() instanceof Pick.OneOverlap overlap) {
            return overlap;
        }
        throw new AssertionError("something else is selected: " + map.pick());
    }

    @Test
    void theWorstOverlapIsOneKeyAway() {
        map.focus();
        Keys.press('n');
        assertThat(picked().overlap().level()).isEqualTo(OverlapLevel.CRITICAL);
        Pick first = map.pick();
        Keys.press('n');
        Screen.until("the next", () -> map.pick() != first);
        Keys.press('n', SWT.SHIFT);
        Screen.until("the one before", () -> map.pick() == first);
    }

    /** Wherever the focus is: the perspective is enough. */
    @Test
    void theWorstOverlapIsOneKeyAwayFromOtherViews() {
        workbench.estate.activate();
        Keys.press(SWT.F8);
        assertThat(picked().overlap().level()).isEqualTo(OverlapLevel.CRITICAL);
    }

    @Test
    void theWheelZoomsAboutThePointer() {
        Viewport all = map.viewport();
        long under = all.id(300);
        map.wheel(300, 1);
        Viewport near = map.viewport();
        assertThat(near.to() - near.from()).isLessThan(all.to() - all.from());
        assertThat(near.x(under)).isCloseTo(300, offset(2.0));
        map.wheel(300, -1);
        assertThat(map.viewport().to() - map.viewport().from()).isCloseTo(1, offset(1e-9));
    }

    @Test
    void twoFingersZoomAboutWhereTheyAre() {
        long under = map.viewport().id(200);
        map.pinch(200, 4);
        assertThat(map.viewport().to() - map.viewport().from()).isCloseTo(0.25, offset(1e-9));
        assertThat(map.viewport().x(under)).isCloseTo(200, offset(2.0));
    }

    @Test
    void draggingMovesThePictureAndTheSmallMapLeadsThere() {
        map.wheel(300, 1);
        map.wheel(300, 1);
        Scenery before = map.scenery();
        int left = before.geometry().labels();
        map.drag(left + 300, 200, left + 260, 120);
        assertThat(map.viewport().x(before.viewport().id(300))).isCloseTo(260, offset(2.0));
        assertThat(map.scenery().top()).isEqualTo(before.top() + 80);
        int middle = before.geometry().mapTop() + Geometry.MAP / 2;
        map.drag(left, middle, left + before.geometry().plot(), before.geometry().height() - 13);
        assertThat(map.viewport().to()).isCloseTo(1, offset(1e-9));
        assertThat(map.scenery().last()).isEqualTo(map.scenery().tops().count() - 1);
    }

    @Test
    void aFrameOnTheAxisIsSeenOverAllOfTheWidth() {
        Viewport all = map.viewport();
        map.frame(100, 200);
        assertThat(map.viewport().id(0)).isEqualTo(all.id(100));
        map.focus();
        Keys.press('f');
        Screen.until("all of the axis", () -> map.viewport().from() == 0);
        assertThat(map.viewport().to()).isEqualTo(1);
    }

    @Test
    void keysLeadToLanesAndBlocks() {
        map.focus();
        map.click("default/controller");
        Screen.until("the lane", () -> map.pick() instanceof Pick.OneLane);
        Keys.press(SWT.ARROW_RIGHT);
        Screen.until("its block", () -> map.pick() instanceof Pick.OneBlock);
        Keys.press(SWT.ARROW_DOWN);
        Screen.until("the next lane", () -> map.pick() instanceof Pick.OneLane);
        assertThat(map.pick())
                .isInstanceOfSatisfying(
                        Pick.OneLane.class,
                        pick ->
                                assertThat(pick.containers().getFirst().label())
                                        .isEqualTo("default/image-builder"));
        Viewport before = map.viewport();
        Keys.press('+');
        Screen.until("closer", () -> map.viewport().to() - map.viewport().from() < before.to());
    }

    @Test
    void aClickLeadsTheEstateAndTheDetails() {
        map.click("default/runner-big");
        Screen.until("the details", () -> workbench.details.title().contains("runner-big"));
        Screen.picture("idmap-lane");
    }

    @Test
    void whoAnIdIsIsAskedOfAllContainersAtOnce() {
        map.focus();
        Keys.press('g', SWT.CTRL);
        Keys.type("165536");
        Keys.press(SWT.CR);
        Screen.until("an answer", () -> map.answer().startsWith("Host id 165,536: somebody in "));
        assertThat(map.answer()).contains("web-02: sub-ids of root", "default/legacy-app");
        assertThat(map.pick()).isEqualTo(new Pick.OneId(165_536));
        Screen.picture("idmap-who");
        map.click("default/controller");
        Screen.until("no question any more", () -> map.asked().isEmpty());
        assertThat(map.answer()).isEmpty();
    }

    @Test
    void whatIsNoIdIsSaidAndEscapeLeaves() {
        map.focus();
        Keys.press('g', SWT.CTRL);
        Keys.type("x12");
        Keys.press(SWT.CR);
        Screen.until(
                "what an id is",
                () -> map.answer().equals("An id is a number from 0 to 4,294,967,294."));
        assertThat(map.pick() instanceof Pick.OneId).isFalse();
        Keys.type("33"); // over what was typed, which is selected
        Keys.press(SWT.CR);
        Screen.until("an answer", () -> map.answer().startsWith("Host id 33: "));
        Keys.press('g', SWT.CTRL);
        Keys.press(SWT.ESC);
        Screen.until("nothing asked", () -> map.asked().isEmpty() && map.answer().isEmpty());
        Screen.until("the keys back in the picture", map::hasFocus);
    }

    @Test
    void laneOfSeveralContainersOpens() {
        map.focus();
        int before = map.scenery().tops().count();
        map.click("default/legacy-app");
        Keys.press(SWT.CR);
        Screen.until("its containers", () -> map.scenery().tops().count() == before + 2);
        Keys.press(SWT.CR);
        Screen.until("one line", () -> map.scenery().tops().count() == before);
    }

    @Test
    void aFilterThatHidesAllSaysSo() {
        map.open(Look.START.withFilter("no lane has this"));
        Screen.until("why", () -> map.labels().contains("No lane matches"));
        map.follow("Clear the filter");
        Screen.until("the lanes", map::isThere);
    }

    @Test
    void withoutAServerItSaysWhatToDo() {
        workbench.closeAll();
        map.activate();
        Screen.until("what to do", () -> map.labels().contains("No server is open"));
        assertThat(map.links()).contains("Open the sample");
    }
}
