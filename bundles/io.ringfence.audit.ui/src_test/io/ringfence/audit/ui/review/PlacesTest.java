package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Outcome;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateTree;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Rating;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Marks of the estate's tree, and the findings that they lead to. */
class PlacesTest {

    private static final Capture SAMPLE = Sample.capture();

    private final TestModel model = new TestModel();
    private final Review review;

    PlacesTest() {
        model.capture(SAMPLE);
        review = Sample.review(model);
    }

    @Test
    void theMarkOfEveryNodeIsThatOfTheFindingsItLeadsTo() {
        Set<Kind> marked = new HashSet<>();
        for (EstateNode node : nodes()) {
            Rating rating = review.of(node.entity());
            review.filter(Filter.START.within(node.entity()));
            List<ReviewRow> rows = review.listed().rows();
            assertThat(rating.failures())
                    .as(node.entity().path())
                    .isEqualTo((int) rows.stream().filter(row -> row.finding().isOpen()).count());
            assertThat(rating.unknowns())
                    .as(node.entity().path())
                    .isEqualTo((int) count(rows, Outcome.UNKNOWN));
            assertThat(rating.worst())
                    .as(node.entity().path())
                    .isEqualTo(
                            review.about(node.entity()).stream()
                                    .map(ReviewRow::mark)
                                    .min(Comparator.naturalOrder())
                                    .orElse(Mark.NOT_APPLICABLE));
            if (rating.count() > 0) {
                marked.add(node.entity().kind());
            }
        }
        assertThat(marked)
                .contains(
                        Kind.SERVER,
                        Kind.PROJECT,
                        Kind.INSTANCE,
                        Kind.PROFILE,
                        Kind.NETWORK,
                        Kind.MEMBER,
                        Kind.HOST,
                        Kind.POOL,
                        Kind.CERTIFICATE,
                        Kind.TOKEN,
                        Kind.WARNING);
    }

    @Test
    void aTokenCarriesWhatIsWrongWithIt() {
        Server web = SAMPLE.server("web-02").orElseThrow();
        String name = web.tokens().items().getFirst().name();
        Entity token = new Entity("web-02", Kind.TOKEN, "", name);
        for (Entity place : List.of(token, Entity.group("web-02", Kind.TOKEN, ""))) {
            assertThat(review.of(place)).isEqualTo(new Rating(Mark.CRITICAL, 1, 0));
            assertThat(review.about(place))
                    .extracting(row -> row.finding().check().id())
                    .containsExactly("server.pending-tokens");
        }
    }

    @Test
    void whatIsLeftOutIsLeftOutThereToo() {
        Entity tokens = Entity.group("web-02", Kind.TOKEN, "");
        review.filter(
                Filter.START
                        .within(tokens)
                        .withHidden(List.of(new Hidden(Field.SERVER, "web-02"))));
        assertThat(review.listed().rows()).isEmpty();
    }

    @Test
    void aMemberCarriesWhatItsInstancesAndItsHostHave() {
        Server cluster =
                SAMPLE.servers().stream()
                        .filter(server -> !server.members().items().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Entity member =
                new Entity(
                        cluster.name(),
                        Kind.MEMBER,
                        "",
                        cluster.members().items().getFirst().name());
        assertThat(review.about(member))
                .allMatch(row -> isOn(cluster, member.name(), row.entity()))
                .extracting(row -> row.entity().kind())
                .contains(Kind.HOST, Kind.INSTANCE);
    }

    private static boolean isOn(Server cluster, String member, Entity entity) {
        return entity.kind() == Kind.HOST
                ? entity.name().equals(member)
                : entity.kind() == Kind.INSTANCE
                        && cluster.instances().stream()
                                .filter(each -> each.project().equals(entity.project()))
                                .filter(each -> each.name().equals(entity.name()))
                                .anyMatch(each -> each.location().equals(member));
    }

    private static long count(List<ReviewRow> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static List<EstateNode> nodes() {
        List<EstateNode> all = new ArrayList<>(EstateTree.of(SAMPLE).roots());
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children().get());
        }
        return all;
    }
}
