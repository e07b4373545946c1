package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.ui.review.Listed.Question;
import io.ringfence.ui.estate.Entity;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class QuestionTextTest {

    private static final Question RICH =
            new Question(
                    new Filter(
                            "check:a \"b\" ü",
                            EnumSet.of(Severity.HIGH),
                            Set.of(),
                            Set.of("NICs", "Host"),
                            Set.of("instance.privileged"),
                            EnumSet.of(Change.NEW, Change.REOPENED),
                            Entity.project("web-01", "default"),
                            List.of(
                                    new Hidden(Field.SERVER, "db"),
                                    new Hidden(Field.ENTITY, "web-01/default/c1")),
                            EnumSet.of(Reviewed.NO)),
                    new Order(Order.By.ENTITY, true),
                    Grouping.AREA);

    @Test
    void readsWhatItWrote() {
        assertThat(QuestionText.read(QuestionText.write(RICH))).isEqualTo(RICH);
        assertThat(QuestionText.read(QuestionText.write(Question.START))).isEqualTo(Question.START);
    }

    @Test
    void theSameQuestionIsAlwaysTheSameText() {
        Filter other = RICH.filter().withAreas(Set.of("Host", "NICs"));
        assertThat(QuestionText.write(new Question(other, RICH.order(), RICH.grouping())))
                .isEqualTo(QuestionText.write(RICH));
    }

    @Test
    void whatItDoesNotKnowIsLeftOut() {
        Question read =
                QuestionText.read(
                        """
                        {"text":"x","severities":["HIGH","DREADFUL"],"outcomes":7,"colour":"red",
                         "scope":["s","PLANET","",""],"hidden":[["CHECK","c"],["MOON","m"],["CHECK"]],
                         "order":["TASTE","down"],"grouping":"MOOD","checks":["gone.for-good"]}
                        """);
        assertThat(read.filter())
                .isEqualTo(
                        Filter.START
                                .withText("x")
                                .withSeverities(EnumSet.of(Severity.HIGH))
                                .withChecks(Set.of("gone.for-good"))
                                .withHidden(List.of(new Hidden(Field.CHECK, "c"))));
        assertThat(read.filter().outcomes()).contains(Outcome.FAIL);
        assertThat(read.order()).isEqualTo(Order.START);
        assertThat(read.grouping()).isEqualTo(Grouping.NONE);
    }

    @Test
    void moreThanAnybodyChoosesIsLeftOut() {
        List<Hidden> hidden =
                IntStream.range(0, 5_000)
                        .mapToObj(number -> new Hidden(Field.CHECK, "check-" + number))
                        .toList();
        Filter filter =
                Filter.START
                        .withText("word ".repeat(100_000))
                        .withChecks(hidden.stream().map(Hidden::value).collect(Collectors.toSet()))
                        .withHidden(hidden);
        Filter read =
                QuestionText.read(
                                QuestionText.write(
                                        new Question(filter, Order.START, Grouping.NONE)))
                        .filter();
        assertThat(read.text()).isEqualTo("word ".repeat(400));
        assertThat(read.checks()).hasSize(200);
        assertThat(read.hidden()).isEqualTo(hidden.subList(0, 200));
    }

    @Property
    void anyTextIsAQuestion(@ForAll String text) {
        assertThat(QuestionText.read(text)).isNotNull();
    }
}
