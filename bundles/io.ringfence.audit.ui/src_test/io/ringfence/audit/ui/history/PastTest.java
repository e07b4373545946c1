package io.ringfence.audit.ui.history;

import static io.ringfence.audit.ui.history.HistoryFixture.NOW;
import static io.ringfence.audit.ui.history.HistoryFixture.SOURCE;
import static io.ringfence.audit.ui.history.HistoryFixture.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.review.Cancelled;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.model.estate.Recorded;
import io.ringfence.model.service.Background;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Which of the captures that an estate keeps are looked at. */
class PastTest {

    private final HistoryFixture fixture = new HistoryFixture();

    @Test
    void eachCaptureIsReadOnceAndTheNewestFirst() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        fixture.historyOf(web(Duration.ZERO, _ -> true));
        fixture.model.answered(SOURCE, web(Duration.ZERO.minusMinutes(5), _ -> true));
        assertThat(fixture.estate.loaded()).containsExactly("c1", "c0");
        fixture.estate.record(SOURCE, web(Duration.ZERO, _ -> true));
        assertThat(fixture.estate.loaded()).containsExactly("c1", "c0", "c2");
    }

    @Test
    void anotherEstateHasOtherCapturesUnderTheSameIds() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.NONE);
        TestEstate other = new TestEstate();
        other.record(SOURCE, web(Duration.ofDays(2), HistoryFixture::isNotLegacy));
        fixture.estate.become(other);
        assertThat(history.comparison().baselines()).containsExactly(NOW.minus(Duration.ofDays(2)));
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.NEW);
    }

    @Test
    void onlyTheNewestOfManyCaptures() {
        for (int day = Past.MOST + 10; day > 0; day--) {
            fixture.estate.record(SOURCE, web(Duration.ofDays(day), HistoryFixture::isLegacy));
        }
        fixture.historyOf(web(Duration.ZERO, HistoryFixture::isLegacy));
        assertThat(fixture.estate.loaded()).hasSize(Past.MOST).doesNotContain("c9").contains("c10");
    }

    @Test
    void aDamagedCaptureLeavesAHole() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(2), HistoryFixture::isNotLegacy));
        fixture.estate.damage(fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true)));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().baselines()).containsExactly(NOW.minus(Duration.ofDays(2)));
        assertThat(fixture.review.change(fixture.privileged())).isEqualTo(Change.NEW);
    }

    @Test
    void damageThatIsFoundLaterIsCounted() {
        Recorded only = fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        History history = fixture.historyOf(web(Duration.ZERO, _ -> true));
        assertThat(history.comparison().unread()).isZero();
        fixture.estate.damage(fixture.estate.record(SOURCE, web(Duration.ofDays(-1), _ -> true)));
        assertThat(history.comparison().unread()).as("one that is not earlier").isZero();
        fixture.estate.damage(only);
        assertThat(history.comparison().unread()).isEqualTo(1);
    }

    @Test
    void stopsWhenNobodyWantsToKnow() {
        fixture.estate.record(SOURCE, web(Duration.ofDays(2), _ -> true));
        fixture.estate.record(SOURCE, web(Duration.ofDays(1), _ -> true));
        fixture.model.answered(SOURCE, web(Duration.ZERO, _ -> true));
        Past past = new Past(Sample.audit(), (_, work) -> cancelled(work), fixture.estate);
        History history =
                new History(fixture.model, fixture.review, past, fixture.estate, Runnable::run);
        assertThat(fixture.estate.loaded()).isEmpty();
        assertThat(history.comparison()).isEqualTo(Comparison.NONE);
        history.end();
    }

    private static Background.Running cancelled(Background.Work work) {
        work.run(new Cancelled());
        return () -> {};
    }
}
