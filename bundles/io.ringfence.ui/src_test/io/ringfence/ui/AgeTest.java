package io.ringfence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, now",
        "PT59S, now",
        "-PT5M, now",
        "PT1M, 1 min",
        "PT59M59S, 59 min",
        "PT1H, 1 h",
        "PT47H, 47 h",
        "PT48H, 2 days",
        "P4000D, '4,000 days'"
    })
    void isAsShortAsItCanBe(Duration age, String text) {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(Age.of(now.minus(age), now)).isEqualTo(text);
    }

    /** Views that are drawn at other moments must not say another age. */
    @Test
    void growsInStepsThatAreTheSameForAll() {
        Instant captured = Instant.parse("2026-03-01T11:58:47Z");
        assertThat(Age.of(captured, Instant.parse("2026-03-01T12:00:31Z"))).isEqualTo("1 min");
        assertThat(Age.of(captured, Instant.parse("2026-03-01T12:00:59.9Z"))).isEqualTo("1 min");
        assertThat(Age.of(captured, Instant.parse("2026-03-01T12:01:00Z"))).isEqualTo("2 min");
        assertThat(Age.untilNext(Instant.parse("2026-03-01T12:00:59.9Z"))).hasMillis(100);
        assertThat(Age.untilNext(Instant.parse("2026-03-01T12:01:00Z"))).hasSeconds(30);
    }
}
