package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.table.Folding;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

class FoldingsTest {

    @Test
    void readsWhatItWrote() {
        Foldings foldings =
                Foldings.START
                        .with(Grouping.CHECK, Folding.CLOSED.with("a.b", false))
                        .with(Grouping.SERVER, Folding.OPEN.with("web \"1\"", true));
        assertThat(Foldings.read(foldings.write())).isEqualTo(foldings);
        assertThat(Foldings.START.write()).isEmpty();
    }

    @Test
    void tooManyAreNotKept() {
        Folding many =
                new Folding(
                        true,
                        IntStream.range(0, 5_000)
                                .mapToObj(String::valueOf)
                                .collect(Collectors.toSet()));
        String text = Foldings.START.with(Grouping.ENTITY, many).write();
        assertThat(text).hasSizeLessThan(100);
        assertThat(Foldings.read(text).of(Grouping.ENTITY)).isEqualTo(Folding.CLOSED);
    }

    @Property
    void anyTextIsUnderstoodSomehow(@ForAll String text) {
        assertThat(Foldings.read(text).of(Grouping.CHECK)).isNotNull();
    }
}
