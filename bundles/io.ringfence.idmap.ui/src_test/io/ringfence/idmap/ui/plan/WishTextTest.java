package io.ringfence.idmap.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.plan.Wish;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WishTextTest {

    @Property(tries = 100)
    void whatIsWrittenIsRead(
            @ForAll String server,
            @ForAll @NotEmpty Set<String> names,
            @ForAll @LongRange(min = 0, max = (1L << 31) - 1) long size) {
        Set<String> whole = names.stream().map(WishTextTest::whole).collect(Collectors.toSet());
        OptionalLong wide = size == 0 ? OptionalLong.empty() : OptionalLong.of(size);
        for (Wish.Scope scope :
                List.of(new Wish.All(), new Wish.Projects(whole), new Wish.Containers(whole))) {
            PlanWish wish = new PlanWish(whole(server), new Wish(scope, wide));
            assertThat(WishText.read(WishText.write(wish))).contains(wish);
        }
    }

    /** Halves of characters cannot be kept in a file. */
    private static String whole(String text) {
        return text.replaceAll("\\p{Cs}", "");
    }

    @Property(tries = 100)
    void anyTextIsAWishOrNothing(@ForAll String text) {
        assertThat(WishText.read(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"scope\":\"some\"}",
                "{\"scope\":\"projects\",\"names\":[]}",
                "{\"scope\":\"containers\",\"names\":5}",
                "{\"scope\":[\"all\"]}"
            })
    void whatItDoesNotUnderstandIsNothing(String text) {
        assertThat(WishText.read(text)).isEmpty();
    }

    @Test
    void aSizeThatIsNoneIsTheUsualOne() {
        for (String size : List.of("0", "-1", "2147483648", "99999999999999999999", "x")) {
            assertThat(WishText.read("{\"scope\":\"all\",\"size\":\"" + size + "\"}"))
                    .contains(new PlanWish("", Wish.all()));
        }
    }

    @Test
    void thousandsOfSingleContainersAreNotKept() {
        Set<String> many =
                IntStream.range(0, 1_001).mapToObj(i -> "p/c" + i).collect(Collectors.toSet());
        Wish wish = new Wish(new Wish.Containers(many), OptionalLong.empty());
        assertThat(WishText.write(new PlanWish("", wish))).isEmpty();
    }
}
