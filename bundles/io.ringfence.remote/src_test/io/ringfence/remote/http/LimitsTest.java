package io.ringfence.remote.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Limits follow the heap, timeouts the user's patience. */
class LimitsTest {

    @Test
    void aSmallHeapTakesLess() {
        assertThat(Limits.forHeap(512L << 20).bodyBytes()).isEqualTo(128L << 20);
        assertThat(Limits.forHeap(512L << 20).totalBytes()).isEqualTo(256L << 20);
        assertThat(Limits.forHeap(64L << 30).bodyBytes()).isEqualTo(256L << 20);
        assertThat(Limits.forHeap(64L << 30).totalBytes()).isEqualTo(512L << 20);
    }

    @Test
    void anImpatientUserWaitsForNothingLonger() {
        Timeouts timeouts = Timeouts.DEFAULT.withIdle(Duration.ofSeconds(2));
        assertThat(timeouts.connect()).isEqualTo(Duration.ofSeconds(2));
        assertThat(timeouts.handshake()).isEqualTo(Duration.ofSeconds(2));
        assertThat(timeouts.total()).isEqualTo(Timeouts.DEFAULT.total());
        assertThat(Timeouts.DEFAULT.withIdle(Duration.ofHours(1)).total())
                .isEqualTo(Duration.ofHours(1));
    }
}
