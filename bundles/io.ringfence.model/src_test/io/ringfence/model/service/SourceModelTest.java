package io.ringfence.model.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
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
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SourceModelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeSource web = new FakeSource("web", true);
    private final FakeSource db = new FakeSource("db", true);
    private final FakeSource file = new FakeSource("file", false);
    private final FakeSource bug = new FakeSource("bug", false);
    private final ManualTimer timer = new ManualTimer();
    private final SourceModel model =
            new SourceModel(
                    new SourceModel.SourceWork(
                            new Sources(List.of(new Fakes(List.of(web, db, file, bug)))),
                            new ThreadBackground(),
                            timer,
                            () -> NOW));
    private final List<Capture> heard = new CopyOnWriteArrayList<>();

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
            return List.of(new KnownSource("web", "a fake"));
        }
    }

    @AfterEach
    void close() {
        web.release();
        model.closeAll();
    }

    private OpenSource opened(String spec) throws Exception {
        return model.open(spec).get(10, TimeUnit.SECONDS);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(2);
        }
    }

    private Phase phase(String spec) {
        return model.state().source(spec).orElseThrow().phase();
    }

    private List<String> servers() {
        return model.capture().servers().stream().map(Server::name).toList();
    }

    private String project(String server) {
        return model.capture().server(server).orElseThrow().projects().stream()
                .map(Project::name)
                .findFirst()
                .orElse("");
    }

    @Test
    void opensAFile() throws Exception {
        OpenSource source = opened("file");
        assertThat(source.phase()).isEqualTo(Phase.IDLE);
        assertThat(source.problem()).isNull();
        assertThat(source.age(NOW.plusSeconds(5))).contains(Duration.ofSeconds(5));
        assertThat(servers()).containsExactly("file");
        assertThat(model.state().sourceOf("file").orElseThrow().spec()).isEqualTo("file");
        assertThat(model.known()).hasSize(1);
    }

    @Test
    void aSlowServerDelaysNoOther() throws Exception {
        web.block();
        CompletableFuture<OpenSource> slow = model.open("web");
        opened("db");
        assertThat(slow).isNotDone();
        assertThat(phase("web")).isEqualTo(Phase.CAPTURING);
        assertThat(servers()).containsExactly("db");
        web.release();
        slow.get();
        assertThat(servers()).containsExactly("web", "db");
    }

    @Test
    void tellsHowFarACaptureIs() throws Exception {
        web.block();
        model.open("web");
        await(() -> model.state().source("web").orElseThrow().step() != null);
        assertThat(model.state().source("web").orElseThrow().step())
                .isEqualTo(new OpenSource.Step("asking", 1, 2));
    }

    @Test
    void aSourceThatCannotBeIsNotKept() throws Exception {
        assertThat(opened("nonsense").problem())
                .hasFieldOrPropertyWithValue("kind", Problem.Kind.BAD_INPUT);
        file.fail(Problem.Kind.BAD_INPUT);
        opened("file");
        assertThat(model.state().sources()).isEmpty();
    }

    @Test
    void anUnreachableSourceIsKeptAndRecoversByItself() throws Exception {
        web.fail(Problem.Kind.UNREACHABLE);
        assertThat(opened("web").phase()).isEqualTo(Phase.LOST);
        assertThat(model.capture().servers()).isEmpty();
        web.fail(Problem.Kind.CANCELLED);
        await(() -> !web.listeners().isEmpty());
        web.listeners().getFirst().connected();
        timer.pass(Coalescer.QUIET);
        await(() -> servers().equals(List.of("web")));
        assertThat(phase("web")).isEqualTo(Phase.LIVE);
    }

    @Test
    void anUntrustedSourceDoesNotListen() throws Exception {
        web.fail(Problem.Kind.NOT_TRUSTED);
        assertThat(opened("web").phase()).isEqualTo(Phase.LOST);
        assertThat(web.listeners()).isEmpty();
    }

    @Test
    void aLostSourceKeepsItsLastAnswerAndItsAge() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        LiveSource.Listener events = web.listeners().getFirst();
        events.connected();
        assertThat(phase("web")).isEqualTo(Phase.LIVE);
        Problem why = new Problem(Problem.Kind.UNREACHABLE, "gone", "web", "wait");
        events.lost(why, NOW);
        OpenSource lost = model.state().source("web").orElseThrow();
        assertThat(lost.phase()).isEqualTo(Phase.LOST);
        assertThat(lost.problem()).isEqualTo(why);
        assertThat(lost.answered()).isEqualTo(NOW);
        assertThat(servers()).containsExactly("web");
    }

    @Test
    void aBurstOfEventsIsOneCapture() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        LiveSource.Listener events = web.listeners().getFirst();
        for (int i = 0; i < 100; i++) {
            events.changed();
            timer.pass(Duration.ofMillis(2));
        }
        timer.pass(Coalescer.QUIET);
        await(() -> project("web").equals("p2"));
        timer.pass(Duration.ofSeconds(10));
        assertThat(web.captures()).isEqualTo(2);
    }

    @Test
    void aChangeDuringACaptureIsCapturedAfterIt() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        web.block();
        CompletableFuture<OpenSource> running = model.open("web");
        await(() -> web.captures() == 2);
        web.listeners().getFirst().changed();
        timer.pass(Coalescer.QUIET);
        assertThat(web.captures()).isEqualTo(2);
        web.release();
        running.get();
        timer.pass(Coalescer.QUIET);
        await(() -> project("web").equals("p3"));
    }

    @Test
    void aCaptureThatFailsWhileEventsComeIsTriedAgain() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        web.listeners().getFirst().connected();
        web.fail(Problem.Kind.UNREACHABLE);
        timer.pass(Coalescer.QUIET);
        await(() -> phase("web") == Phase.LOST);
        web.fail(Problem.Kind.CANCELLED);
        timer.pass(SlotEvents.RETRY);
        await(() -> phase("web") == Phase.LIVE);
    }

    @Test
    void aLateAnswerIsDropped() throws Exception {
        web.ignoreCancel();
        web.block();
        CompletableFuture<OpenSource> first = model.open("web");
        await(() -> web.captures() == 1);
        // the second capture passes its own gate while the first still waits at the old one
        CountDownLatch old = web.gate();
        web.open();
        CompletableFuture<OpenSource> second = model.open("web");
        second.get();
        assertThat(project("web")).isEqualTo("p2");
        old.countDown();
        first.get();
        Thread.sleep(50);
        assertThat(project("web")).isEqualTo("p2");
    }

    @Test
    void cancellingKeepsWhatWasThere() throws Exception {
        opened("web");
        web.block();
        CompletableFuture<OpenSource> running = model.open("web");
        await(() -> web.captures() == 2);
        model.cancel("web");
        assertThat(running.get().phase()).isNotEqualTo(Phase.CAPTURING);
        assertThat(servers()).containsExactly("web");
        assertThat(project("web")).isEqualTo("p1");
    }

    @Test
    void cancellingTheFirstCaptureForgetsTheSource() throws Exception {
        web.block();
        CompletableFuture<OpenSource> running = model.open("web");
        await(() -> web.captures() == 1);
        model.cancel("web");
        running.get();
        assertThat(model.state().sources()).isEmpty();
        model.cancel("web");
        model.cancel("db");
    }

    @Test
    void closingWhileCapturingForgetsItAndCancels() throws Exception {
        web.block();
        CompletableFuture<OpenSource> running = model.open("web");
        await(() -> web.captures() == 1);
        model.close("web");
        assertThatThrownBy(running::get).isInstanceOf(CancellationException.class);
        assertThat(model.state()).isEqualTo(LxdState.EMPTY);
        web.release();
        Thread.sleep(50);
        assertThat(model.state()).isEqualTo(LxdState.EMPTY);
        assertThat(web.listeners()).isEmpty();
    }

    @Test
    void closingEndsTheEvents() throws Exception {
        opened("web");
        await(() -> !web.listeners().isEmpty());
        LiveSource.Listener events = web.listeners().getFirst();
        model.close("web");
        assertThat(web.listeners()).isEmpty();
        events.changed();
        events.connected();
        timer.pass(Duration.ofSeconds(10));
        assertThat(model.state()).isEqualTo(LxdState.EMPTY);
        assertThat(web.captures()).isEqualTo(1);
    }

    @Test
    void anErrorInASourceIsAProblemOfThatSource() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> thrown.add(e));
        try {
            assertThat(opened("bug").problem())
                    .hasFieldOrPropertyWithValue(
                            "what", "an error in Ringfence: IllegalStateException");
            await(() -> !thrown.isEmpty());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void listenersHearInOrderAndOfTheLastState() throws Exception {
        List<LxdState> chain = new CopyOnWriteArrayList<>();
        List<String> gaps = new CopyOnWriteArrayList<>();
        try (var _ =
                model.listen(
                        (before, now) -> {
                            if (!chain.isEmpty() && chain.getLast() != before) {
                                gaps.add("a state was skipped");
                            }
                            chain.add(now);
                        })) {
            for (int i = 0; i < 20; i++) {
                opened("web");
                opened("db");
            }
            await(() -> !chain.isEmpty() && chain.getLast() == model.state());
        }
        assertThat(gaps).isEmpty();
        int size = chain.size();
        opened("web");
        Thread.sleep(20);
        assertThat(chain).hasSize(size);
    }

    @Test
    void aListenerThatFailsDisturbsNobody() throws Exception {
        Logger log = Logger.getLogger(Announcer.class.getName());
        log.setLevel(Level.OFF);
        try (var _ =
                model.listen(
                        (_, _) -> {
                            throw new IllegalStateException("on purpose: a listener that fails");
                        })) {
            model.listen((_, now) -> heard.add(now.capture()));
            opened("web");
            await(() -> !heard.isEmpty() && !heard.getLast().servers().isEmpty());
        } finally {
            log.setLevel(null);
        }
    }

    @Test
    void theCaptureIsTheSameObjectWhileNoAnswerCame() throws Exception {
        opened("web");
        Capture capture = model.capture();
        web.block();
        model.open("web");
        await(() -> phase("web") == Phase.CAPTURING && web.captures() == 2);
        assertThat(model.capture()).isSameAs(capture);
    }

    @Test
    void hostFactsStayWithTheirServer() throws Exception {
        HostFacts facts =
                HostFactsReader.read(
                        "{\"format\":\"ringfence-host-facts/1\",\"hostname\":\"host1\"}"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(model.add(facts)).isFalse();
        opened("web");
        assertThat(model.capture().servers().getFirst().hostFacts())
                .isEqualTo(Map.of("host1", facts));
        model.refreshAll();
        await(() -> project("web").equals("p2"));
        assertThat(model.capture().servers().getFirst().hostFacts()).containsKey("host1");
        assertThat(model.add(facts)).isTrue();
    }

    @Test
    void refreshingAsksEverySource() throws Exception {
        opened("web");
        opened("db");
        model.refreshAll();
        await(() -> project("web").equals("p2") && project("db").equals("p2"));
    }
}
