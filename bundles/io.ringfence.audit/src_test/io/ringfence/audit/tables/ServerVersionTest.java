package io.ringfence.audit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    static ServerVersion version(String text) {
        return ServerVersion.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "5.0.2, 5.0.2",
        "6.9, 6.9",
        "5.21.3 LTS, 5.21.3",
        "6.9-ab8fad2, 6.9",
        "5.0.2+git20231211.1364ae4-9+deb13u7, 5.0.2",
        "6.0.4~bpo12+1, 6.0.4"
    })
    void readsTheNumbersAndLeavesTheRest(String text, String numbers) {
        assertThat(version(text)).hasToString(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "5", "5.", ".5", "a.b", "5.0.2.1", "5.0.2x", "v5.0", "5.12345", "-1.0"})
    void refusesWhatIsNoReleaseNumber(String text) {
        assertThat(ServerVersion.parse(text)).isEmpty();
    }

    @Test
    void ordersByNumberAndNotByLetter() {
        assertThat(version("5.0.10")).isGreaterThan(version("5.0.9"));
        assertThat(version("5.21.0")).isGreaterThan(version("5.3"));
        assertThat(version("6.10")).isGreaterThan(version("6.9"));
    }

    @Test
    void takesAMissingThirdNumberForZero() {
        assertThat(version("6.9").isSame(version("6.9.0"))).isTrue();
        assertThat(version("6.9").isSame(version("6.9.1"))).isFalse();
    }

    @Property
    void neverFailsWithAnException(@ForAll String text) {
        ServerVersion.parse(text).ifPresent(found -> assertThat(text).startsWith(found.text()));
    }

    @Property
    void printsAndReadsTheSame(
            @ForAll @IntRange(max = 9999) int major,
            @ForAll @IntRange(max = 9999) int minor,
            @ForAll @IntRange(max = 9999) int point) {
        ServerVersion read = version(major + "." + minor + "." + point);
        assertThat(read.major()).isEqualTo(major);
        assertThat(read.minor()).isEqualTo(minor);
        assertThat(read.point()).isEqualTo(point);
    }
}
