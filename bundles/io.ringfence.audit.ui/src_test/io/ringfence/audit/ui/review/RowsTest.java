package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.ui.estate.Entity;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is put together shelf by shelf, beside the same sorted and searched plainly. */
class RowsTest {

    private static final Comparator<CheckInfo> BY_TITLE =
            Comparator.comparing(CheckInfo::title, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(CheckInfo::id);
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(ReviewRow::markOf)
                    .thenComparing(
                            (one, other) ->
                                    one.isOpen()
                                            ? 0
                                            : one.check()
                                                    .severity()
                                                    .compareTo(other.check().severity()))
                    .thenComparing(Finding::check, BY_TITLE)
                    .thenComparing(Finding::server)
                    .thenComparing(Finding::entity);

    private final TestModel model = new TestModel();
    private final Review review;
    private final List<Finding> plain;

    RowsTest() {
        model.capture(Sample.capture());
        review = Sample.review(model);
        plain = review.result().findings().stream().sorted(WORST_FIRST).toList();
    }

    @Test
    void theWorstComeFirst() {
        review.filter(Filter.START.withOutcomes(Set.of(Outcome.values())));
        assertThat(findings(review.listed().rows())).isEqualTo(plain);
    }

    @Test
    void whatIsAboutAThingIsFound() {
        Set<Entity> entities = new HashSet<>();
        for (Finding finding : plain) {
            Entity entity = ReviewRow.entityOf(finding);
            entities.add(entity);
            entities.add(Entity.server(entity.server()));
            entities.add(Entity.project(entity.server(), entity.project()));
        }
        entities.add(Entity.server("not open"));
        for (Entity entity : entities) {
            assertThat(findings(review.about(entity)))
                    .isEqualTo(
                            plain.stream()
                                    .filter(each -> entity.covers(ReviewRow.entityOf(each)))
                                    .toList());
        }
    }

    @Test
    void whatFailsTheSameCheckIsFound() {
        Set<String> checks = new HashSet<>();
        for (Finding finding : plain) {
            if (checks.add(finding.check().id())) {
                assertThat(findings(review.sameCheck(finding)))
                        .isEqualTo(
                                plain.stream()
                                        .filter(each -> each.check().equals(finding.check()))
                                        .filter(each -> each.isOpen() && !each.equals(finding))
                                        .toList());
            }
        }
    }

    private static List<Finding> findings(List<ReviewRow> rows) {
        return rows.stream().map(ReviewRow::finding).toList();
    }
}
