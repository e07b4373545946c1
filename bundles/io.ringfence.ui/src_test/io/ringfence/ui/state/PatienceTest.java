package io.ringfence.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CompletableFuture;

@Timeout(20)
class PatienceTest {

    @Test
    void whatRunsVirtualThreadsAndTheCommonPoolHasTheLowestPriority() throws Exception {
        Patience.ofVirtualThreads();
        while (Patience.groups().stream()
                        .filter(group -> group.getMaxPriority() == Thread.MIN_PRIORITY)
                        .count()
                < 2) {
            Thread.sleep(1);
        }
        assertThat(Patience.groups())
                .extracting(ThreadGroup::getName)
                .containsExactlyInAnyOrder("CarrierThreads", "InnocuousForkJoinWorkerThreadGroup");
        assertThat(CompletableFuture.supplyAsync(PatienceTest::priority).get())
                .isEqualTo(Thread.MIN_PRIORITY);
    }

    @Test
    void whoIsNotAskedForPatienceKeepsTheUsualPriority() throws Exception {
        Patience.ofVirtualThreads();
        CompletableFuture<Integer> usual = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> usual.complete(priority()));
        assertThat(usual.get()).isEqualTo(Thread.NORM_PRIORITY);
    }

    private static int priority() {
        return Thread.currentThread().getPriority();
    }
}
