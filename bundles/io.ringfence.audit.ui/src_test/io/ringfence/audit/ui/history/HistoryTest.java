package io.ringfence.audit.ui.history;

import static io.ringfence.audit.ui.history.HistoryFixture.NOW;
import static io.ringfence.audit.ui.history.HistoryFixture.SOURCE;
import static io.ringfence.audit.ui.history.HistoryFixture.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.model.estate.Recorded;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of findings since an earlier capture. */
class HistoryTest {

    private static final String EXPIRED = "trust.certificate-expired";

    private final HistoryFixture fixture = new HistoryFixture();

    @Test
    void withoutAnEarlierCaptureNothingIsCompared() {
        fixture.estate.record(SOURCE, web(Duration.ZERO, _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison()).isEqualTo(Comparison.NONE);
        assertThat(history.moments()).isEmpty();
        assertThat(history.timeline(fixture.privileged()).periods()).isEmpty();
    }

    @Test
    void comparesWithTheNewestOlderCaptureOfTheServer() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), HistoryFixture::isNotLegacy));
        fixture.estate.record("elsewhere", web(Duration.ofHours(1), _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().open()).isZero();
        assertThat(history.comparison().baselines()).containsExactly(NOW.minus(Duration.ofDays(1)));
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.REOPENED);
        assertThat(history.moments())
                .extracting(Recorded::captured)
                .containsExactly(NOW.minus(Duration.ofDays(1)), NOW.minus(Duration.ofDays(2)));
    }

    @Test
    void aCaptureInWhichNothingIsNewHidesNothing() {
        fixture.estate.record(SOURCE, web(Duration.ofSeconds(30), HistoryFixture::isNotLegacy));
        fixture.estate.record(SOURCE, web(Duration.ofSeconds(20), _ -> true));
        fixture.estate.record(SOURCE, web(Duration.ofSeconds(10), _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().baselines())
                .containsExactly(NOW.minus(Duration.ofSeconds(30)));
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.NEW);
    }

    @Test
    void comparesWithTheMomentThatTheUserChose() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(2), HistoryFixture::isNotLegacy));
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.NONE);
        List<String> heard = new ArrayList<>();
        history.listen(() -> heard.add("changed"));
        history.choose(NOW.minus(Duration.ofDays(2)));
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.NEW);
        assertThat(history.comparison().keys(Change.NEW)).isNotEmpty();
        assertThat(heard).hasSize(1);
        assertThat(HistoryFixture.history(fixture.model, fixture.review, fixture.estate).chosen())
                .as("after a restart")
                .isEqualTo(NOW.minus(Duration.ofDays(2)));
        history.choose(null);
        assertThat(fixture.estate.state().estate().settings()).doesNotContainKey("audit.baseline");
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.NONE);
    }

    @Test
    void theFilterFindsWhatChanged() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), HistoryFixture::isNotLegacy));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        fixture.review.filter(
                Filter.START
                        .withOutcomes(EnumSet.of(Outcome.FAIL))
                        .withChanges(Set.of(Change.NEW)));
        assertThat(fixture.review.listed().rows())
                .hasSameSizeAs(history.comparison().keys(Change.NEW))
                .extracting(row -> FindingKey.of(row.finding()))
                .allMatch(HistoryTest::isOfLegacyOrExpired);
        fixture.review.filter(Filter.START.withChecks(Set.of("instance.privileged")));
        assertThat(fixture.review.listed().rows())
                .isNotEmpty()
                .allMatch(row -> row.finding().check().id().equals("instance.privileged"));
    }

    @Test
    void whatIsGoneIsToldApart() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, HistoryFixture::isNotLegacy));
        assertThat(history.comparison().keys(Change.GONE))
                .isNotEmpty()
                .allMatch(key -> key.entity().name().startsWith("legacy"));
        assertThat(history.comparison().keys(Change.NEW))
                .as("only time went on")
                .extracting(FindingKey::check)
                .containsOnly(EXPIRED);
    }

    @Test
    void whatWasBrokenAndMendedInOneSessionIsToldApart() {
        fixture.estate.record(SOURCE, web(Duration.ofMinutes(9), HistoryFixture::isNotLegacy));
        History history =
                fixture.historyOf(web(Duration.ofMinutes(8), HistoryFixture::isNotLegacy));
        assertThat(history.comparison().keys(Change.MEANWHILE)).isEmpty();
        fixture.model.answered(SOURCE, web(Duration.ofMinutes(7), _ -> true));
        fixture.model.answered(SOURCE, web(Duration.ofMinutes(6), HistoryFixture::isNotLegacy));
        assertThat(history.comparison().keys(Change.GONE)).isEmpty();
        assertThat(history.comparison().keys(Change.MEANWHILE))
                .isNotEmpty()
                .allMatch(key -> key.entity().name().startsWith("legacy"));
        assertThat(history.comparison().baselines())
                .containsExactly(NOW.minus(Duration.ofMinutes(9)));
    }

    /** A certificate expired between the captures and the review. */
    private static boolean isOfLegacyOrExpired(FindingKey key) {
        return key.check().equals(EXPIRED) || key.entity().name().startsWith("legacy");
    }
}
