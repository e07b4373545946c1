package io.ringfence.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.Timer;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class PaceTest {

    private final List<Long> ran = new ArrayList<>();
    private final Later time = new Later();
    private final Pace pace = new Pace(time, Duration.ofNanos(200), () -> ran.add(time.now));

    @Test
    void theFirstRunsAtOnceAndWhatFollowsAsOne() {
        pace.ask();
        assertThat(ran).containsExactly(0L);
        time.pass(10);
        pace.ask();
        pace.ask();
        time.pass(100);
        pace.ask();
        assertThat(ran).hasSize(1);
        time.pass(90);
        assertThat(ran).containsExactly(0L, 200L);
    }

    @Test
    void whoAsksAgainLaterIsAnsweredAtOnce() {
        pace.ask();
        time.pass(1_000);
        pace.ask();
        assertThat(ran).containsExactly(0L, 1_000L);
        assertThat(time.action).isNull();
    }

    @Test
    void whatIsAskedForWhileItRunsIsNotLost() {
        List<String> done = new ArrayList<>();
        Pace[] own = new Pace[1];
        own[0] =
                new Pace(
                        time,
                        Duration.ofNanos(200),
                        () -> {
                            done.add("run");
                            if (done.size() == 1) {
                                own[0].ask();
                            }
                        });
        own[0].ask();
        assertThat(done).hasSize(1);
        time.pass(200);
        assertThat(done).hasSize(2);
    }

    /** Time passes when the test says so; one action can wait. */
    private static final class Later implements Timer {
        private long now;
        private long due;
        private @Nullable Runnable action;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void after(long nanos, Runnable next) {
            due = now + nanos;
            action = next;
        }

        void pass(long nanos) {
            now += nanos;
            Runnable next = action;
            if (next != null && due <= now) {
                action = null;
                next.run();
            }
        }
    }
}
