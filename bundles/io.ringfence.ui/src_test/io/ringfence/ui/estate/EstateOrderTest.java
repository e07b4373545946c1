package io.ringfence.ui.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdModel.Listening;
import io.ringfence.ui.estate.Entity.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class EstateOrderTest {

    private static final Server WEB =
            SmallServer.named("web")
                    .project("staging")
                    .container("default", "a")
                    .container("default", "b")
                    .container("default", "c")
                    .profile("default", "base")
                    .build();
    private static final Server DB = SmallServer.named("db").build();
    private static final EstateTree TREE = EstateTree.of(new Capture(List.of(WEB, DB)));

    private static final Ratings FOUND =
            ratings(
                    Map.of(
                            Entity.server("web"), new Rating(Mark.HIGH, 3, 0),
                            Entity.server("db"), new Rating(Mark.MEDIUM, 9, 0),
                            Entity.project("web", "staging"), new Rating(Mark.HIGH, 1, 0),
                            instance("a"), new Rating(Mark.HIGH, 1, 0),
                            instance("b"), new Rating(Mark.CRITICAL, 1, 0),
                            instance("c"), new Rating(Mark.HIGH, 2, 0)));

    @Test
    void byNameServersAreSortedAndTheRestStaysAsItIs() {
        EstateTree tree = TREE.sorted(EstateOrder.NAME.comparator(FOUND));
        assertThat(labels(tree.roots())).containsExactly("db", "web");
        assertThat(labels(children(tree, "web"))).startsWith("default", "staging");
    }

    @Test
    void byNameAllNodesStayAsTheyAre() {
        EstateTree tree = EstateOrder.NAME.of(TREE, FOUND);
        assertThat(labels(tree.roots())).containsExactly("db", "web");
        assertThat(tree.roots().getLast()).isSameAs(TREE.roots().getFirst());
    }

    @Test
    void ratingsThatChangeMeanwhileDoNotDisturbTheOrder() {
        SmallServer many = SmallServer.named("many");
        for (int i = 0; i < 500; i++) {
            many.container("default", "c" + i);
        }
        java.util.Random random = new java.util.Random(3);
        Ratings restless =
                new Ratings() {
                    @Override
                    public Rating of(Entity entity) {
                        return new Rating(Mark.HIGH, random.nextInt(), 0);
                    }

                    @Override
                    public Listening listen(Runnable listener) {
                        return () -> {};
                    }
                };
        EstateTree tree = EstateTree.of(new Capture(List.of(many.build())));
        assertThat(children(EstateOrder.WORST.of(tree, restless), "many", "default", "Instances"))
                .hasSize(500);
    }

    @Test
    void theWorstComesFirstAndMoreOfItEarlier() {
        EstateTree tree = TREE.sorted(EstateOrder.WORST.comparator(FOUND));
        assertThat(labels(tree.roots())).containsExactly("web", "db");
        assertThat(labels(children(tree, "web", "default", "Instances")))
                .containsExactly("b", "c", "a");
    }

    @Test
    void groupsKeepTheirPlacesAfterProjects() {
        EstateTree tree = TREE.sorted(EstateOrder.WORST.comparator(FOUND));
        assertThat(labels(children(tree, "web"))).containsExactly("staging", "default", "Hosts");
        assertThat(labels(children(tree, "web", "default")))
                .containsExactly("Instances", "Profiles");
    }

    private static Entity instance(String name) {
        return new Entity("web", Kind.INSTANCE, "default", name);
    }

    private static List<String> labels(List<EstateNode> nodes) {
        return nodes.stream().map(EstateNode::label).toList();
    }

    private static List<EstateNode> children(EstateTree tree, String... path) {
        List<EstateNode> level = tree.roots();
        for (String label : path) {
            level =
                    level.stream()
                            .filter(node -> node.label().equals(label))
                            .findFirst()
                            .orElseThrow()
                            .children()
                            .get();
        }
        return level;
    }

    private static Ratings ratings(Map<Entity, Rating> found) {
        return new Ratings() {
            @Override
            public Rating of(Entity entity) {
                return found.getOrDefault(entity, Rating.NONE);
            }

            @Override
            public Listening listen(Runnable listener) {
                return () -> {};
            }
        };
    }
}
