package io.ringfence.idmap.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.ui.paint.Cursor;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.RowTops;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the picture answers to a screen reader. */
class MapAccessTest {

    private static final int LEFT = 300;
    private static final int TOP = 200;

    private final Stage stage = new Stage();
    private boolean focused;
    private final MapAccess access = new MapAccess(stage::scenery, new Screen());

    /** The picture is at {@link #LEFT}, {@link #TOP} of the screen. */
    private final class Screen implements MapAccess.Placed {
        @Override
        public Point inPicture(int x, int y) {
            return new Point(x - LEFT, y - TOP);
        }

        @Override
        public Point onScreen(int x, int y) {
            return new Point(x + LEFT, y + TOP);
        }

        @Override
        public boolean hasFocus() {
            return focused;
        }
    }

    MapAccessTest() {
        stage.size(1000, 600);
        stage.rows(Machines.rows(Machines.sample(), Look.START));
    }

    private Scenery scenery() {
        return stage.scenery();
    }

    private static AccessibleControlEvent event(int child) {
        AccessibleControlEvent event = new AccessibleControlEvent("a test");
        event.childID = child;
        return event;
    }

    private String name(int child) {
        AccessibleEvent event = new AccessibleEvent("a test");
        event.childID = child;
        access.names().getName(event);
        return event.result;
    }

    private int childAt(int x, int y) {
        AccessibleControlEvent event = event(ACC.CHILDID_SELF);
        event.x = LEFT + x;
        event.y = TOP + y;
        access.controls().getChildAtPoint(event);
        return event.childID;
    }

    private int state(int child) {
        AccessibleControlEvent event = event(child);
        access.controls().getState(event);
        return event.detail;
    }

    private int focus() {
        AccessibleControlEvent event = event(ACC.CHILDID_SELF);
        access.controls().getFocus(event);
        return event.childID;
    }

    private int row(String container) {
        return IntStream.range(0, scenery().tops().count())
                .filter(i -> scenery().row(i).kind() == Row.Kind.LANE)
                .filter(
                        i ->
                                Objects.requireNonNull(scenery().row(i).lane())
                                        .lane()
                                        .containers()
                                        .getFirst()
                                        .label()
                                        .equals(container))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Pick pick(int row) {
        return scenery().row(row).pick();
    }

    @Test
    void itIsAListOfTheLinesThatAreSeen() {
        AccessibleControlEvent whole = event(ACC.CHILDID_SELF);
        access.controls().getRole(whole);
        assertThat(whole.detail).isEqualTo(ACC.ROLE_LIST);
        AccessibleControlEvent item = event(3);
        access.controls().getRole(item);
        assertThat(item.detail).isEqualTo(ACC.ROLE_LISTITEM);

        stage.top(700);
        AccessibleControlEvent children = event(ACC.CHILDID_SELF);
        access.controls().getChildren(children);
        access.controls().getChildCount(children);
        assertThat(children.children).hasSize(children.detail).doesNotHaveDuplicates();
        for (int row = scenery().first(); row <= scenery().last(); row++) {
            assertThat(children.children).contains(row);
        }
        assertThat(scenery().pinned())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(children.children).contains(each.row()));
    }

    @Test
    void nothingIsOpenAndNothingHasChildren() {
        MapAccess empty = new MapAccess(new Stage()::scenery, new Screen());
        AccessibleControlEvent event = event(ACC.CHILDID_SELF);
        empty.controls().getChildren(event);
        empty.controls().getChildCount(event);
        assertThat(event.children).isEmpty();
        assertThat(event.detail).isZero();
    }

    /** Where a line is said to be, there it is. */
    @Test
    void aLineIsWhereItIsSeen() {
        for (int top : new int[] {0, 350, 700}) {
            stage.top(top);
            AccessibleControlEvent children = event(ACC.CHILDID_SELF);
            access.controls().getChildren(children);
            int covered = TOP + Geometry.AXIS + scenery().covered();
            for (Object child : Stream.of(children.children).toList()) {
                AccessibleControlEvent at = event((Integer) child);
                access.controls().getLocation(at);
                assertThat(at.x).isEqualTo(LEFT);
                assertThat(at.width).isEqualTo(1000);
                assertThat(at.height)
                        .isEqualTo(RowTops.height(scenery().row((Integer) child).kind()));
                boolean stays = scenery().pinned().getFirst().row() == (Integer) child;
                int middle = at.y + at.height / 2;
                if ((stays || middle > covered) && middle < TOP + scenery().geometry().bottom()) {
                    assertThat(childAt(20, middle - TOP)).as("at %d", top).isEqualTo(child);
                }
            }
        }
        AccessibleControlEvent whole = event(ACC.CHILDID_SELF);
        access.controls().getLocation(whole);
        assertThat(new int[] {whole.x, whole.y, whole.width, whole.height})
                .containsExactly(LEFT, TOP, 1000, 600);
        assertThat(childAt(500, 3)).as("the axis").isEqualTo(ACC.CHILDID_SELF);
        assertThat(childAt(500, 599)).as("the small map").isEqualTo(ACC.CHILDID_SELF);
    }

    @Test
    void whatIsSelectedHasTheFocusWhileThePictureHasIt() {
        assertThat(focus()).isEqualTo(ACC.CHILDID_SELF);
        int row = row("default/controller");
        stage.pick(pick(row));
        assertThat(focus()).isEqualTo(row);
        assertThat(state(row) & ACC.STATE_SELECTED).isNotZero();
        assertThat(state(row) & ACC.STATE_FOCUSED).isZero();
        focused = true;
        assertThat(state(row) & ACC.STATE_FOCUSED).isNotZero();
        assertThat(state(row + 1) & (ACC.STATE_SELECTED | ACC.STATE_FOCUSED)).isZero();
        assertThat(state(row + 1) & ACC.STATE_SELECTABLE).isNotZero();
    }

    @Test
    void anOverlapAndAnIdAreSaidOfThePicture() {
        assertThat(name(ACC.CHILDID_SELF)).startsWith("Id maps: ");
        Pick.OneOverlap worst = scenery().rows().picture().overlaps().getFirst();
        stage.pick(worst);
        assertThat(focus()).isEqualTo(ACC.CHILDID_SELF);
        assertThat(name(ACC.CHILDID_SELF))
                .startsWith("critical: ")
                .contains(worst.overlap().type().meaning(), worst.host().label())
                .contains(worst.overlap().instances().findFirst().orElseThrow().label());
        stage.pick(new Pick.OneId(165_536));
        assertThat(name(ACC.CHILDID_SELF)).startsWith("Host id 165,536 ");
    }

    @Test
    void aBlockThatIsSelectedIsSaidOfItsLine() {
        Rows rows = scenery().rows();
        int row = row("default/runner-big");
        Pick block = new Cursor(rows).block(Objects.requireNonNull(pick(row)), true);
        stage.pick(block);
        assertThat(focus()).isEqualTo(row);
        assertThat(name(row)).contains("on the host ", "in the container 0");
    }
}
