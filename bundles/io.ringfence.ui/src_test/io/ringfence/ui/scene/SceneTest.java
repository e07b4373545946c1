package io.ringfence.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.Shade;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class SceneTest {

    /** Every letter is ten wide, and every line twenty high. */
    static final Measure LETTERS =
            new Measure() {
                @Override
                public int width(String text, Face face) {
                    return 10 * text.length();
                }

                @Override
                public int height(Face face) {
                    return 20;
                }
            };

    @Test
    void findsTheUppermostSpotAtAPlace() {
        Spot wide = spot("wide", 0, 0, 100, 100);
        Spot small = spot("small", 10, 10, 10, 10);
        Scene scene = new Scene(List.of(), List.of(wide, small), 100);
        assertThat(scene.at(10, 10)).isEqualTo(small);
        assertThat(scene.at(20, 20)).isEqualTo(wide);
        assertThat(scene.at(99, 99)).isEqualTo(wide);
        assertThat(scene.at(100, 50)).isNull();
        assertThat(scene.at(50, -1)).isNull();
        assertThat(scene.spot("small")).isEqualTo(small);
        assertThat(scene.spot("none")).isNull();
    }

    @Test
    void tabGoesThroughAllSpotsAndOn() {
        List<Spot> spots = List.of(spot("a", 0, 0, 1, 1), spot("b", 2, 0, 1, 1));
        assertThat(Steps.next(spots, null, true)).isEqualTo(spots.getFirst());
        assertThat(Steps.next(spots, spots.getFirst(), true)).isEqualTo(spots.getLast());
        assertThat(Steps.next(spots, spots.getLast(), true)).isNull();
        assertThat(Steps.next(spots, null, false)).isEqualTo(spots.getLast());
        assertThat(Steps.next(spots, spots.getFirst(), false)).isNull();
        assertThat(Steps.next(List.of(), null, true)).isNull();
    }

    @Test
    void arrowsGoToTheNearestSpotThatWay() {
        Spot leftAbove = spot("leftAbove", 0, 0, 40, 20);
        Spot rightAbove = spot("rightAbove", 50, 0, 40, 20);
        Spot leftBelow = spot("leftBelow", 0, 30, 40, 20);
        Spot wideBelow = spot("wideBelow", 0, 60, 90, 20);
        List<Spot> spots = List.of(leftAbove, rightAbove, leftBelow, wideBelow);
        assertThat(Steps.towards(spots, leftAbove, Steps.Way.RIGHT)).isEqualTo(rightAbove);
        assertThat(Steps.towards(spots, leftAbove, Steps.Way.DOWN)).isEqualTo(leftBelow);
        assertThat(Steps.towards(spots, rightAbove, Steps.Way.DOWN)).isEqualTo(leftBelow);
        assertThat(Steps.towards(spots, leftBelow, Steps.Way.DOWN)).isEqualTo(wideBelow);
        assertThat(Steps.towards(spots, wideBelow, Steps.Way.UP)).isEqualTo(leftBelow);
        assertThat(Steps.towards(spots, leftAbove, Steps.Way.UP)).isEqualTo(leftAbove);
        assertThat(Steps.towards(spots, leftAbove, Steps.Way.LEFT)).isEqualTo(leftAbove);
    }

    @Test
    void textIsCutWhereTheRoomEnds() {
        Scene.Builder builder = new Scene.Builder(LETTERS);
        assertThat(builder.text(0, 0, 100, "0123456789", Face.PLAIN, Shade.TEXT)).isEqualTo(100);
        builder.text(0, 0, 50, "0123456789", Face.PLAIN, Shade.TEXT);
        builder.text(0, 0, 5, "0123456789", Face.PLAIN, Shade.TEXT);
        assertThat(builder.textBefore(100, 0, "123", Face.PLAIN, Shade.TEXT)).isEqualTo(70);
        assertThat(builder.build(20).inks())
                .extracting(ink -> ((Ink.Text) ink).text())
                .containsExactly("0123456789", "0123…", "…", "123");
    }

    @Property
    void linesHoldAllWordsAndFit(@ForAll String text, @ForAll @IntRange(min = 1, max = 400) int w) {
        List<String> lines = Wrap.lines(text, w, Face.PLAIN, LETTERS);
        assertThat(String.join(" ", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        for (String line : lines) {
            assertThat(line.contains(" ") && LETTERS.width(line, Face.PLAIN) > w).isFalse();
        }
    }

    private static Spot spot(String id, int x, int y, int width, int height) {
        return new Spot(new Box(x, y, width, height), id, id, "", id);
    }
}
