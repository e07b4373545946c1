package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.ui.history.TestEstate;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.table.Folding;
import io.ringfence.ui.table.RowGroup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

class ReviewGroupsTest {

    private final TestModel model = new TestModel();
    private final TestEstate estate = new TestEstate();
    private final Review review;

    ReviewGroupsTest() {
        model.capture(Sample.capture());
        review = Sample.review(model, estate);
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void groupsHaveAllRowsOnceTheWorstFirst(Grouping grouping) {
        review.order(new Order(Order.By.MESSAGE, true));
        review.group(grouping);
        List<RowGroup<ReviewRow>> groups = review.listed().groups();
        if (grouping == Grouping.NONE) {
            assertThat(groups).isEmpty();
            return;
        }
        List<ReviewRow> all = new ArrayList<>();
        groups.forEach(group -> all.addAll(group.rows()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(review.listed().rows());
        assertThat(groups).extracting(RowGroup::key).doesNotHaveDuplicates();
        assertThat(groups)
                .isSortedAccordingTo(
                        Comparator.comparing(ReviewGroupsTest::counts, Arrays::compare).reversed());
        for (RowGroup<ReviewRow> group : groups) {
            assertThat(group.rows())
                    .extracting(row -> what(grouping, row))
                    .containsOnly(what(grouping, group.rows().getFirst()));
            assertThat(group.rows()).containsSubsequence(group.rows());
            assertThat(review.listed().rows()).containsSubsequence(group.rows());
            assertThat(group.icon()).isEqualTo(worst(group).icon());
        }
    }

    private static Mark worst(RowGroup<ReviewRow> group) {
        return group.rows().stream()
                .map(ReviewRow::mark)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How many there are of each mark, the worst first. */
    private static int[] counts(RowGroup<ReviewRow> group) {
        int[] counts = new int[Mark.values().length];
        group.rows().forEach(row -> counts[row.mark().ordinal()]++);
        return counts;
    }

    private static Object what(Grouping grouping, ReviewRow row) {
        return switch (grouping) {
            case CHECK -> row.finding().check().id();
            case AREA -> row.finding().check().area();
            case SERVER -> row.finding().server();
            case ENTITY, NONE -> row.entity();
        };
    }

    @Test
    void titlesAndNumbersAreForPeople() {
        review.group(Grouping.ENTITY);
        RowGroup<ReviewRow> group =
                review.listed().groups().stream()
                        .filter(each -> each.title().equals("web-02/default/legacy-db"))
                        .findFirst()
                        .orElseThrow();
        assertThat(group.note().get()).matches("\\d+ critical · .*medium.*");
        assertThat(group.rows())
                .extracting(ReviewRow::name)
                .contains("legacy-db", "legacy-db:host");
        review.group(Grouping.CHECK);
        assertThat(review.listed().groups())
                .extracting(RowGroup::title)
                .contains("Privileged container");
    }

    @Test
    void wordsOfFieldsLookThereAlone() {
        review.filter(
                Filter.START.withText("check:instance.privileged server:web-02 project:default"));
        assertThat(review.listed().rows())
                .hasSize(2)
                .allMatch(row -> row.finding().check().id().equals("instance.privileged"));
        review.filter(Filter.START.withText("entity:web-02"));
        assertThat(review.listed().rows()).allMatch(row -> row.name().contains("web-02"));
        int all = all("");
        assertThat(all("area:instances") + all("-area:instances")).isEqualTo(all);
        assertThat(all("web-02") + all("-web-02")).isEqualTo(all);
    }

    private int all(String text) {
        review.filter(Filter.START.withText(text));
        return review.listed().rows().size();
    }

    @Test
    void whatIsHiddenIsLeftOut() {
        ReviewRow row = review.listed().rows().getFirst();
        int all = review.listed().rows().size();
        Hidden entity = new Hidden(Field.ENTITY, row.entity().path());
        Hidden check = new Hidden(Field.CHECK, row.finding().check().id());
        review.filter(Filter.START.withHidden(List.of(entity, check, entity)));
        assertThat(review.filter().hidden()).containsExactly(entity, check);
        assertThat(review.listed().rows())
                .hasSizeLessThan(all)
                .noneMatch(each -> each.entity().equals(row.entity()))
                .noneMatch(each -> each.finding().check().equals(row.finding().check()));
        review.filter(Filter.START.withHidden(List.of(new Hidden(Field.SERVER, "web-02"))));
        assertThat(review.listed().rows())
                .noneMatch(each -> each.finding().server().equals("web-02"));
        review.filter(Filter.START.withChecks(Set.of(row.finding().check().id())));
        assertThat(review.listed().rows())
                .allMatch(each -> each.finding().check().equals(row.finding().check()));
    }

    @Test
    void theEstateKeepsHowItWasLeft() {
        review.filter(Filter.START.withText("x").within(Entity.server("web-02")));
        review.order(new Order(Order.By.ENTITY, true));
        review.group(Grouping.SERVER);
        review.fold(Grouping.SERVER, Folding.CLOSED);
        Review next = Sample.review(model, estate);
        assertThat(next.filter()).isEqualTo(review.filter());
        assertThat(next.order()).isEqualTo(review.order());
        assertThat(next.grouping()).isEqualTo(Grouping.SERVER);
        assertThat(next.folding(Grouping.SERVER)).isEqualTo(Folding.CLOSED);
        assertThat(next.listed().question()).isEqualTo(review.listed().question());
        assertThat(next.folding(Grouping.CHECK)).isEqualTo(Folding.OPEN);
    }
}
