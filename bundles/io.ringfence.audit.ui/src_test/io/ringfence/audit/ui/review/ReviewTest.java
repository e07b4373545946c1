package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.ui.history.TestEstate;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.service.Background;
import io.ringfence.model.source.Progress;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Rating;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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
    void unknownsOfSevereChecksComeFirst() {
        assertThat(reviewOfSample().listed().rows())
                .filteredOn(row -> row.mark() == Mark.UNKNOWN)
                .extracting(row -> row.finding().check().severity())
                .isSorted()
                .contains(Severity.HIGH, Severity.MEDIUM);
    }

    @Test
    void aNewEstateStartsWithWhatEveryReviewStartsWith() {
        TestEstate estate = new TestEstate();
        // the servers of an estate go before anybody hears that it has gone
        estate.listen((_, _) -> model.capture(Capture.EMPTY));
        Review review = Sample.review(model, estate);
        model.capture(SAMPLE);
        review.filter(Filter.START.withText("privileged").within(Entity.server("web-02")));
        review.group(Grouping.CHECK);
        model.capture(SAMPLE);
        assertThat(estate.state().estate().settings()).isNotEmpty();
        estate.become(new TestEstate());
        assertThat(review.filter()).isEqualTo(Filter.START);
        assertThat(review.grouping()).isEqualTo(Grouping.NONE);
        assertThat(estate.state().estate().settings()).isEmpty();
    }

    @Test
    void everyWordMustOccurInAnyOrderAndCase() {
        Review review = reviewOfSample();
        review.filter(Filter.START.withText("  PRIVILEGED   web-02 "));
        assertThat(review.listed().rows())
                .isNotEmpty()
                .allMatch(row -> says(row, "privileged"))
                .allMatch(row -> says(row, "web-02"));
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
                                        finding.outcome() == Outcome.PASS
                                                || finding.outcome() == Outcome.FAIL
                                                        && Set.of(Severity.HIGH, Severity.LOW)
                                                                .contains(finding.severity()))
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
        assertThat(review.listed().count(Outcome.FAIL) + review.listed().count(Outcome.PASS))
                .isEqualTo((int) byHand);
    }

    @Test
    void typingOnSaysTheSameAsTypingAtOnce() {
        Review typed = reviewOfSample();
        for (String text : List.of("c", "co", "con", "con s", "con", "x", "", "web-0", "web-02")) {
            typed.filter(typed.filter().withText(text));
            Review atOnce = Sample.review(model);
            atOnce.filter(Filter.START.withText(text));
            assertThat(typed.listed().rows()).as(text).isEqualTo(atOnce.listed().rows());
        }
        model.capture(Capture.EMPTY);
        assertThat(typed.listed().rows()).isEmpty();
        assertThat(typed.listed().total()).isZero();
    }

    @Test
    void numbersAreThoseOfTheCommandLine() {
        Review review = reviewOfSample();
        Listed listed = review.listed();
        var summary = review.result().summary();
        for (Severity severity : Severity.values()) {
            assertThat(listed.count(severity))
                    .as(severity.label())
                    .isEqualTo(summary.fail().get(severity));
        }
        assertThat(listed.count(Outcome.FAIL)).isEqualTo(summary.failures()).isPositive();
        assertThat(listed.count(Outcome.UNKNOWN)).isEqualTo(summary.unknown()).isPositive();
        assertThat(listed.rows()).hasSize(summary.failures() + summary.unknown());
        int passed = listed.count(Outcome.PASS);
        assertThat(passed).isEqualTo(summary.pass());
        review.filter(Filter.START.withOutcomes(EnumSet.of(Outcome.PASS)));
        assertThat(review.listed().rows()).hasSize(passed);
    }

    @Test
    void severitiesAreOfFailuresAlone() {
        Review review = reviewOfSample();
        int unknown = review.listed().count(Outcome.UNKNOWN);
        int critical = review.listed().count(Severity.CRITICAL);
        review.filter(Filter.START.withSeverities(EnumSet.of(Severity.CRITICAL)));
        assertThat(review.listed().rows()).hasSize(unknown + critical);
        assertThat(review.listed().count(Outcome.FAIL)).isEqualTo(critical).isPositive();
        assertThat(review.listed().count(Severity.HIGH)).isPositive();
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
                        .isSortedAccordingTo(comparator(order));
            }
        }
    }

    private static Comparator<ReviewRow> comparator(Order order) {
        Comparator<ReviewRow> first =
                switch (order.by()) {
                    case SEVERITY -> Comparator.comparing(ReviewRow::mark);
                    case OUTCOME -> Comparator.comparing(row -> row.finding().outcome());
                    case CHECK -> text(row -> row.finding().check().title());
                    case AREA -> text(row -> row.finding().check().area());
                    case SERVER -> text(row -> row.finding().server());
                    case PROJECT -> text(row -> row.finding().entity().project());
                    case ENTITY -> text(ReviewRow::name);
                    case MESSAGE -> text(row -> row.finding().message());
                    case CHANGE, NOTE -> (_, _) -> 0;
                };
        return (order.descending() ? first.reversed() : first)
                .thenComparing(ReviewRow::mark)
                .thenComparing(
                        row ->
                                row.finding().isOpen()
                                        ? Severity.CRITICAL
                                        : row.finding().check().severity())
                .thenComparing(text(row -> row.finding().check().title()))
                .thenComparing(row -> row.finding().server())
                .thenComparing(row -> row.finding().entity());
    }

    private static Comparator<ReviewRow> text(Function<ReviewRow, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private static boolean says(ReviewRow row, String word) {
        Finding finding = row.finding();
        return String.join(
                        " ",
                        finding.check().title(),
                        finding.check().id(),
                        finding.server(),
                        row.name(),
                        finding.entity().label(),
                        finding.message())
                .toLowerCase(Locale.ROOT)
                .contains(word);
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
    void aCancelledAuditLeavesWhatWasThere() {
        Deque<Background.Work> started = new ArrayDeque<>();
        Review review =
                new Review(
                        model,
                        new TestEstate(),
                        Sample.audit(),
                        (_, work) -> {
                            started.add(work);
                            return () -> {};
                        },
                        Runnable::run,
                        Sample.CLOCK,
                        Duration.ZERO);
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
                        new TestEstate(),
                        Sample.audit(),
                        (_, work) -> {
                            work.run(Progress.NONE);
                            return () -> {};
                        },
                        waiting::add,
                        Sample.CLOCK,
                        Duration.ZERO);
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
    void aPlaceThatIsGoneIsLeft() {
        Server server = SAMPLE.server("web-02").orElseThrow();
        Instance first = server.instances().iterator().next();
        Filter one =
                Filter.START.within(
                        new Entity(
                                server.name(),
                                Entity.Kind.INSTANCE,
                                first.project(),
                                first.name()));
        Filter inProject =
                Filter.START.within(
                        Entity.group(server.name(), Entity.Kind.INSTANCE, first.project()));
        Review review = reviewOfSample();
        review.filter(one);
        model.capture(new Capture(List.of(server.withName("web-02"))));
        assertThat(review.filter()).as("it is still there").isEqualTo(one);
        Server without =
                server.withInstances(
                        Listing.of(server.instances().stream().filter(i -> i != first).toList()));
        model.capture(new Capture(List.of(without)));
        assertThat(review.filter()).isEqualTo(Filter.START);
        review.filter(inProject);
        model.capture(new Capture(List.of(server)));
        assertThat(review.filter()).as("its project is still there").isEqualTo(inProject);
        model.capture(new Capture(List.of(server.withProjects(Listing.of(List.of())))));
        assertThat(review.filter()).isEqualTo(Filter.START);
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
        List<FindingKey> keys = review.listed().rows().stream().map(ReviewRow::key).toList();
        model.capture(new Capture(SAMPLE.servers()));
        assertThat(review.listed().rows()).extracting(ReviewRow::key).isEqualTo(keys);
    }

    private Review reviewOfSample() {
        model.capture(SAMPLE);
        return Sample.review(model);
    }
}
