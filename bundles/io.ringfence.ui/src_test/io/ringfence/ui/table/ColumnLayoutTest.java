package io.ringfence.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.table.ColumnLayout.Place;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ColumnLayoutTest {

    private static final ColumnLayout USUAL =
            ColumnLayout.of(
                    List.of(
                            Column.<String>of("a", "A", 50, text -> text),
                            Column.<String>of("wide", "W", 300, text -> text),
                            Column.<String>of("b", "B", 60, text -> text).hidden()));

    @Test
    void theWidestIsTheLast() {
        assertThat(USUAL.places())
                .containsExactly(
                        new Place("a", 50, true),
                        new Place("b", 60, false),
                        new Place("wide", 300, true));
    }

    @Test
    void readsWhatItWrote() {
        ColumnLayout layout =
                new ColumnLayout(
                        List.of(
                                new Place("wide", 200, true),
                                new Place("b", 61, true),
                                new Place("a", 70, false)));
        assertThat(ColumnLayout.read(layout.write(Set.of()), USUAL)).isEqualTo(layout);
    }

    @Test
    void keepsWhatTheUserDecided() {
        ColumnLayout layout =
                new ColumnLayout(
                        List.of(
                                new Place("wide", 200, true),
                                new Place("b", 61, true),
                                new Place("a", 70, false)));
        String text = layout.write(Set.of("b", "a"));
        assertThat(ColumnLayout.read(text, USUAL)).isEqualTo(layout);
        assertThat(ColumnLayout.decided(text)).containsExactlyInAnyOrder("a", "b");
        assertThat(ColumnLayout.decided("a= =5 =- b b=+6 a=7")).containsExactly("b");
    }

    @Test
    void takesWhatItKnowsOfAnotherVersion() {
        assertThat(ColumnLayout.read("gone=40 wide=x a=99999 a=1", USUAL).places())
                .containsExactly(
                        new Place("wide", 300, true),
                        new Place("b", 60, false),
                        new Place("a", 50, true));
    }

    @Test
    void somethingIsAlwaysSeen() {
        assertThat(ColumnLayout.read("a=-1 b=-1 wide=-1", USUAL)).isEqualTo(USUAL);
    }

    @Property
    void anyTextGivesEveryColumnOnce(@ForAll String text) {
        assertThat(ColumnLayout.read(text, USUAL).places())
                .extracting(Place::id)
                .containsExactlyInAnyOrder("a", "b", "wide");
    }
}
