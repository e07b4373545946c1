package io.ringfence.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.estate.Damage;
import io.ringfence.model.estate.Estate;
import io.ringfence.model.estate.EstateState;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.file.SampleSourceProvider;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.Progress;
import io.ringfence.model.source.SourceException;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class StatusTextTest {

    private static final List<Server> SERVERS = sample();
    private static final Instant CAPTURED = SERVERS.getFirst().captured();

    @Test
    void namesTheOnlyServerAndItsAge() {
        LxdState state = state(SERVERS.subList(0, 1), null);
        assertThat(StatusText.of(state, EstateState.NONE, Set.of(), CAPTURED.plusSeconds(150)))
                .startsWith(SERVERS.getFirst().name() + "  ·  LXD ")
                .contains("captured ")
                .contains("(2 min)")
                .endsWith("servers: read-only");
    }

    @Test
    void countsSeveralServersAndTellsTheOldest() {
        LxdState state = state(SERVERS, null);
        assertThat(
                        StatusText.of(
                                state,
                                EstateState.NONE,
                                Set.of(),
                                CAPTURED.plus(Duration.ofDays(3))))
                .startsWith(SERVERS.size() + " servers")
                .contains("oldest answer ");
    }

    @Test
    void saysWhichServersMayBeChanged() {
        LxdState state = state(SERVERS, null);
        String spec = state.sources().getFirst().spec();
        assertThat(StatusText.of(state, EstateState.NONE, Set.of(spec), CAPTURED))
                .endsWith("changes allowed: " + spec);
        assertThat(StatusText.of(state, EstateState.NONE, Set.of("closed"), CAPTURED))
                .endsWith("servers: read-only");
    }

    @Test
    void countsWhatIsNotReachable() {
        Problem problem = new Problem(Problem.Kind.UNREACHABLE, "what", "where", "remedy");
        assertThat(StatusText.of(state(List.of(), problem), EstateState.NONE, Set.of(), CAPTURED))
                .contains("1 not reachable");
    }

    @Test
    void saysLittleOfNothing() {
        assertThat(StatusText.of(LxdState.EMPTY, EstateState.NONE, Set.of(), CAPTURED)).isEmpty();
    }

    @Test
    void theTitleNamesWhatIsOpen() {
        assertThat(WindowTitle.of(LxdState.EMPTY, EstateState.NONE)).isEqualTo("Ringfence");
        assertThat(WindowTitle.of(state("/tmp/estate.ringfence"), EstateState.NONE))
                .isEqualTo("estate.ringfence – Ringfence");
        assertThat(WindowTitle.of(state("a", "b", "c", "d"), EstateState.NONE))
                .isEqualTo("a, b, c … – Ringfence");
    }

    @Test
    void theTitleNamesTheServerBehindAnAddress() {
        LxdState one = state(SERVERS.subList(0, 1), null);
        assertThat(WindowTitle.of(one, EstateState.NONE))
                .isEqualTo(SERVERS.getFirst().name() + " – Ringfence");
        assertThat(WindowTitle.of(state(SERVERS, null), EstateState.NONE))
                .isEqualTo("sample – Ringfence");
    }

    @Test
    void theTitleIsTheNameOfTheEstateThatHasOne() {
        EstateState named = estate(Path.of("/home/me/customer a.ringfence-estate"), null, null);
        assertThat(WindowTitle.of(state("prod"), named)).isEqualTo("customer a – Ringfence");
        assertThat(WindowTitle.of(LxdState.EMPTY, named)).isEqualTo("customer a – Ringfence");
        assertThat(WindowTitle.of(state("https://10.0.0.1:8443"), EstateState.NONE))
                .isEqualTo("https://10.0.0.1:8443 – Ringfence");
    }

    @Test
    void theTitleSaysThatAnotherWindowKeepsTheEstate() {
        Path file = Path.of("/home/me/customer.ringfence-estate");
        assertThat(WindowTitle.of(LxdState.EMPTY, estate(file, "is open elsewhere", null)))
                .isEqualTo("customer (read-only copy) – Ringfence");
        assertThat(WindowTitle.of(LxdState.EMPTY, estate(null, "is open elsewhere", null)))
                .isEqualTo("Ringfence (read-only copy) – Ringfence");
    }

    @Test
    void saysFirstWhatKeepsTheEstateFromBeingSaved() {
        EstateState other = estate(null, "is open in another window (process 1 on web)", null);
        assertThat(StatusText.of(LxdState.EMPTY, other, Set.of(), CAPTURED))
                .isEqualTo(
                        "Changes are not kept: the estate is open in another window"
                                + " (process 1 on web).");
        Problem full =
                new Problem(Problem.Kind.BAD_INPUT, "the disk is full", "/x", "make room there");
        assertThat(StatusText.of(LxdState.EMPTY, estate(null, null, full), Set.of(), CAPTURED))
                .startsWith("Not saved: /x: the disk is full; make room there");
    }

    @Test
    void saysWhatToDoWhenSomethingWouldBeLost() {
        EstateState lost =
                new EstateState(
                        null, Estate.EMPTY, "is open elsewhere", false, null, true, List.of());
        assertThat(StatusText.of(LxdState.EMPTY, lost, Set.of(), CAPTURED))
                .startsWith(
                        "Not saved: press Ctrl+Alt+S to save a copy. The estate is open"
                                + " elsewhere.");
    }

    @Test
    void saysWhatIsDamaged() {
        EstateState one = damaged(1);
        assertThat(StatusText.of(LxdState.EMPTY, one, Set.of(), CAPTURED)).isEqualTo("1 damaged");
        assertThat(DamageNotices.words(one)).isEqualTo("A capture in customer is damaged");
        assertThat(DamageNotices.words(damaged(2))).isEqualTo("2 captures in customer are damaged");
    }

    private static EstateState damaged(int count) {
        Problem problem = new Problem(Problem.Kind.BAD_INPUT, "was altered", "/x", "open a copy");
        return new EstateState(
                Path.of("/home/me/customer.ringfence-estate"),
                Estate.EMPTY,
                null,
                false,
                null,
                false,
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        new Damage(
                                                new Recorded("" + i, "web", CAPTURED, List.of(), 1),
                                                problem))
                        .toList());
    }

    @Test
    void saysWhenNothingIsFollowed() {
        LxdState followed = state(SERVERS, null);
        LxdState paused = new LxdState(followed.sources(), followed.capture(), false);
        assertThat(StatusText.of(paused, EstateState.NONE, Set.of(), CAPTURED))
                .endsWith("paused  ·  servers: read-only");
        assertThat(StatusText.of(followed, EstateState.NONE, Set.of(), CAPTURED))
                .doesNotContain("paused");
    }

    private static EstateState estate(
            @org.eclipse.jdt.annotation.Nullable Path file,
            @org.eclipse.jdt.annotation.Nullable String readOnly,
            @org.eclipse.jdt.annotation.Nullable Problem problem) {
        return new EstateState(file, Estate.EMPTY, readOnly, false, problem);
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
