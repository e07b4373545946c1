package io.ringfence.audit.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.change.Changes;
import io.ringfence.audit.ui.history.Comparison;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.model.service.OpenSource.Phase;
import io.ringfence.model.source.Problem;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What the overview says where something was not checked, or is compared with what was chosen. */
class UncheckedBoardTest {

    private static final Instant NOW = Sample.CLOCK.instant();
    private static final Problem PROBLEM =
            new Problem(
                    Problem.Kind.UNREACHABLE, "there is no such socket", "/x", "start the daemon");

    private static OpenSource source(@Nullable Problem problem) {
        Phase phase = problem == null ? Phase.CAPTURING : Phase.LOST;
        return new OpenSource("unix:///x", phase, null, List.of(), null, problem);
    }

    private static Board board(
            Review review, LxdState state, Comparison comparison, @Nullable Instant chosen) {
        Counted counted = Counted.of(review.servers(), comparison);
        return new BoardMaker(counted, state, true, chosen, false, NOW).board();
    }

    private static Board unanswered(@Nullable Problem problem) {
        TestModel model = new TestModel();
        LxdState state = new LxdState(List.of(source(problem)), Capture.EMPTY);
        return board(Sample.review(model), state, Comparison.NONE, null);
    }

    @Test
    void whatWasNotCheckedIsNoZero() {
        assertThat(unanswered(PROBLEM).cards())
                .isNotEmpty()
                .allMatch(card -> card.number().equals("–"));
    }

    @Test
    void saysWhyAServerDoesNotAnswer() {
        Board board = unanswered(PROBLEM);
        assertThat(board.trouble())
                .isEqualTo(
                        "No answer from unix:///x: There is no such socket.\n"
                                + "/x\nStart the daemon.");
        Figure server = board.servers().getFirst();
        assertThat(server.label()).isEqualTo("unix:///x");
        assertThat(server.number()).isEqualTo("–");
        assertThat(server.place()).isEqualTo("not reachable");
        assertThat(server.note()).startsWith("There is no such socket.");
        assertThat(server.door()).isNotNull();
        Board reading = unanswered(null);
        assertThat(reading.trouble()).isEmpty();
        assertThat(reading.servers().getFirst().number()).isEqualTo("–");
    }

    @Test
    void aServerThatIsSilentHidesNothingOfTheOthers() {
        TestModel model = new TestModel();
        model.capture(Sample.capture());
        Review review = Sample.review(model);
        LxdState state = new LxdState(List.of(source(PROBLEM)), Sample.capture());
        Board board = board(review, state, Comparison.NONE, null);
        assertThat(board.trouble()).isEmpty();
        assertThat(board.cards()).noneMatch(card -> card.number().equals("–"));
        assertThat(board.servers()).hasSize(Sample.capture().servers().size() + 1);
        assertThat(board.servers().getLast().label()).isEqualTo("unix:///x");
    }

    @Test
    void saysOfHowManyServersTheNumbersAre() {
        TestModel model = new TestModel();
        model.capture(Sample.capture());
        Review review = Sample.review(model);
        var some = review.servers().subList(0, 2);
        Board board =
                new BoardMaker(
                                Counted.of(some, Comparison.NONE),
                                model.state(),
                                true,
                                null,
                                true,
                                NOW)
                        .board();
        assertThat(board.since())
                .startsWith("Numbers of 2 of 4 servers so far: the others are being audited.");
        assertThat(board.servers()).hasSize(4);
        assertThat(board.servers().subList(2, 4))
                .allMatch(server -> server.number().equals("–"))
                .allMatch(server -> server.place().equals("Auditing…"));
        Board whole = board(review, model.state(), Comparison.NONE, null);
        assertThat(whole.since()).doesNotContain("so far");
        assertThat(whole.servers()).noneMatch(server -> server.number().equals("–"));
    }

    @Test
    void whatElseIsToDoSaysWhereItLeads() {
        TestModel model = new TestModel();
        model.capture(Sample.capture());
        Review review = Sample.review(model);
        Figure more = board(review, model.state(), Comparison.NONE, null).more();
        assertThat(more).isNotNull();
        if (more != null && more.door() instanceof Door.Findings(var filter, _)) {
            review.filter(filter);
            assertThat(more.label())
                    .isEqualTo(
                            "more things to do: show all "
                                    + BoardMaker.number(review.listed().rows().size())
                                    + " failures");
        }
    }

    @Test
    void namesTheBaselineThatWasChosen() {
        TestModel model = new TestModel();
        model.capture(Sample.capture());
        Review review = Sample.review(model);
        Comparison comparison =
                new Comparison(Map.of("a", new Comparison.Since(NOW, false, Changes.NONE)), 0);
        String time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .format(NOW.atZone(ZoneId.systemDefault()));
        assertThat(board(review, model.state(), comparison, NOW).since())
                .isEqualTo("Nothing changed since " + time + " (chosen).");
    }
}
