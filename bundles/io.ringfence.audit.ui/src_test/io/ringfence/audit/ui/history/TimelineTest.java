package io.ringfence.audit.ui.history;

import static io.ringfence.audit.ui.history.HistoryFixture.NOW;
import static io.ringfence.audit.ui.history.HistoryFixture.SOURCE;
import static io.ringfence.audit.ui.history.HistoryFixture.WEB;
import static io.ringfence.audit.ui.history.HistoryFixture.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Finding;
import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.model.Capture;
import io.ringfence.model.ServerIdentity;
import io.ringfence.model.estate.Recorded;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Since when something fails. */
class TimelineTest {

    private final HistoryFixture fixture = new HistoryFixture();

    @Test
    void tellsTheTimelineOfAFinding() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(3), HistoryFixture::isNotLegacy));
        fixture.estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.timeline(fixture.privileged()).periods())
                .containsExactly(
                        new Timeline.Period(
                                State.NOT_FAILED,
                                NOW.minus(Duration.ofDays(3)),
                                NOW.minus(Duration.ofDays(3)),
                                1),
                        new Timeline.Period(State.FAILED, NOW.minus(Duration.ofDays(2)), NOW, 3));
    }

    @Test
    void whatCannotBeReadAnyMoreIsNotKnown() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(3), _ -> true));
        Recorded lost = fixture.estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        fixture.estate.damage(lost);
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        Instant then = NOW.minus(Duration.ofDays(2));
        assertThat(history.timeline(fixture.privileged()).periods())
                .extracting(Timeline.Period::state)
                .containsExactly(State.FAILED, State.UNKNOWN, State.FAILED);
        assertThat(history.timeline(fixture.privileged()).periods().get(1))
                .isEqualTo(new Timeline.Period(State.UNKNOWN, then, then, 1));
        assertThat(history.moments())
                .as("what it may be compared with")
                .hasSize(2)
                .doesNotContain(lost);
    }

    @Test
    void whatWasSeenInBetweenIsNotDenied() {
        fixture.estate.record(SOURCE, web(Duration.ofMinutes(9), HistoryFixture::isNotLegacy));
        History history =
                fixture.historyOf(web(Duration.ofMinutes(9), HistoryFixture::isNotLegacy));
        for (int minutes = 8; minutes > 3; minutes--) {
            fixture.model.answered(SOURCE, web(Duration.ofMinutes(minutes), _ -> true));
        }
        Finding failed = fixture.privileged();
        fixture.model.answered(SOURCE, web(Duration.ofMinutes(3), HistoryFixture::isNotLegacy));
        fixture.model.answered(SOURCE, web(Duration.ofMinutes(1), _ -> true));
        fixture.estate.record(SOURCE, web(Duration.ofMinutes(3), HistoryFixture::isNotLegacy));
        assertThat(history.timeline(failed).periods())
                .containsExactly(
                        period(State.NOT_FAILED, 9, 9, 1),
                        period(State.FAILED, 8, 4, 5),
                        period(State.NOT_FAILED, 3, 3, 1),
                        period(State.FAILED, 1, 1, 1));
    }

    /** The estate keeps of what was seen only that of which it is told that findings changed. */
    @Test
    void theBeginningIsTheSameAfterARestart() {
        History history =
                fixture.historyOf(web(Duration.ofMinutes(30), HistoryFixture::isNotLegacy));
        Map<String, Capture> kept = new LinkedHashMap<>();
        for (int minutes = 29; minutes > 0; minutes--) {
            boolean fails = minutes < 8 || minutes == 20; // once for a minute, and again
            Capture seen =
                    web(
                            Duration.ofMinutes(minutes),
                            each -> fails || !HistoryFixture.isLegacy(each));
            kept.put(SOURCE + " " + seen.servers().getFirst().captured(), seen);
            fixture.model.answered(SOURCE, seen);
        }
        List<Instant> beginnings = beginnings(history, fixture.privileged());
        assertThat(beginnings).hasSize(4);
        kept.put(
                SOURCE + " " + NOW.minus(Duration.ofMinutes(30)),
                web(Duration.ofMinutes(30), HistoryFixture::isNotLegacy));
        HistoryFixture restarted = new HistoryFixture();
        for (String turn : fixture.estate.turns()) {
            restarted.estate.record(SOURCE, Objects.requireNonNull(kept.get(turn)));
        }
        assertThat(fixture.estate.turns()).hasSize(4);
        History again = restarted.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(beginnings(again, restarted.privileged())).isEqualTo(beginnings);
    }

    private static List<Instant> beginnings(History history, Finding finding) {
        return history.timeline(finding).periods().stream().map(Timeline.Period::from).toList();
    }

    @Test
    void whatWasSeenTakesLittleRoom() {
        LiveAudits live = new LiveAudits();
        fixture.model.capture(web(Duration.ZERO, _ -> true));
        Shown shown = new Shown(WEB.name(), SOURCE, WEB.name(), NOW, ServerIdentity.of(WEB.info()));
        for (int second = 0; second < 1_000; second++) {
            AuditedServer then = at(NOW.plusSeconds(second));
            live.add(shown, then, fixture.review.result().findings());
            live.add(shown, then, List.of());
        }
        assertThat(live.of(shown)).hasSize(2);
        assertThat(live.of(shown).getLast().captures()).isEqualTo(999);
        for (int second = 1_000; second < 1_200; second++) {
            AuditedServer then = at(NOW.plusSeconds(second));
            live.add(shown, then, second % 2 == 0 ? List.of() : fixture.review.result().findings());
        }
        assertThat(live.of(shown)).hasSize(LiveAudits.MOST);
        live.retain(Set.of("another"));
        assertThat(live.of(shown)).isEmpty();
    }

    private static AuditedServer at(Instant captured) {
        return new AuditedServer(WEB.name(), "lxd", "6.1", captured, Set.of());
    }

    private static Timeline.Period period(State state, int from, int to, int captures) {
        return new Timeline.Period(
                state,
                NOW.minus(Duration.ofMinutes(from)),
                NOW.minus(Duration.ofMinutes(to)),
                captures);
    }
}
