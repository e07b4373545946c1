package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class StatusTextTest {

    private static final List<Server> SERVERS = sample();
    private static final Instant CAPTURED = SERVERS.getFirst().captured();

    @Test
    void namesTheOnlyServerAndItsAge() {
        LxdState state = state(SERVERS.subList(0, 1), null);
        assertThat(StatusText.of(state, CAPTURED.plus(Duration.ofMinutes(2))))
                .startsWith(SERVERS.getFirst().name() + "  ·  LXD ")
                .contains("captured ")
                .contains("(2 min)")
                .endsWith("read-only");
    }

    @Test
    void countsSeveralServersAndTellsTheOldest() {
        LxdState state = state(SERVERS, null);
        assertThat(StatusText.of(state, CAPTURED.plus(Duration.ofDays(3))))
                .startsWith(SERVERS.size() + " servers")
                .contains("oldest answer ");
    }

    @Test
    void countsWhatIsNotReachable() {
        Problem problem = new Problem(Problem.Kind.UNREACHABLE, "what", "where", "remedy");
        assertThat(StatusText.of(state(List.of(), problem), CAPTURED)).contains("1 not reachable");
    }

    @Test
    void saysLittleOfNothing() {
        assertThat(StatusText.of(LxdState.EMPTY, CAPTURED)).isEqualTo("read-only");
    }

    @Test
    void theTitleNamesWhatIsOpen() {
        assertThat(WindowTitle.of(LxdState.EMPTY)).isEqualTo("Ringfence");
        assertThat(WindowTitle.of(state("/tmp/estate.ringfence")))
                .isEqualTo("estate.ringfence – Ringfence");
        assertThat(WindowTitle.of(state("a", "b", "c", "d"))).isEqualTo("a, b, c … – Ringfence");
    }

    private static LxdState state(
            List<Server> servers, @org.eclipse.jdt.annotation.Nullable Problem problem) {
        OpenSource.Phase phase = problem == null ? OpenSource.Phase.IDLE : OpenSource.Phase.LOST;
        return new LxdState(
                List.of(new OpenSource("sample", phase, null, servers, CAPTURED, problem)),
                new Capture(servers));
    }

    private static LxdState state(String... specs) {
        return new LxdState(
                List.of(specs).stream()
                        .map(
                                spec ->
                                        new OpenSource(
                                                spec,
                                                OpenSource.Phase.IDLE,
                                                null,
                                                List.of(),
                                                null,
                                                null))
                        .toList(),
                Capture.EMPTY);
    }

    private static List<Server> sample() {
        try {
            return new SampleSourceProvider()
                    .find(SampleSourceProvider.SPEC)
                    .orElseThrow()
                    .capture(Progress.NONE)
                    .servers();
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }
}
