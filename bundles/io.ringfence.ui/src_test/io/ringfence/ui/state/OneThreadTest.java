package io.ringfence.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

@Timeout(20)
class OneThreadTest {

    @Test
    void doesWhatItWasAskedToAndEnds() throws InterruptedException {
        BlockingQueue<Object> done = new LinkedBlockingQueue<>();
        CountDownLatch gate = new CountDownLatch(1);
        OneThread one = new OneThread("a test");
        one.execute(() -> done.add(Thread.currentThread()));
        Thread thread = (Thread) done.take();
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("a test");
        one.execute(
                () -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        done.add(e);
                    }
                });
        one.execute(() -> done.add("first"));
        one.execute(() -> done.add("second"));
        one.close();
        one.execute(() -> done.add("too late"));
        gate.countDown();
        thread.join();
        assertThat(List.copyOf(done)).containsExactly("first", "second");
    }
}
