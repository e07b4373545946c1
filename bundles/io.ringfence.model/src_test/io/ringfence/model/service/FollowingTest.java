package io.ringfence.model.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.fixture.FakeAnswers;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.CaptureSource;
import io.ringfence.model.source.LiveSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceProvider;
import io.ringfence.model.source.Sources;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What was recorded is shown without asking anybody, until somebody wants it. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FollowingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant THEN = Instant.parse("2026-02-01T12:00:00Z");

    private final FakeSource web = new FakeSource("web", true);
    private final FakeSource file = new FakeSource("file", false);
    private final ManualTimer timer = new ManualTimer();
    private final SourceModel model =
            new SourceModel(
                    new SourceModel.SourceWork(
                            new Sources(List.of(new Fakes(List.of(web, file)))),
                            new ThreadBackground(),
                            timer,
                            () -> NOW));

    private record Fakes(List<FakeSource> fakes) implements SourceProvider {
        @Override
        public Optional<CaptureSource> find(String spec) {
            return fakes.stream()
                    .filter(fake -> fake.name().equals(spec))
                    .map(CaptureSource.class::cast)
                    .findFirst();
        }

        @Override
        public List<KnownSource> known() {
            return List.of();
        }
    }

    @AfterEach
    void close() {
        web.release();
        model.closeAll();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(2);
        }
    }

    private OpenSource opened(String spec) throws Exception {
        return model.open(spec).get(10, TimeUnit.SECONDS);
    }

    private OpenSource source(String spec) {
        return model.state().source(spec).orElseThrow();
    }

    private String project(String server) {
        return model.capture().server(server).orElseThrow().projects().stream()
                .map(Project::name)
                .findFirst()
                .orElse("");
    }

    private static Server recorded(String name) {
        return FakeAnswers.standalone()
                .ok("/1.0/projects?recursion=1", "[{\"name\":\"recorded\"}]")
                .read(name);
    }

    private void restore(String... specs) {
        model.restoreAll(List.of(specs));
        for (String spec : specs) {
            model.restore(spec, List.of(recorded(spec)), THEN);
        }
    }

    @Test
    void aNewModelFollows() {
        assertThat(model.state().following()).isTrue();
        assertThat(LxdState.EMPTY.following()).isTrue();
    }

    @Test
    void whatWasRecordedIsShownAndNobodyIsAsked() throws Exception {
        opened("web");
        int asked = web.captures();
        restore("web", "file");
        assertThat(model.state().following()).isFalse();
        assertThat(model.state().sources())
                .extracting(OpenSource::spec)
                .containsExactly("web", "file");
        assertThat(source("web").phase()).isEqualTo(Phase.IDLE);
        assertThat(source("web").answered()).isEqualTo(THEN);
        assertThat(source("web").asked()).isFalse();
        assertThat(project("web")).isEqualTo("recorded");
        timer.pass(Duration.ofMinutes(5));
        Thread.sleep(30);
        assertThat(web.captures()).isEqualTo(asked);
        assertThat(web.listeners()).isEmpty();
    }

    @Test
    void aRecordedAnswerNeverTakesThePlaceOfANewerOne() throws Exception {
        model.restoreAll(List.of("web"));
        opened("web");
        model.restore("web", List.of(recorded("web")), THEN);
        assertThat(project("web")).isEqualTo("p1");
        assertThat(source("web").asked()).isTrue();
        model.restore("closed", List.of(recorded("closed")), THEN);
        assertThat(model.state().source("closed")).isEmpty();
    }

    @Test
    void askingWhilePausedAsksOnceAndDoesNotListen() throws Exception {
        restore("web");
        opened("web");
        assertThat(project("web")).isEqualTo("p1");
        model.refreshAll();
        await(() -> project("web").equals("p2"));
        Thread.sleep(30);
        assertThat(web.listeners()).isEmpty();
        assertThat(source("web").phase()).isEqualTo(Phase.IDLE);
    }

    @Test
    void followingCapturesAndHearsLiveSourcesOnly() throws Exception {
        restore("web", "file");
        model.follow(true);
        await(() -> web.listeners().size() == 1 && source("web").phase() != Phase.CAPTURING);
        assertThat(project("web")).isEqualTo("p1");
        assertThat(source("web").asked()).isFalse();
        assertThat(file.captures()).isZero();
        assertThat(project("file")).isEqualTo("recorded");
        model.follow(true);
        Thread.sleep(30);
        assertThat(web.captures()).isEqualTo(1);
    }

    @Test
    void pausingEndsTheEventsAndWhatTheyWouldCause() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        LiveSource.Listener events = web.listeners().getFirst();
        events.connected();
        assertThat(source("web").phase()).isEqualTo(Phase.LIVE);
        events.changed();
        model.follow(false);
        assertThat(source("web").phase()).isEqualTo(Phase.IDLE);
        assertThat(web.listeners()).isEmpty();
        events.changed();
        events.connected();
        events.lost(new Problem(Problem.Kind.UNREACHABLE, "gone", "web", "wait"), NOW);
        timer.pass(Duration.ofMinutes(1));
        Thread.sleep(30);
        assertThat(web.captures()).isEqualTo(1);
        assertThat(source("web").phase()).isEqualTo(Phase.IDLE);
        model.follow(true);
        await(() -> web.captures() == 2 && web.listeners().size() == 1);
    }

    /** A server may go on to tell its events to whom it does not trust any more. */
    @Test
    void aServerThatTakesItsTrustBackIsLeftAlone() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        LiveSource.Listener events = web.listeners().getFirst();
        events.connected();
        timer.pass(Coalescer.QUIET);
        await(() -> project("web").equals("p2"));
        web.fail(Problem.Kind.NOT_TRUSTED);
        events.changed();
        timer.pass(Coalescer.QUIET);
        await(() -> source("web").phase() == Phase.LOST && web.listeners().isEmpty());
        events.changed();
        timer.pass(Duration.ofHours(1));
        Thread.sleep(30);
        assertThat(web.captures()).isEqualTo(3);
        OpenSource lost = source("web");
        assertThat(project("web")).isEqualTo("p2"); // what it answered last stays
        assertThat(lost.answered()).isEqualTo(NOW);
        assertThat(lost.problem()).isNotNull();
        web.fail(Problem.Kind.CANCELLED);
        opened("web"); // somebody mended it and refreshes
        await(() -> web.listeners().size() == 1);
        assertThat(source("web").phase()).isEqualTo(Phase.IDLE);
    }

    @Test
    void eventsThatEndWithItsTrustAreNotWaitedFor() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        web.listeners()
                .getFirst()
                .lost(new Problem(Problem.Kind.NOT_TRUSTED, "who", "web", "look"), NOW);
        assertThat(source("web").phase()).isEqualTo(Phase.LOST);
        await(() -> web.listeners().isEmpty());
        assertThat(project("web")).isEqualTo("p1");
    }

    @Test
    void aCaptureThatEndsWhileNobodyFollowsDoesNotListen() throws Exception {
        web.block();
        var running = model.open("web");
        await(() -> web.captures() == 1);
        model.follow(false);
        web.release();
        running.get();
        Thread.sleep(30);
        assertThat(web.listeners()).isEmpty();
        model.follow(true);
        await(() -> web.listeners().size() == 1);
    }

    @Test
    void aRestoredSourceStaysWhateverComesOfAskingIt() throws Exception {
        model.restoreAll(List.of("gone", "web"));
        assertThat(opened("gone").problem())
                .hasFieldOrPropertyWithValue("kind", Problem.Kind.BAD_INPUT);
        assertThat(model.state().sources()).hasSize(2);
        web.block();
        var running = model.open("web");
        await(() -> web.captures() == 1);
        model.cancel("web");
        running.get();
        assertThat(model.state().sources()).hasSize(2);
        model.restoreAll(List.of("gone"));
        model.follow(true);
        await(() -> source("gone").phase() == Phase.LOST);
    }

    @Test
    void recordedHostFactsHoldUntilThereAreNewerOnes() throws Exception {
        HostFacts facts =
                HostFactsReader.read(
                        "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"host1\"}"
                                .getBytes(StandardCharsets.UTF_8));
        model.restoreAll(List.of("web"));
        Server with = recorded("web").withHostFacts(Map.of("host1", facts));
        model.restore("web", List.of(with), THEN);
        opened("web");
        assertThat(project("web")).isEqualTo("p1");
        assertThat(model.capture().servers().getFirst().hostFacts())
                .isEqualTo(Map.of("host1", facts));
        model.restoreAll(List.of());
        opened("web");
        assertThat(model.capture().servers().getFirst().hostFacts()).isEmpty();
    }

    @Test
    void aCaptureThatNeverEndsIsGivenUp() throws Exception {
        web.block();
        web.ignoreCancel();
        var running = model.open("web");
        await(() -> source("web").step() != null);
        Thread.sleep(20);
        timer.pass(SlotCapture.DEADLINE.minusSeconds(1));
        assertThat(running).isNotDone();
        timer.pass(Duration.ofSeconds(2));
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
        Thread.sleep(30);
        assertThat(model.capture().servers()).isEmpty(); // what comes now is too late
        web.open();
        assertThat(opened("web").problem()).isNull();
        timer.pass(SlotCapture.DEADLINE);
        assertThat(source("web").problem()).isNull();
    }
}
