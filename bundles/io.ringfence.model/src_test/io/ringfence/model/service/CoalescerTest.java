package io.ringfence.model.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class CoalescerTest {

    private final ManualTimer timer = new ManualTimer();
    private final List<Long> ran = new ArrayList<>();
    private final Coalescer coalescer =
            new Coalescer(timer, () -> ran.add(timer.nanos() / 1_000_000));

    private void pass(long millis) {
        timer.pass(Duration.ofMillis(millis));
    }

    @Test
    void aSingleChangeWaitsForQuiet() {
        coalescer.changed();
        pass(299);
        assertThat(ran).isEmpty();
        pass(1);
        assertThat(ran).containsExactly(300L);
        pass(10_000);
        assertThat(ran).hasSize(1);
    }

    @Test
    void aBurstIsOneAction() {
        for (int i = 0; i < 5; i++) {
            coalescer.changed();
            pass(100);
        }
        pass(1000);
        assertThat(ran).containsExactly(700L);
    }

    @Test
    void anEndlessBurstDoesNotWaitForever() {
        for (int i = 0; i < 50; i++) {
            coalescer.changed();
            pass(100);
        }
        pass(1000);
        assertThat(ran).containsExactly(2000L, 4000L, 5200L);
    }

    @Test
    void aLongerPauseIsKept() {
        coalescer.changed(Duration.ofSeconds(10));
        pass(9_999);
        assertThat(ran).isEmpty();
        pass(1);
        assertThat(ran).containsExactly(10_000L);
    }

    @Test
    void nothingHappensOnceStopped() {
        coalescer.changed();
        coalescer.stop();
        pass(5_000);
        coalescer.changed();
        pass(5_000);
        assertThat(ran).isEmpty();
    }
}
