package io.ringfence.audit.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIdentity;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.service.Background;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.Progress;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

public class HistoryTest {

    private static final Server WEB = Sample.capture().server("web-02").orElseThrow();
    private static final Instant NOW = WEB.captured();
    private static final String SOURCE = "web-02";
    private static final String EXPIRED = "trust.certificate-expired";

    private final TestModel model = new TestModel();
    private final TestEstate estate = new TestEstate();
    private final Review review = Sample.review(model, estate);

    @Test
    void withoutAnEarlierCaptureNothingIsCompared() {
        estate.record(SOURCE, web(Duration.ZERO, _ -> true));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison()).isEqualTo(Comparison.NONE);
        assertThat(history.moments()).isEmpty();
        assertThat(history.timeline(privileged()).periods()).isEmpty();
    }

    @Test
    void comparesWithTheNewestOlderCaptureOfTheServer() {
        estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        estate.record(SOURCE, web(Duration.ofDays(1), HistoryTest::isNotLegacy));
        estate.record("elsewhere", web(Duration.ofHours(1), _ -> true));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().open()).isZero();
        assertThat(history.comparison().baselines()).containsExactly(NOW.minus(Duration.ofDays(1)));
        assertThat(review.change(privileged())).isEqualTo(Change.REOPENED);
        assertThat(history.moments())
                .extracting(Recorded::captured)
                .containsExactly(NOW.minus(Duration.ofDays(1)), NOW.minus(Duration.ofDays(2)));
    }

    @Test
    void aCaptureInWhichNothingIsNewHidesNothing() {
        estate.record(SOURCE, web(Duration.ofSeconds(30), HistoryTest::isNotLegacy));
        estate.record(SOURCE, web(Duration.ofSeconds(20), _ -> true));
        estate.record(SOURCE, web(Duration.ofSeconds(10), _ -> true));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().baselines())
                .containsExactly(NOW.minus(Duration.ofSeconds(30)));
        assertThat(review.change(privileged())).isEqualTo(Change.NEW);
    }

    @Test
    void comparesWithTheMomentThatTheUserChose() {
        estate.record(SOURCE, web(Duration.ofDays(2), HistoryTest::isNotLegacy));
        estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(review.change(privileged())).isEqualTo(Change.NONE);
        List<String> heard = new ArrayList<>();
        history.listen(() -> heard.add("changed"));
        history.choose(NOW.minus(Duration.ofDays(2)));
        assertThat(review.change(privileged())).isEqualTo(Change.NEW);
        assertThat(history.comparison().keys(Change.NEW)).isNotEmpty();
        assertThat(heard).hasSize(1);
        assertThat(history(model, review, estate).chosen())
                .as("after a restart")
                .isEqualTo(NOW.minus(Duration.ofDays(2)));
        history.choose(null);
        assertThat(estate.state().estate().settings()).doesNotContainKey("audit.baseline");
        assertThat(review.change(privileged())).isEqualTo(Change.NONE);
    }

    @Test
    void theFilterFindsWhatChanged() {
        estate.record(SOURCE, web(Duration.ofDays(1), HistoryTest::isNotLegacy));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        review.filter(
                Filter.START
                        .withOutcomes(EnumSet.of(Outcome.FAIL))
                        .withChanges(Set.of(Change.NEW)));
        assertThat(review.listed().rows())
                .hasSameSizeAs(history.comparison().keys(Change.NEW))
                .extracting(row -> FindingKey.of(row.finding()))
                .allMatch(HistoryTest::isOfLegacyOrExpired);
        review.filter(Filter.START.withChecks(Set.of("instance.privileged")));
        assertThat(review.listed().rows())
                .isNotEmpty()
                .allMatch(row -> row.finding().check().id().equals("instance.privileged"));
    }

    @Test
    void whatIsGoneIsToldApart() {
        estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = historyOf(web(Duration.ZERO, HistoryTest::isNotLegacy));
        assertThat(history.comparison().keys(Change.GONE))
                .isNotEmpty()
                .allMatch(key -> key.entity().name().startsWith("legacy"));
        assertThat(history.comparison().keys(Change.NEW))
                .as("only time went on")
                .extracting(FindingKey::check)
                .containsOnly(EXPIRED);
    }

    @Test
    void tellsTheTimelineOfAFinding() {
        estate.record(SOURCE, web(Duration.ofDays(3), HistoryTest::isNotLegacy));
        estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.timeline(privileged()).periods())
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
        estate.record(SOURCE, web(Duration.ofDays(3), _ -> true));
        Recorded lost = estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        estate.damage(lost);
        History history = historyOf(web(Duration.ZERO, _ -> true));
        Instant then = NOW.minus(Duration.ofDays(2));
        assertThat(history.timeline(privileged()).periods())
                .extracting(Timeline.Period::state)
                .containsExactly(State.FAILED, State.UNKNOWN, State.FAILED);
        assertThat(history.timeline(privileged()).periods().get(1))
                .isEqualTo(new Timeline.Period(State.UNKNOWN, then, then, 1));
        assertThat(history.moments())
                .as("what it may be compared with")
                .hasSize(2)
                .doesNotContain(lost);
    }

    @Test
    void whatWasSeenInBetweenIsNotDenied() {
        estate.record(SOURCE, web(Duration.ofMinutes(9), HistoryTest::isNotLegacy));
        History history = historyOf(web(Duration.ofMinutes(9), HistoryTest::isNotLegacy));
        for (int minutes = 8; minutes > 3; minutes--) {
            model.answered(SOURCE, web(Duration.ofMinutes(minutes), _ -> true));
        }
        Finding failed = privileged();
        model.answered(SOURCE, web(Duration.ofMinutes(3), HistoryTest::isNotLegacy));
        model.answered(SOURCE, web(Duration.ofMinutes(1), _ -> true));
        estate.record(SOURCE, web(Duration.ofMinutes(3), HistoryTest::isNotLegacy));
        assertThat(history.timeline(failed).periods())
                .containsExactly(
                        period(State.NOT_FAILED, 9, 9, 1),
                        period(State.FAILED, 8, 4, 5),
                        period(State.NOT_FAILED, 3, 3, 1),
                        period(State.FAILED, 1, 1, 1));
    }

    @Test
    void whatWasBrokenAndMendedInOneSessionIsToldAsMended() {
        estate.record(SOURCE, web(Duration.ofMinutes(9), HistoryTest::isNotLegacy));
        History history = historyOf(web(Duration.ofMinutes(8), HistoryTest::isNotLegacy));
        assertThat(history.comparison().keys(Change.GONE)).isEmpty();
        model.answered(SOURCE, web(Duration.ofMinutes(7), _ -> true));
        model.answered(SOURCE, web(Duration.ofMinutes(6), HistoryTest::isNotLegacy));
        assertThat(history.comparison().keys(Change.GONE))
                .isNotEmpty()
                .allMatch(key -> key.entity().name().startsWith("legacy"));
        assertThat(history.comparison().baselines())
                .containsExactly(NOW.minus(Duration.ofMinutes(9)));
    }

    @Test
    void whatWasSeenTakesLittleRoom() {
        LiveAudits live = new LiveAudits();
        model.capture(web(Duration.ZERO, _ -> true));
        Shown shown = new Shown(WEB.name(), SOURCE, WEB.name(), NOW, ServerIdentity.of(WEB.info()));
        for (int second = 0; second < 1_000; second++) {
            AuditedServer then = at(NOW.plusSeconds(second));
            live.add(shown, then, review.result().findings());
            live.add(shown, then, List.of());
        }
        assertThat(live.of(shown)).hasSize(2);
        assertThat(live.of(shown).getLast().captures()).isEqualTo(999);
        for (int second = 1_000; second < 1_200; second++) {
            AuditedServer then = at(NOW.plusSeconds(second));
            live.add(shown, then, second % 2 == 0 ? List.of() : review.result().findings());
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

    @Test
    void eachCaptureIsReadOnceAndTheNewestFirst() {
        estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        historyOf(web(Duration.ZERO, _ -> true));
        model.answered(SOURCE, web(Duration.ZERO.minusMinutes(5), _ -> true));
        assertThat(estate.loaded()).containsExactly("c1", "c0");
        estate.record(SOURCE, web(Duration.ZERO, _ -> true));
        assertThat(estate.loaded()).containsExactly("c1", "c0", "c2");
    }

    @Test
    void anotherEstateHasOtherCapturesUnderTheSameIds() {
        estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(review.change(privileged())).isEqualTo(Change.NONE);
        TestEstate other = new TestEstate();
        other.record(SOURCE, web(Duration.ofDays(2), HistoryTest::isNotLegacy));
        estate.become(other);
        assertThat(history.comparison().baselines()).containsExactly(NOW.minus(Duration.ofDays(2)));
        assertThat(review.change(privileged())).isEqualTo(Change.NEW);
    }

    @Test
    void onlyTheNewestOfManyCaptures() {
        for (int day = Past.MOST + 10; day > 0; day--) {
            estate.record(SOURCE, web(Duration.ofDays(day), HistoryTest::isLegacy));
        }
        historyOf(web(Duration.ZERO, HistoryTest::isLegacy));
        assertThat(estate.loaded()).hasSize(Past.MOST).doesNotContain("c9").contains("c10");
    }

    @Test
    void aDamagedCaptureLeavesAHole() {
        estate.record(SOURCE, web(Duration.ofDays(2), HistoryTest::isNotLegacy));
        estate.damage(estate.record(SOURCE, web(Duration.ofDays(1), _ -> true)));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().baselines()).containsExactly(NOW.minus(Duration.ofDays(2)));
        assertThat(review.change(privileged())).isEqualTo(Change.NEW);
    }

    @Test
    void damageThatIsFoundLaterIsCounted() {
        Recorded only = estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().unread()).isZero();
        estate.damage(estate.record(SOURCE, web(Duration.ofDays(-1), _ -> true)));
        assertThat(history.comparison().unread()).as("one that is not earlier").isZero();
        estate.damage(only);
        assertThat(history.comparison().unread()).isEqualTo(1);
    }

    @Test
    void stopsWhenNobodyWantsToKnow() {
        estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        model.answered(SOURCE, web(Duration.ZERO, _ -> true));
        Past past = new Past(Sample.audit(), (_, work) -> cancelled(work), estate);
        History history = new History(model, review, past, estate, Runnable::run);
        assertThat(estate.loaded()).isEmpty();
        assertThat(history.comparison()).isEqualTo(Comparison.NONE);
        history.end();
    }

    private static Background.Running cancelled(Background.Work work) {
        work.run(
                new Progress() {
                    @Override
                    public void report(String what, int done, int total) {
                        // nobody watches
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }

                    @Override
                    public void onCancel(Runnable action) {
                        action.run();
                    }
                });
        return () -> {};
    }

    private History historyOf(Capture now) {
        model.answered(SOURCE, now);
        return history(model, review, estate);
    }

    /** A history that does everything at once. */
    public static History history(LxdModel model, Review review, EstateModel estate) {
        Past past =
                new Past(
                        Sample.audit(),
                        (_, work) -> {
                            work.run(Progress.NONE);
                            return () -> {};
                        },
                        estate);
        return new History(model, review, past, estate, Runnable::run);
    }

    private Finding privileged() {
        return review.result().findings().stream()
                .filter(finding -> finding.check().id().equals("instance.privileged"))
                .filter(finding -> finding.entity().name().equals("legacy-app"))
                .findFirst()
                .orElseThrow();
    }

    /** A certificate expired between the captures and the review. */
    private static boolean isOfLegacyOrExpired(FindingKey key) {
        return key.check().equals(EXPIRED) || key.entity().name().startsWith("legacy");
    }

    private static boolean isLegacy(Instance instance) {
        return instance.name().startsWith("legacy");
    }

    private static boolean isNotLegacy(Instance instance) {
        return !isLegacy(instance);
    }

    /** The server of the sample as it was some time before, with some of its instances. */
    private static Capture web(Duration before, Predicate<Instance> with) {
        return new Capture(List.of(before(WEB, before, with)));
    }

    /** A server as it was some time before, with some of its instances. */
    public static Server before(Server server, Duration before, Predicate<Instance> with) {
        return before(
                server, before, Listing.of(server.instances().stream().filter(with).toList()));
    }

    /** A server as it was some time before, with other instances. */
    public static Server before(Server server, Duration before, Listing<Instance> instances) {
        return new Server(
                server.name(),
                server.captured().minus(before),
                server.connection(),
                server.info(),
                server.members(),
                server.projects(),
                instances,
                server.profiles(),
                server.networks(),
                server.acls(),
                server.pools(),
                server.volumes(),
                server.certificates(),
                server.identities(),
                server.tokens(),
                server.warnings(),
                server.hostFacts(),
                server.answers());
    }
}
