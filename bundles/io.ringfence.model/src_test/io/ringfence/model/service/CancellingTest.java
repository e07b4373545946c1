package io.ringfence.model.service;

import static io.ringfence.model.service.ModelFixture.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.LiveSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** What nobody wants any more leaves no trace. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CancellingTest {

    private final FakeSource web = new FakeSource("web", true);
    private final ModelFixture fixture = new ModelFixture(web);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aLateAnswerIsDropped() throws Exception {
        web.ignoreCancel();
        web.block();
        CompletableFuture<OpenSource> first = fixture.model.open("web");
        await(() -> web.captures() == 1);
        // the second capture passes its own gate while the first still waits at the old one
        CountDownLatch old = web.gate();
        web.open();
        CompletableFuture<OpenSource> second = fixture.model.open("web");
        second.get();
        assertThat(fixture.project("web")).isEqualTo("p2");
        old.countDown();
        first.get();
        fixture.settle();
        assertThat(fixture.project("web")).isEqualTo("p2");
    }

    @Test
    void cancellingKeepsWhatWasThere() throws Exception {
        fixture.opened("web");
        web.block();
        CompletableFuture<OpenSource> running = fixture.model.open("web");
        await(() -> web.captures() == 2);
        fixture.model.cancel("web");
        assertThat(running.get().phase()).isNotEqualTo(Phase.CAPTURING);
        assertThat(fixture.servers()).containsExactly("web");
        assertThat(fixture.project("web")).isEqualTo("p1");
    }

    @Test
    void cancellingTheFirstCaptureForgetsTheSource() throws Exception {
        web.block();
        CompletableFuture<OpenSource> running = fixture.model.open("web");
        await(() -> web.captures() == 1);
        fixture.model.cancel("web");
        running.get();
        assertThat(fixture.model.state().sources()).isEmpty();
        fixture.model.cancel("web");
        fixture.model.cancel("db");
    }

    @Test
    void closingWhileCapturingForgetsItAndCancels() throws Exception {
        web.block();
        CompletableFuture<OpenSource> running = fixture.model.open("web");
        await(() -> web.captures() == 1);
        fixture.model.close("web");
        assertThatThrownBy(running::get).isInstanceOf(CancellationException.class);
        assertThat(fixture.model.state()).isEqualTo(LxdState.EMPTY);
        web.release();
        fixture.settle();
        assertThat(fixture.model.state()).isEqualTo(LxdState.EMPTY);
        assertThat(web.listeners()).isEmpty();
    }

    @Test
    void closingEndsTheEvents() throws Exception {
        LiveSource.Listener events = fixture.heard(web);
        fixture.model.close("web");
        assertThat(web.listeners()).isEmpty();
        events.changed();
        events.connected();
        fixture.timer.pass(Duration.ofSeconds(10));
        assertThat(fixture.model.state()).isEqualTo(LxdState.EMPTY);
        assertThat(web.captures()).isEqualTo(1);
    }
}
