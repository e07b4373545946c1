package io.ringfence.remote.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class SpansTest {

    @ParameterizedTest
    @CsvSource({
        "1d 3H, 2027-02-01T15:30:00Z",
        "90M 1S, 2027-01-31T14:00:01Z",
        "2w, 2027-02-14T12:30:00Z",
        "1m, 2027-03-03T12:30:00Z", // as Go counts: February has no 31st
        "10y, 2037-01-31T12:30:00Z"
    })
    void endsAsTheServerCounts(String span, Instant end) throws Exception {
        Instant from = Instant.parse("2027-01-31T12:30:00Z");
        assertThat(Spans.end(Spans.checked(span), from)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0d", "-1d", "1 d", "1D", "1d;", "1234567d"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Spans.checked(text))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no span of time");
    }

    @Test
    void noCalendarGoesOnForEver() {
        assertThatThrownBy(() -> Spans.end("999999y ".repeat(1001).strip(), Instant.EPOCH))
                .isInstanceOf(SourceException.class);
    }
}
