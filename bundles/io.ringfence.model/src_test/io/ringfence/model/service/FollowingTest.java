package io.ringfence.model.service;

import static io.ringfence.model.service.ModelFixture.NOW;
import static io.ringfence.model.service.ModelFixture.await;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was recorded is shown without asking anybody, until somebody wants it. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowingTest {

    private static final Instant THEN = Instant.parse("2026-02-01T12:00:00Z");

    private final FakeSource web = new FakeSource("web", true);
    private final FakeSource file = new FakeSource("file", false);
    private final ModelFixture fixture = new ModelFixture(web, file);

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Server recorded(String name) {
        return FakeAnswers.standalone()
                .ok("/1.0/projects?recursion=1", "[{\"name\":\"recorded\"}]")
                .read(name);
    }

    private void restore(String... specs) {
        fixture.model.restoreAll(List.of(specs));
        for (String spec : specs) {
            fixture.model.restore(spec, List.of(recorded(spec)), THEN);
        }
    }

    @Test
    void aNewModelFollows() {
        assertThat(fixture.model.state().following()).isTrue();
        assertThat(LxdState.EMPTY.following()).isTrue();
    }

    @Test
    void whatWasRecordedIsShownAndNobodyIsAsked() throws Exception {
        fixture.opened("web");
        int asked = web.captures();
        restore("web", "file");
        assertThat(fixture.model.state().following()).isFalse();
        assertThat(fixture.model.state().sources())
                .extracting(OpenSource::spec)
                .containsExactly("web", "file");
        assertThat(fixture.source("web").phase()).isEqualTo(Phase.IDLE);
        assertThat(fixture.source("web").answered()).isEqualTo(THEN);
        assertThat(fixture.source("web").asked()).isFalse();
        assertThat(fixture.project("web")).isEqualTo("recorded");
        fixture.timer.pass(Duration.ofMinutes(5));
        fixture.settle();
        assertThat(web.captures()).isEqualTo(asked);
        assertThat(web.listeners()).isEmpty();
    }

    @Test
    void aRecordedAnswerNeverTakesThePlaceOfANewerOne() throws Exception {
        fixture.model.restoreAll(List.of("web"));
        fixture.opened("web");
        fixture.model.restore("web", List.of(recorded("web")), THEN);
        assertThat(fixture.project("web")).isEqualTo("p1");
        assertThat(fixture.source("web").asked()).isTrue();
        fixture.model.restore("closed", List.of(recorded("closed")), THEN);
        assertThat(fixture.model.state().source("closed")).isEmpty();
    }

    @Test
    void askingWhilePausedAsksOnceAndDoesNotListen() throws Exception {
        restore("web");
        fixture.opened("web");
        assertThat(fixture.project("web")).isEqualTo("p1");
        fixture.model.refreshAll();
        await(() -> fixture.project("web").equals("p2"));
        fixture.settle();
        assertThat(web.listeners()).isEmpty();
        assertThat(fixture.source("web").phase()).isEqualTo(Phase.IDLE);
    }

    @Test
    void followingCapturesAndHearsLiveSourcesOnly() throws Exception {
        restore("web", "file");
        fixture.model.follow(true);
        await(
                () ->
                        web.listeners().size() == 1
                                && fixture.source("web").phase() != Phase.CAPTURING);
        assertThat(fixture.project("web")).isEqualTo("p1");
        assertThat(fixture.source("web").asked()).isFalse();
        assertThat(file.captures()).isZero();
        assertThat(fixture.project("file")).isEqualTo("recorded");
        fixture.model.follow(true);
        fixture.settle();
        assertThat(web.captures()).isEqualTo(1);
    }

    @Test
    void pausingEndsTheEventsAndWhatTheyWouldCause() throws Exception {
        LiveSource.Listener events = fixture.heard(web);
        events.connected();
        assertThat(fixture.source("web").phase()).isEqualTo(Phase.LIVE);
        events.changed();
        fixture.model.follow(false);
        assertThat(fixture.source("web").phase()).isEqualTo(Phase.IDLE);
        assertThat(web.listeners()).isEmpty();
        events.changed();
        events.connected();
        events.lost(new Problem(Problem.Kind.UNREACHABLE, "gone", "web", "wait"), NOW);
        fixture.timer.pass(Duration.ofMinutes(1));
        fixture.settle();
        assertThat(web.captures()).isEqualTo(1);
        assertThat(fixture.source("web").phase()).isEqualTo(Phase.IDLE);
        fixture.model.follow(true);
        await(() -> web.captures() == 2 && web.listeners().size() == 1);
    }

    /** A server may go on to tell its events to whom it does not trust any more. */
    @Test
    void aServerThatTakesItsTrustBackIsLeftAlone() throws Exception {
        LiveSource.Listener events = fixture.heard(web);
        events.connected();
        fixture.timer.pass(Coalescer.QUIET);
        await(() -> fixture.project("web").equals("p2"));
        web.fail(Problem.Kind.NOT_TRUSTED);
        events.changed();
        fixture.timer.pass(Coalescer.QUIET);
        await(() -> fixture.source("web").phase() == Phase.LOST && web.listeners().isEmpty());
        events.changed();
        fixture.timer.pass(Duration.ofHours(1));
        fixture.settle();
        assertThat(web.captures()).isEqualTo(3);
        OpenSource lost = fixture.source("web");
        assertThat(fixture.project("web")).isEqualTo("p2"); // what it answered last stays
        assertThat(lost.answered()).isEqualTo(NOW);
        assertThat(lost.problem()).isNotNull();
        web.fail(Problem.Kind.CANCELLED);
        fixture.opened("web"); // somebody mended it and refreshes
        await(() -> web.listeners().size() == 1);
        assertThat(fixture.source("web").phase()).isEqualTo(Phase.IDLE);
    }

    @Test
    void eventsThatEndWithItsTrustAreNotWaitedFor() throws Exception {
        fixture.heard(web).lost(new Problem(Problem.Kind.NOT_TRUSTED, "who", "web", "look"), NOW);
        assertThat(fixture.source("web").phase()).isEqualTo(Phase.LOST);
        await(() -> web.listeners().isEmpty());
        assertThat(fixture.project("web")).isEqualTo("p1");
    }

    @Test
    void aCaptureThatEndsWhileNobodyFollowsDoesNotListen() throws Exception {
        web.block();
        var running = fixture.model.open("web");
        await(() -> web.captures() == 1);
        fixture.model.follow(false);
        web.release();
        running.get();
        fixture.settle();
        assertThat(web.listeners()).isEmpty();
        fixture.model.follow(true);
        await(() -> web.listeners().size() == 1);
    }

    @Test
    void aRestoredSourceStaysWhateverComesOfAskingIt() throws Exception {
        fixture.model.restoreAll(List.of("gone", "web"));
        assertThat(fixture.opened("gone").problem())
                .hasFieldOrPropertyWithValue("kind", Problem.Kind.BAD_INPUT);
        assertThat(fixture.model.state().sources()).hasSize(2);
        web.block();
        var running = fixture.model.open("web");
        await(() -> web.captures() == 1);
        fixture.model.cancel("web");
        running.get();
        assertThat(fixture.model.state().sources()).hasSize(2);
        fixture.model.restoreAll(List.of("gone"));
        fixture.model.follow(true);
        await(() -> fixture.source("gone").phase() == Phase.LOST);
    }

    @Test
    void recordedHostFactsHoldUntilThereAreNewerOnes() throws Exception {
        HostFacts facts = ModelFixture.facts();
        fixture.model.restoreAll(List.of("web"));
        Server with = recorded("web").withHostFacts(Map.of("host1", facts));
        fixture.model.restore("web", List.of(with), THEN);
        fixture.opened("web");
        assertThat(fixture.project("web")).isEqualTo("p1");
        assertThat(fixture.model.capture().servers().getFirst().hostFacts())
                .isEqualTo(Map.of("host1", facts));
        fixture.model.restoreAll(List.of());
        fixture.opened("web");
        assertThat(fixture.model.capture().servers().getFirst().hostFacts()).isEmpty();
    }

    @Test
    void aCaptureThatNeverEndsIsGivenUp() throws Exception {
        web.block();
        web.ignoreCancel();
        var running = fixture.model.open("web");
        await(() -> fixture.source("web").step() != null);
        fixture.timer.pass(SlotCapture.DEADLINE.minusSeconds(1));
        assertThat(running).isNotDone();
        fixture.timer.pass(Duration.ofSeconds(2));
        OpenSource ended = running.get();
        assertThat(ended.phase()).isEqualTo(Phase.LOST);
        Problem problem = ended.problem();
        assertThat(problem).isNotNull();
        if (problem != null) {
            assertThat(problem.line())
                    .isEqualTo(
                            "web: did not answer all requests within 10 minutes, so the capture"
                                    + " was given up; look at the server and the line to it, then"
                                    + " refresh");
        }
        web.release();
        fixture.settle();
        assertThat(fixture.model.capture().servers()).isEmpty(); // what comes now is too late
        web.open();
        assertThat(fixture.opened("web").problem()).isNull();
        fixture.timer.pass(SlotCapture.DEADLINE);
        assertThat(fixture.source("web").problem()).isNull();
    }
}
