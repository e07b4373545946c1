package io.ringfence.model.service;

import static io.ringfence.model.service.ModelFixture.NOW;
import static io.ringfence.model.service.ModelFixture.await;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a live source tells of itself leads to captures. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventsTest {

    private final FakeSource web = new FakeSource("web", true);
    private final ModelFixture fixture = new ModelFixture(web);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anUnreachableSourceIsKeptAndRecoversByItself() throws Exception {
        web.fail(Problem.Kind.UNREACHABLE);
        assertThat(fixture.opened("web").phase()).isEqualTo(Phase.LOST);
        assertThat(fixture.model.capture().servers()).isEmpty();
        web.fail(Problem.Kind.CANCELLED);
        await(() -> !web.listeners().isEmpty());
        web.listeners().getFirst().connected();
        fixture.timer.pass(Coalescer.QUIET);
        await(() -> fixture.servers().equals(List.of("web")));
        assertThat(fixture.phase("web")).isEqualTo(Phase.LIVE);
    }

    @Test
    void anUntrustedSourceDoesNotListen() throws Exception {
        web.fail(Problem.Kind.NOT_TRUSTED);
        assertThat(fixture.opened("web").phase()).isEqualTo(Phase.LOST);
        assertThat(web.listeners()).isEmpty();
    }

    @Test
    void aLostSourceKeepsItsLastAnswerAndItsAge() throws Exception {
        LiveSource.Listener events = fixture.heard(web);
        events.connected();
        assertThat(fixture.phase("web")).isEqualTo(Phase.LIVE);
        Problem why = new Problem(Problem.Kind.UNREACHABLE, "gone", "web", "wait");
        events.lost(why, NOW);
        OpenSource lost = fixture.model.state().source("web").orElseThrow();
        assertThat(lost.phase()).isEqualTo(Phase.LOST);
        assertThat(lost.problem()).isEqualTo(why);
        assertThat(lost.answered()).isEqualTo(NOW);
        assertThat(fixture.servers()).containsExactly("web");
    }

    @Test
    void aBurstOfEventsIsOneCapture() throws Exception {
        LiveSource.Listener events = fixture.heard(web);
        for (int i = 0; i < 100; i++) {
            events.changed();
            fixture.timer.pass(Duration.ofMillis(2));
        }
        fixture.timer.pass(Coalescer.QUIET);
        await(() -> fixture.project("web").equals("p2"));
        fixture.timer.pass(Duration.ofSeconds(10));
        assertThat(web.captures()).isEqualTo(2);
    }

    @Test
    void aChangeDuringACaptureIsCapturedAfterIt() throws Exception {
        fixture.opened("web");
        await(() -> !web.listeners().isEmpty());
        web.block();
        CompletableFuture<OpenSource> running = fixture.model.open("web");
        await(() -> web.captures() == 2);
        web.listeners().getFirst().changed();
        fixture.timer.pass(Coalescer.QUIET);
        assertThat(web.captures()).isEqualTo(2);
        web.release();
        running.get();
        fixture.timer.pass(Coalescer.QUIET);
        await(() -> fixture.project("web").equals("p3"));
    }

    @Test
    void aCaptureThatFailsWhileEventsComeIsTriedAgain() throws Exception {
        fixture.heard(web).connected();
        web.fail(Problem.Kind.UNREACHABLE);
        fixture.timer.pass(Coalescer.QUIET);
        await(() -> fixture.phase("web") == Phase.LOST);
        web.fail(Problem.Kind.CANCELLED);
        fixture.timer.pass(SlotEvents.RETRY);
        await(() -> fixture.phase("web") == Phase.LIVE);
    }
}
