package io.ringfence.audit.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.Change;
import io.ringfence.audit.change.Changes;
import io.ringfence.audit.priority.Priorities;
import io.ringfence.audit.priority.Priority;
import io.ringfence.audit.ui.history.Comparison;
import io.ringfence.audit.ui.history.Replaced;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.Sample;
import io.ringfence.audit.ui.review.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIdentity;
import io.ringfence.ui.scene.Box;
import io.ringfence.ui.scene.Face;
import io.ringfence.ui.scene.Ink;
import io.ringfence.ui.scene.Measure;
import io.ringfence.ui.scene.Scene;
import io.ringfence.ui.scene.Spot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class BoardTest {

    private static final Measure LETTERS =
            new Measure() {
                @Override
                public int width(String text, Face face) {
                    return (face == Face.NUMBER ? 14 : 7) * text.length();
                }

                @Override
                public int height(Face face) {
                    return face == Face.NUMBER ? 32 : 18;
                }
            };

    private final TestModel model = new TestModel();
    private final Review review;

    BoardTest() {
        model.capture(Sample.capture());
        review = Sample.review(model);
    }

    @Test
    void everyNumberIsThatOfTheFindingsBehindIt() {
        Board board = board(changes());
        assertThat(board.changes())
                .extracting(Figure::id)
                .containsExactly(
                        "change.new",
                        "change.reopened",
                        "change.found",
                        "change.fixed",
                        "change.gone",
                        "change.meanwhile",
                        "change.unknown");
        int doors = 0;
        for (Board.Line line : board.lines()) {
            Figure figure = line.figure();
            if (figure.door() instanceof Door.Findings(var filter, var show)
                    && !figure.id().equals("answered")
                    && !figure.id().equals("first.more")) {
                review.filter(filter);
                assertThat(BoardMaker.number(review.listed().rows().size()))
                        .as(figure.id())
                        .isEqualTo(figure.number().replaceAll("[+−]", ""));
                if (show != null) {
                    assertThat(review.listed().rows())
                            .extracting(row -> row.finding())
                            .contains(show);
                }
                doors++;
            }
        }
        assertThat(doors).isGreaterThan(20);
    }

    @Test
    void saysHowMuchWasAnswered() {
        Figure answered =
                board(Comparison.NONE).cards().stream()
                        .filter(card -> card.id().equals("answered"))
                        .findFirst()
                        .orElseThrow();
        assertThat(answered.number()).isEqualTo("98 %");
        long unknown =
                review.result().findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
                        .count();
        assertThat(answered.note()).endsWith("; " + unknown + " are unknown.");
    }

    @Test
    void saysThatThereIsNothingToCompareWith() {
        Board board = board(Comparison.NONE);
        assertThat(board.since()).isEqualTo("First capture: there is nothing to compare with yet.");
        assertThat(board.changes()).isEmpty();
        assertThat(board(new Comparison(Map.of(), 3)).since())
                .isEqualTo("Earlier captures are being looked at.");
    }

    @Test
    void saysThatEarlierCapturesCannotBeRead() {
        assertThat(board(new Comparison(Map.of(), Map.of(), 0, 1)).since())
                .isEqualTo("No earlier capture can be read: there is nothing to compare with.");
        Instant earlier = Sample.CLOCK.instant().minus(Duration.ofMinutes(5));
        Map<String, Comparison.Since> servers = Map.of("a", since(earlier, true));
        assertThat(board(new Comparison(servers, Map.of(), 0, 1)).since())
                .as("one before it is damaged")
                .isEqualTo("Nothing changed since an earlier capture (5 min).");
    }

    @Test
    void saysThatAnotherServerIsNotCompared() {
        Instant now = Sample.CLOCK.instant();
        Replaced replaced = new Replaced(ServerIdentity.UNKNOWN, now, ServerIdentity.UNKNOWN, now);
        Map<String, Replaced> web = Map.of("web-01", replaced);
        assertThat(board(new Comparison(Map.of(), web, 0, 0)).since())
                .startsWith("web-01 is not compared with its earlier captures: another server")
                .doesNotContain("First capture");
        assertThat(board(new Comparison(Map.of(), web, 3, 0)).since())
                .endsWith("Earlier captures are being looked at.");
    }

    @Test
    void saysWhatItIsComparedWith() {
        Instant now = Sample.CLOCK.instant();
        Map<String, Comparison.Since> servers = new LinkedHashMap<>();
        servers.put(
                "web-01",
                new Comparison.Since(now.minus(Duration.ofMinutes(5)), false, Changes.NONE));
        Instant just = now.minusSeconds(20);
        assertThat(board(new Comparison(Map.of("a", since(just, true)), 0)).since())
                .isEqualTo("First capture: there is nothing to compare with yet.");
        assertThat(board(new Comparison(Map.of("a", since(just, false)), 0)).since())
                .isEqualTo("Nothing changed since an earlier capture (less than a minute ago).");
        Instant earlier = now.minus(Duration.ofMinutes(5));
        assertThat(board(new Comparison(Map.of("a", since(earlier, true)), 0)).since())
                .isEqualTo("Nothing changed since the first capture (5 min).");
        assertThat(board(new Comparison(servers, 0)).since())
                .isEqualTo("Nothing changed since an earlier capture (5 min).");
        servers.put(
                "web-02", new Comparison.Since(now.minus(Duration.ofDays(3)), false, Changes.NONE));
        assertThat(board(new Comparison(servers, 2)).since())
                .isEqualTo(
                        "Nothing changed since an earlier capture (5 min to 3 days old). 2 captures"
                                + " are still to be looked at.");
    }

    @Test
    void countsAnAuditOnce() {
        Counted counted = Counted.of(review.servers(), Comparison.NONE);
        assertThat(counted.now(review.servers(), Comparison.NONE)).isSameAs(counted);
        Comparison other = changes();
        Counted compared = counted.now(review.servers(), other);
        assertThat(compared.counting().changed(Change.NEW)).isPositive();
        for (int server = 0; server < 4; server++) {
            boolean changed = other.servers().containsKey(counted.servers().get(server).name());
            assertThat(compared.servers().get(server) == counted.servers().get(server))
                    .isEqualTo(!changed);
            assertThat(compared.servers().get(server).priorities())
                    .isSameAs(counted.servers().get(server).priorities());
        }
        model.capture(Capture.EMPTY);
        assertThat(compared.now(review.servers(), other).first(5)).isEmpty();
    }

    /** Servers that answer anew, come and go: always as if all were counted at once. */
    @Test
    void afterAnyChangesItIsTheSameAsCountedAtOnce() {
        Random random = new Random(5);
        List<Server> all = Sample.capture().servers();
        List<Server> open = new ArrayList<>(all);
        Counted counted = Counted.NOTHING;
        for (int step = 0; step < 25; step++) {
            int at = random.nextInt(all.size());
            Server server = all.get(at);
            // that one changes since the baseline
            boolean stays = server.name().equals("web-02");
            switch (stays ? 3 : random.nextInt(4)) {
                case 0 -> open.removeIf(each -> each.name().equals(server.name()));
                case 1 -> {
                    open.removeIf(each -> each.name().equals(server.name()));
                    open.add(0, server);
                }
                default ->
                        open.replaceAll(
                                each ->
                                        each.name().equals(server.name())
                                                ? fewer(each, random)
                                                : each);
            }
            model.capture(new Capture(open));
            Comparison comparison = random.nextBoolean() ? changes() : counted.comparison();
            counted = counted.now(review.servers(), comparison);
            Counted whole = Counted.of(review.servers(), comparison);
            assertThat(board(counted)).isEqualTo(board(whole));
            List<Priority> todo = Priorities.of(review.result(), model.capture());
            assertThat(counted.first(7)).isEqualTo(todo.stream().limit(7).toList());
            assertThat(counted.todo()).isEqualTo(todo.size());
        }
    }

    private static Server fewer(Server server, Random random) {
        List<Instance> instances = new ArrayList<>(server.instances().items());
        instances.removeIf(_ -> random.nextInt(4) == 0);
        return server.withInstances(new Listing<>(instances, server.instances().gaps()));
    }

    @Test
    void tellsTheFiveThingsToDoFirst() {
        Board board = board(Comparison.NONE);
        assertThat(board.first()).hasSize(5);
        assertThat(board.first().getFirst().label()).isEqualTo("Tokens that wait for anybody");
        assertThat(board.first().getFirst().place()).isEqualTo("web-02");
        assertThat(board.first()).allMatch(todo -> !todo.note().isBlank());
        assertThat(board.more()).isNotNull();
    }

    @Test
    void serversAndAreasComeTheWorstFirst() {
        Board board = board(Comparison.NONE);
        assertThat(board.servers())
                .extracting(Figure::label)
                .containsExactly("web-02", "ci-01", "web-01", "db");
        assertThat(board.areas().getFirst().label()).isEqualTo("Instances");
        assertThat(board.areas())
                .extracting(area -> area.parts().getFirst())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 420, 560, 680, 795, 1200, 2400})
    void everythingHasItsPlace(int width) {
        Board board = board(changes());
        Scene scene = BoardLayout.of(board, width, LETTERS);
        for (Ink ink : scene.inks()) {
            assertThat(ink.bottom()).isLessThanOrEqualTo(scene.height());
            switch (ink) {
                case Ink.Text text ->
                        assertThat(text.x() + LETTERS.width(text.text(), text.face()))
                                .as(text.toString())
                                .isLessThanOrEqualTo(width);
                case Ink.Fill(Box box, _, _) -> assertThat(box.right()).isLessThanOrEqualTo(width);
                case Ink.Icon icon -> assertThat(icon.x()).isBetween(16, width);
            }
        }
        Set<String> ids = new HashSet<>();
        for (Spot spot : scene.spots()) {
            assertThat(ids.add(spot.id())).as(spot.id()).isTrue();
            assertThat(spot.name()).isNotBlank();
            Box box = spot.box();
            assertThat(scene.at(box.x() + box.width() / 2, box.y() + box.height() / 2))
                    .isEqualTo(spot);
        }
        assertThat(ids)
                .containsAll(
                        board.lines().stream()
                                .map(Board.Line::figure)
                                .filter(figure -> figure.door() != null)
                                .map(Figure::id)
                                .toList());
    }

    @Test
    void partsLieOnTheGrid() {
        Scene scene = BoardLayout.of(board(changes()), 795, LETTERS);
        assertThat(scene.spots())
                .filteredOn(spot -> spot.id().startsWith("first.instance"))
                .isNotEmpty()
                .allMatch(spot -> spot.box().x() % Grid.UNIT == 0)
                .allMatch(spot -> spot.box().y() % Grid.UNIT == 0)
                .allMatch(spot -> spot.box().height() % Grid.UNIT == 0);
    }

    @Test
    void anEmptyAuditHasABoard() {
        model.capture(Capture.EMPTY);
        Board board = board(Comparison.NONE);
        assertThat(board.more()).isNull();
        assertThat(BoardLayout.of(board, 795, LETTERS).inks())
                .filteredOn(ink -> ink instanceof Ink.Text)
                .extracting(ink -> ((Ink.Text) ink).text())
                .contains("Nothing was checked yet: no server has answered.", "–");
        assertThat(BoardLayout.of(Board.NOTHING, 795, LETTERS).inks())
                .filteredOn(ink -> ink instanceof Ink.Text)
                .extracting(ink -> ((Ink.Text) ink).text())
                .contains("Auditing…");
    }

    private static Comparison.Since since(Instant baseline, boolean first) {
        return new Comparison.Since(baseline, first, Changes.NONE);
    }

    private Board board(Comparison comparison) {
        review.changes(comparison::of);
        return board(Counted.of(review.servers(), comparison));
    }

    private Board board(Counted counted) {
        return new BoardMaker(counted, model.state(), true, null, false, Sample.CLOCK.instant())
                .board();
    }

    /** One change of each sort, spread over what the audit found. */
    private Comparison changes() {
        Map<FindingKey, Change> changes = new LinkedHashMap<>();
        List<Change> ofFailures = List.of(Change.NEW, Change.REOPENED, Change.FOUND);
        List<Change> ofUnknowns = List.of(Change.LOST, Change.NOW_UNKNOWN);
        review.result().findings().stream()
                .filter(finding -> finding.server().equals("web-02"))
                .forEach(
                        finding -> {
                            int number = changes.size();
                            Change change =
                                    switch (finding.outcome()) {
                                        case FAIL -> ofFailures.get(number % 3);
                                        case UNKNOWN -> ofUnknowns.get(number % 2);
                                        case PASS -> Change.FIXED;
                                        case NOT_APPLICABLE -> Change.MEANWHILE;
                                    };
                            changes.put(FindingKey.of(finding), change);
                        });
        FindingKey one = changes.keySet().iterator().next();
        changes.put(new FindingKey(one.check(), "web-02 ", one.entity()), Change.GONE);
        return new Comparison(
                Map.of("web-02", new Comparison.Since(Instant.EPOCH, false, new Changes(changes))),
                0);
    }
}
