package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.model.Capture;
import io.ringfence.model.service.Background;
import io.ringfence.model.source.Progress;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Rating;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class ReviewTest {

    private static final Capture SAMPLE = Sample.capture();

    private final TestModel model = new TestModel();

    @Test
    void startsWithWhatFailedOrIsUnknownTheWorstFirst() {
        Review review = reviewOfSample();
        Listed listed = review.listed();
        assertThat(listed.total()).isEqualTo(review.result().findings().size()).isPositive();
        assertThat(listed.rows())
                .isNotEmpty()
                .extracting(row -> row.finding().outcome())
                .containsOnly(Outcome.FAIL, Outcome.UNKNOWN);
        assertThat(listed.rows()).extracting(ReviewRow::mark).isSorted();
        assertThat(listed.rows().getFirst().mark()).isEqualTo(Mark.CRITICAL);
        assertThat(review.isAuditing()).isFalse();
    }

    @Test
    void everyWordMustOccurInAnyOrderAndCase() {
        Review review = reviewOfSample();
        review.filter(Filter.START.withText("  PRIVILEGED   web-02 "));
        assertThat(review.listed().rows())
                .isNotEmpty()
                .allMatch(row -> row.words().contains("privileged"))
                .allMatch(row -> row.words().contains("web-02"));
        review.filter(Filter.START.withText("privileged no-such-word"));
        assertThat(review.listed().rows()).isEmpty();
        assertThat(review.listed().total()).isPositive();
    }

    @Test
    void filtersSayTheSameAsCountingByHand() {
        Review review = reviewOfSample();
        Filter filter =
                Filter.START
                        .withSeverities(EnumSet.of(Severity.HIGH, Severity.LOW))
                        .withOutcomes(EnumSet.of(Outcome.PASS, Outcome.FAIL))
                        .withAreas(Set.of("Instances"))
                        .within(Entity.project("web-02", "default"))
                        .withText("container");
        review.filter(filter);
        long byHand =
                review.result().findings().stream()
                        .filter(finding -> finding.server().equals("web-02"))
                        .filter(finding -> finding.entity().project().equals("default"))
                        .filter(finding -> finding.check().area().equals("Instances"))
                        .filter(
                                finding ->
                                        Set.of(Severity.HIGH, Severity.LOW)
                                                .contains(finding.severity()))
                        .filter(
                                finding ->
                                        Set.of(Outcome.PASS, Outcome.FAIL)
                                                .contains(finding.outcome()))
                        .filter(
                                finding ->
                                        (finding.check().title()
                                                        + finding.check().id()
                                                        + finding.message())
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .contains("container"))
                        .count();
        assertThat(review.listed().rows()).hasSize((int) byHand);
        assertThat(byHand).isPositive();
        assertThat(
                        review.listed().count(Outcome.FAIL, filter)
                                + review.listed().count(Outcome.PASS, filter))
                .isEqualTo((int) byHand);
    }

    @Test
    void typingOnSaysTheSameAsTypingAtOnce() {
        Review typed = reviewOfSample();
        for (String text : List.of("c", "co", "con", "con s", "con", "x", "", "web-0", "web-02")) {
            typed.filter(typed.filter().withText(text));
            Review atOnce = Sample.review(model);
            atOnce.filter(Filter.START.withText(text));
            assertThat(typed.listed()).as(text).isEqualTo(atOnce.listed());
        }
        model.capture(Capture.EMPTY);
        assertThat(typed.listed().rows()).isEmpty();
        assertThat(typed.listed().total()).isZero();
    }

    @Test
    void numbersOfSeveritiesAndOutcomesAreOfTheOtherChoice() {
        Review review = reviewOfSample();
        Listed listed = review.listed();
        int bySeverity = 0;
        for (Severity severity : Severity.values()) {
            bySeverity += listed.count(severity, Filter.START);
        }
        assertThat(bySeverity).isEqualTo(listed.rows().size());
        int passed = listed.count(Outcome.PASS, Filter.START);
        assertThat(passed).isPositive();
        review.filter(Filter.START.withOutcomes(EnumSet.of(Outcome.PASS)));
        assertThat(review.listed().rows()).hasSize(passed);
    }

    @Test
    void everyOrderSortsAndKeepsEveryFinding() {
        Review review = reviewOfSample();
        int all = review.listed().rows().size();
        for (Order.By by : Order.By.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                Order order = new Order(by, descending);
                review.order(order);
                assertThat(review.listed().rows())
                        .as(order.toString())
                        .hasSize(all)
                        .isSortedAccordingTo(order.comparator());
            }
        }
    }

    @Test
    void tellsListenersOfEveryChange() {
        Review review = reviewOfSample();
        AtomicInteger told = new AtomicInteger();
        var listening = review.listen(told::incrementAndGet);
        review.filter(Filter.START.withText("x"));
        assertThat(told).hasValue(1);
        listening.close();
        review.filter(Filter.START);
        assertThat(told).hasValue(1);
    }

    @Test
    void anAuditOfAnOlderCaptureIsDropped() {
        List<Background.Work> started = new ArrayList<>();
        List<String> cancelled = new ArrayList<>();
        Review review =
                new Review(
                        model,
                        Sample.audit(),
                        (title, work) -> {
                            started.add(work);
                            return () -> cancelled.add(title);
                        },
                        Runnable::run,
                        Sample.CLOCK);
        model.capture(SAMPLE);
        model.capture(new Capture(SAMPLE.servers().subList(0, 1)));
        assertThat(started).hasSize(2);
        assertThat(cancelled).hasSize(1);
        started.getLast().run(Progress.NONE);
        int total = review.listed().total();
        started.getFirst().run(Progress.NONE);
        assertThat(review.listed().total()).isEqualTo(total);
        assertThat(review.result().servers()).hasSize(1);
    }

    @Test
    void aCancelledAuditLeavesWhatWasThere() {
        Deque<Background.Work> started = new ArrayDeque<>();
        Review review =
                new Review(
                        model,
                        Sample.audit(),
                        (_, work) -> {
                            started.add(work);
                            return () -> {};
                        },
                        Runnable::run,
                        Sample.CLOCK);
        model.capture(SAMPLE);
        assertThat(review.isAuditing()).isTrue();
        started.removeLast().run(new Cancelled());
        assertThat(review.isAuditing()).isFalse();
        assertThat(review.listed().total()).isZero();
    }

    @Test
    void onlyTheLastFilterIsListed() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Review review =
                new Review(
                        model,
                        Sample.audit(),
                        (_, work) -> {
                            work.run(Progress.NONE);
                            return () -> {};
                        },
                        waiting::add,
                        Sample.CLOCK);
        model.capture(SAMPLE);
        review.filter(Filter.START.withText("no-such-word"));
        review.filter(Filter.START.withText("privileged"));
        AtomicInteger told = new AtomicInteger();
        review.listen(told::incrementAndGet);
        waiting.forEach(Runnable::run);
        assertThat(told).hasValue(1);
        assertThat(review.listed().rows()).isNotEmpty();
    }

    @Test
    void ratesEveryThingAndAllItLiesIn() {
        Review review = reviewOfSample();
        for (var server : SAMPLE.servers()) {
            Rating rating = review.of(Entity.server(server.name()));
            long failures =
                    review.result().findings().stream()
                            .filter(finding -> finding.server().equals(server.name()))
                            .filter(finding -> finding.isOpen())
                            .count();
            assertThat(rating.failures()).as(server.name()).isEqualTo((int) failures);
        }
        for (ReviewRow row : review.listed().rows()) {
            assertThat(review.of(row.entity()).worst()).isLessThanOrEqualTo(row.mark());
        }
        assertThat(review.of(Entity.server("elsewhere"))).isEqualTo(Rating.NONE);
    }

    @Test
    void aPlaceThatIsClosedIsLeft() {
        Review review = reviewOfSample();
        review.filter(Filter.START.within(Entity.server("web-02")));
        model.capture(
                new Capture(
                        SAMPLE.servers().stream()
                                .filter(server -> !server.name().equals("web-02"))
                                .toList()));
        assertThat(review.filter()).isEqualTo(Filter.START);
        assertThat(review.listed().rows()).isNotEmpty();
    }

    @Test
    void findsAllAboutAThingAndTheSameElsewhere() {
        Review review = reviewOfSample();
        ReviewRow row = review.listed().rows().getFirst();
        assertThat(review.about(row.entity()))
                .contains(row)
                .allMatch(other -> row.entity().covers(other.entity()));
        assertThat(review.sameCheck(row.finding()))
                .doesNotContain(row)
                .allMatch(other -> other.finding().check().equals(row.finding().check()));
    }

    @Test
    void aFindingKeepsItsKeyFromOneAuditToTheNext() {
        Review review = reviewOfSample();
        List<ReviewRow.Key> keys = review.listed().rows().stream().map(ReviewRow::key).toList();
        model.capture(new Capture(SAMPLE.servers()));
        assertThat(review.listed().rows()).extracting(ReviewRow::key).isEqualTo(keys);
    }

    private Review reviewOfSample() {
        model.capture(SAMPLE);
        return Sample.review(model);
    }

    private static final class Cancelled implements Progress {
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
    }
}
