package io.ringfence.model.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class CountDownTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT59.9S, in 59 s",
        "PT119S, in 119 s",
        "PT2M, in 2 min",
        "PT119M, in 119 min",
        "PT2H, in 2 h",
        "PT47H, in 47 h",
        "P2D, in 2 days",
        "P29DT23H59M, in 30 days",
        "P30DT11H, in 30 days",
        "PT0S, in 0 s",
        "PT-3M, over for 3 min"
    })
    void counts(Duration left, String words) {
        assertThat(CountDown.of(NOW.plus(left), NOW)).isEqualTo(words);
    }

    @Test
    void never() {
        assertThat(CountDown.of(null, NOW)).isEqualTo("never");
    }
}
