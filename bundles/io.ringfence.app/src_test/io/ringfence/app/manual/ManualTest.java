package io.ringfence.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ManualTest {

    private final MarkdownReader reader = new MarkdownReader();
    private final Manual manual =
            new Manual(
                    List.of(
                            reader.read(
                                    "first",
                                    "# First\n"
                                            + "The colour of a token.\n"
                                            + "## Tokens\n"
                                            + "How long they live."),
                            reader.read("second", "# Second\nNothing but long words.")));

    @Test
    void findsSectionsThatHaveEveryWordTitlesFirst() {
        assertThat(manual.search("token"))
                .extracting(Manual.Hit::title)
                .containsExactly("First › Tokens", "First");
        assertThat(manual.search("LONG")).extracting(Manual.Hit::title).hasSize(2);
        assertThat(manual.search("long words"))
                .extracting(Manual.Hit::title)
                .containsOnly("Second");
        assertThat(manual.search("long absent")).isEmpty();
        assertThat(manual.search("  ")).isEmpty();
    }

    @Test
    void showsWhatStandsAroundTheWords() {
        String text = "word ".repeat(100) + "needle " + "word ".repeat(100);
        Manual one = new Manual(List.of(reader.read("a", "# A\n" + text)));
        assertThat(one.search("needle"))
                .singleElement()
                .satisfies(
                        hit ->
                                assertThat(hit.context())
                                        .startsWith("… word")
                                        .contains("needle")
                                        .endsWith("…")
                                        .hasSizeLessThan(200));
    }

    @Test
    void knowsWhereLinksLead() {
        assertThat(Place.of("first", "#tokens")).isEqualTo(new Place("first", "tokens"));
        assertThat(Place.of("first", "second.md#x")).isEqualTo(new Place("second", "x"));
        assertThat(Place.of("first", "second.md")).isEqualTo(new Place("second", ""));
        assertThat(Place.isInside("second.md#x")).isTrue();
        assertThat(Place.isInside("#x")).isTrue();
        assertThat(Place.isInside("https://example.org/a.md")).isFalse();
        assertThat(Place.isInside("../src/A.java")).isFalse();
        assertThat(manual.has(new Place("first", "tokens"))).isTrue();
        assertThat(manual.has(new Place("first", "nothing"))).isFalse();
        assertThat(manual.has(new Place("third", ""))).isFalse();
    }

    @Test
    void remembersTheWay() {
        Place one = new Place("one", "");
        Place two = new Place("two", "");
        Trail trail = new Trail(one);
        assertThat(trail.canGoBack()).isFalse();
        trail.go(one);
        assertThat(trail.canGoBack()).isFalse();
        trail.go(two);
        assertThat(trail.back()).contains(one);
        assertThat(trail.canGoForward()).isTrue();
        assertThat(trail.forward()).contains(two);
        assertThat(trail.back()).contains(one);
        trail.go(new Place("three", ""));
        assertThat(trail.canGoForward()).isFalse();
        assertThat(trail.forward()).isEmpty();
        assertThat(trail.here()).isEqualTo(new Place("three", ""));
    }
}
