package io.ringfence.model.service;

import static io.ringfence.model.service.ModelFixture.NOW;
import static io.ringfence.model.service.ModelFixture.await;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is open, and who hears of it. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SourceModelTest {

    private final FakeSource web = new FakeSource("web", true);
    private final FakeSource db = new FakeSource("db", true);
    private final FakeSource file = new FakeSource("file", false);
    private final FakeSource bug = new FakeSource("bug", false);
    private final ModelFixture fixture = new ModelFixture(web, db, file, bug);
    private final List<Capture> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void opensAFile() throws Exception {
        OpenSource source = fixture.opened("file");
        assertThat(source.phase()).isEqualTo(Phase.IDLE);
        assertThat(source.problem()).isNull();
        assertThat(source.age(NOW.plusSeconds(5))).contains(Duration.ofSeconds(5));
        assertThat(fixture.servers()).containsExactly("file");
        assertThat(fixture.model.state().sourceOf("file").orElseThrow().spec()).isEqualTo("file");
        assertThat(fixture.model.known()).hasSize(1);
    }

    @Test
    void aSlowServerDelaysNoOther() throws Exception {
        web.block();
        CompletableFuture<OpenSource> slow = fixture.model.open("web");
        fixture.opened("db");
        assertThat(slow).isNotDone();
        assertThat(fixture.phase("web")).isEqualTo(Phase.CAPTURING);
        assertThat(fixture.servers()).containsExactly("db");
        web.release();
        slow.get();
        assertThat(fixture.servers()).containsExactly("web", "db");
    }

    @Test
    void tellsHowFarACaptureIs() throws Exception {
        web.block();
        fixture.model.open("web");
        await(() -> fixture.model.state().source("web").orElseThrow().step() != null);
        assertThat(fixture.model.state().source("web").orElseThrow().step())
                .isEqualTo(new OpenSource.Step("asking", 1, 2));
    }

    @Test
    void aSourceThatCannotBeIsNotKept() throws Exception {
        assertThat(fixture.opened("nonsense").problem())
                .hasFieldOrPropertyWithValue("kind", Problem.Kind.BAD_INPUT);
        file.fail(Problem.Kind.BAD_INPUT);
        fixture.opened("file");
        assertThat(fixture.model.state().sources()).isEmpty();
    }

    @Test
    void anErrorInASourceIsAProblemOfThatSource() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread.setDefaultUncaughtExceptionHandler((_, e) -> thrown.add(e));
        try {
            assertThat(fixture.opened("bug").problem())
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
                fixture.model.listen(
                        (before, now) -> {
                            if (!chain.isEmpty() && chain.getLast() != before) {
                                gaps.add("a state was skipped");
                            }
                            chain.add(now);
                        })) {
            for (int i = 0; i < 20; i++) {
                fixture.opened("web");
                fixture.opened("db");
            }
            await(() -> !chain.isEmpty() && chain.getLast() == fixture.model.state());
        }
        assertThat(gaps).isEmpty();
        int size = chain.size();
        fixture.model.listen((_, now) -> heard.add(now.capture()));
        fixture.opened("web");
        // the others have heard of it, so this one would have
        await(() -> !heard.isEmpty() && heard.getLast() == fixture.model.capture());
        assertThat(chain).hasSize(size);
    }

    @Test
    void aListenerThatFailsDisturbsNobody() throws Exception {
        Logger log = Logger.getLogger(Announcer.class.getName());
        log.setLevel(Level.OFF);
        try (var _ =
                fixture.model.listen(
                        (_, _) -> {
                            throw new IllegalStateException("on purpose: a listener that fails");
                        })) {
            fixture.model.listen((_, now) -> heard.add(now.capture()));
            fixture.opened("web");
            await(() -> !heard.isEmpty() && !heard.getLast().servers().isEmpty());
        } finally {
            log.setLevel(null);
        }
    }

    @Test
    void theCaptureIsTheSameObjectWhileNoAnswerCame() throws Exception {
        fixture.opened("web");
        Capture capture = fixture.model.capture();
        web.block();
        fixture.model.open("web");
        await(() -> fixture.phase("web") == Phase.CAPTURING && web.captures() == 2);
        assertThat(fixture.model.capture()).isSameAs(capture);
    }

    @Test
    void hostFactsStayWithTheirServer() throws Exception {
        HostFacts facts = ModelFixture.facts();
        assertThat(fixture.model.add(facts)).isFalse();
        fixture.opened("web");
        assertThat(fixture.model.capture().servers().getFirst().hostFacts())
                .isEqualTo(Map.of("host1", facts));
        fixture.model.refreshAll();
        await(() -> fixture.project("web").equals("p2"));
        assertThat(fixture.model.capture().servers().getFirst().hostFacts()).containsKey("host1");
        assertThat(fixture.model.add(facts)).isTrue();
    }

    @Test
    void refreshingAsksEverySource() throws Exception {
        fixture.opened("web");
        fixture.opened("db");
        fixture.model.refreshAll();
        await(() -> fixture.project("web").equals("p2") && fixture.project("db").equals("p2"));
    }
}
