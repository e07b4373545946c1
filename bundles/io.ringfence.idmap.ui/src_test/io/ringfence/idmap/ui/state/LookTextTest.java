package io.ringfence.idmap.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;

class LookTextTest {

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll Look.Ids ids,
            @ForAll boolean linear,
            @ForAll String filter,
            @ForAll Look.Order order,
            @ForAll Set<String> open) {
        String text = filter.substring(0, Math.min(2_000, filter.length()));
        Look look =
                Look.START
                        .with(ids)
                        .with(order)
                        .withLinear(linear)
                        .withFilter(whole(text))
                        .withExpanded(open.stream().map(LookTextTest::whole).collect(toSet()));
        assertThat(LookText.read(LookText.write(look))).isEqualTo(look);
    }

    /** Halves of characters cannot be kept in a file. */
    private static String whole(String text) {
        return text.replaceAll("\\p{Cs}", "");
    }

    private static <T> java.util.stream.Collector<T, ?, Set<T>> toSet() {
        return java.util.stream.Collectors.toSet();
    }

    @Property(tries = 200)
    void anyTextIsALook(@ForAll String text) {
        assertThat(LookText.read(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"ids\":5,\"axis\":[],\"filter\":{},\"order\":\"?\",\"open\":\"x\"}",
                "{\"newer\":1}"
            })
    void whatItDoesNotUnderstandIsAsAtTheStart(String text) {
        assertThat(LookText.read(text)).isEqualTo(Look.START);
    }

    @Test
    void oneLookHasOneText() {
        Look look = Look.START.withExpanded(Set.of("b", "a", "c"));
        assertThat(LookText.write(look))
                .isEqualTo(
                        "{\"ids\":\"BOTH\",\"axis\":\"compressed\",\"filter\":\"\","
                                + "\"order\":\"PLACE\",\"open\":[\"a\",\"b\",\"c\"]}");
    }
}
