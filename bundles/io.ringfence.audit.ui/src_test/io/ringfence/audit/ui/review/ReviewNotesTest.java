package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.ui.history.TestEstate;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;

class ReviewNotesTest {

    private final TestModel model = new TestModel();
    private final TestEstate estate = new TestEstate();
    private final Review review;

    ReviewNotesTest() {
        model.capture(Sample.capture());
        review = Sample.review(model, estate);
    }

    @Test
    void whatIsNotedIsShownFoundAndForgotten() {
        List<ReviewRow> rows = review.listed().rows();
        int all = rows.size();
        Finding one = rows.get(3).finding();
        Finding other = rows.get(9).finding();
        review.note(List.of(one, other), "  Ticket 4711\nnext week ");
        Noted noted = review.noted(one).orElseThrow();
        assertThat(noted.state()).isEqualTo(Reviewed.YES);
        assertThat(noted.note().text()).isEqualTo("Ticket 4711\nnext week");
        assertThat(noted.note().author()).isEqualTo(System.getProperty("user.name"));
        assertThat(noted.note().at()).isEqualTo(Sample.CLOCK.instant());
        assertThat(review.listed().noted(review.listed().rows().get(3))).isEqualTo(noted);
        for (String text : List.of("note:4711", "4711", "note:\"next week\"")) {
            review.filter(Filter.START.withText(text));
            assertThat(review.listed().rows())
                    .as(text)
                    .extracting(ReviewRow::finding)
                    .containsExactly(one, other);
        }
        review.filter(Filter.START.withReviewed(EnumSet.of(Reviewed.NO)));
        assertThat(review.listed().rows()).hasSize(all - 2);
        review.order(new Order(Order.By.NOTE, false));
        review.filter(Filter.START);
        assertThat(review.listed().rows().subList(0, 2))
                .extracting(ReviewRow::finding)
                .containsExactly(one, other);
        review.forget(List.of(one));
        assertThat(review.noted(one)).isEmpty();
        assertThat(review.noted(other)).isPresent();
    }

    @Test
    void whoOnlyLooksAgainTakesNoNoteAway() {
        Finding one = review.listed().rows().get(3).finding();
        Finding other = review.listed().rows().get(9).finding();
        review.note(List.of(one), "ticket 7");
        review.seen(List.of(one, other));
        assertThat(review.noted(one).orElseThrow().note().text()).isEqualTo("ticket 7");
        assertThat(review.noted(other).orElseThrow().note().text()).isEmpty();
        assertThat(review.noted(other).orElseThrow().state()).isEqualTo(Reviewed.YES);
    }

    @Test
    void aNoteStaysWithItsFindingInTheNextCapture() {
        Finding one = review.listed().rows().getFirst().finding();
        review.note(List.of(one), "");
        model.capture(new Capture(Sample.capture().servers()));
        Finding again = review.listed().rows().getFirst().finding();
        assertThat(again).isNotSameAs(one);
        assertThat(review.noted(again).orElseThrow().state()).isEqualTo(Reviewed.YES);
        review.filter(Filter.START.withReviewed(EnumSet.of(Reviewed.YES)));
        assertThat(review.listed().rows()).hasSize(1);
    }

    @Test
    void whatDiffersFromWhatWasSeenIsChanged() {
        Finding seen = review.listed().rows().getFirst().finding();
        List<Evidence> more =
                List.of(new Evidence("key", "value", seen.evidence().getFirst().origin()));
        assertThat(
                        FindingDigest.of(
                                copy(
                                        seen,
                                        Outcome.FAIL,
                                        seen.severity(),
                                        seen.message(),
                                        seen.evidence())))
                .isEqualTo(FindingDigest.of(seen));
        for (Finding other :
                List.of(
                        copy(seen, Outcome.PASS, seen.severity(), seen.message(), seen.evidence()),
                        copy(seen, Outcome.FAIL, Severity.LOW, seen.message(), seen.evidence()),
                        copy(seen, Outcome.FAIL, seen.severity(), "other", seen.evidence()),
                        copy(seen, Outcome.FAIL, seen.severity(), seen.message(), more))) {
            assertThat(FindingDigest.of(other))
                    .as(other.toString())
                    .isNotEqualTo(FindingDigest.of(seen));
            review.note(List.of(other), "");
            assertThat(review.noted(seen).orElseThrow().state()).isEqualTo(Reviewed.CHANGED);
        }
        review.filter(Filter.START.withReviewed(EnumSet.of(Reviewed.CHANGED)));
        assertThat(review.listed().rows()).extracting(ReviewRow::finding).containsExactly(seen);
    }

    private static Finding copy(
            Finding finding,
            Outcome outcome,
            Severity severity,
            String message,
            List<Evidence> evidence) {
        return new Finding(
                finding.check(),
                outcome,
                severity,
                finding.server(),
                finding.entity(),
                message,
                evidence,
                null);
    }
}
