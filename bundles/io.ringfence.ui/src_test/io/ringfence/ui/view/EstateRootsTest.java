package io.ringfence.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateTree;
import io.ringfence.ui.estate.SmallServer;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class EstateRootsTest {

    private static final Server WEB = server("web");
    private static final Server DB = server("db");

    private final EstateRoots roots = new EstateRoots();

    @Test
    void aServerThatDidNotAnswerAnewKeepsItsNodes() {
        List<EstateNode> before = roots.of(state(List.of("old"), WEB, DB), "").roots();
        List<EstateNode> now = roots.of(state(List.of("old"), server("web"), DB), "").roots();
        assertThat(now.get(0)).isNotSameAs(before.get(0));
        assertThat(now.get(1)).isSameAs(before.get(1));
        assertThat(now.get(2)).isSameAs(before.get(2));
        assertThat(now.get(1).children().get()).isSameAs(before.get(1).children().get());
    }

    @Test
    void soItDoesWhenTheTreeIsNarrowed() {
        List<EstateNode> before = roots.of(state(List.of(), WEB, DB), "shop").roots();
        List<EstateNode> now = roots.of(state(List.of(), server("web"), DB), " SHOP").roots();
        assertThat(before).hasSize(2);
        assertThat(now.get(0)).isNotSameAs(before.get(0));
        assertThat(now.get(1)).isSameAs(before.get(1));
        assertThat(roots.of(state(List.of(), WEB, DB), "shop2").roots()).isEmpty();
        assertThat(roots.of(state(List.of(), WEB, DB), "").roots().get(1)).isNotSameAs(now.get(1));
    }

    @Test
    void afterAnyChangesItIsTheSameAsATreeThatIsMadeAtOnce() {
        Random random = new Random(7);
        List<Server> open = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            int where = open.isEmpty() ? 0 : random.nextInt(open.size());
            switch (random.nextInt(3)) {
                case 0 -> open.add(where, server("s" + step, "c" + random.nextInt(9)));
                case 1 -> open.replaceAll(each -> each == open.get(where) ? again(each) : each);
                default -> open.subList(0, Math.min(open.size(), where)).clear();
            }
            String text = random.nextBoolean() ? "" : "c" + random.nextInt(9);
            LxdState state = state(List.of("x"), open.toArray(Server[]::new));
            assertThat(rows(roots.of(state, text)))
                    .isEqualTo(rows(new EstateRoots().of(state, text)));
        }
    }

    @Test
    void makesWhatCanBeSeenSoonAndNoMore() {
        List<String> made = new ArrayList<>();
        EstateTree tree = new EstateTree(List.of(node(made, "web", 5), node(made, "db", 5)));
        EstateRoots.make(tree, Set.of());
        assertThat(made).containsExactly("web", "web.", "db", "db.");
        made.clear();
        EstateRoots.make(tree, Set.of(Entity.server("db"), Entity.server("db.")));
        assertThat(made).contains("db..").doesNotContain("web..", "db...");
    }

    /** A node in which lies a node, and so on. */
    private static EstateNode node(List<String> made, String name, int levels) {
        return new EstateNode(
                Entity.server(name),
                "",
                name,
                "",
                "",
                () -> {
                    made.add(name);
                    return levels == 0 ? List.of() : List.of(node(made, name + ".", levels - 1));
                });
    }

    private static Server again(Server server) {
        return server.withInstances(server.instances());
    }

    private static Server server(String name) {
        return server(name, "shop");
    }

    private static Server server(String name, String instance) {
        return SmallServer.named(name).container("default", instance).build();
    }

    private static LxdState state(List<String> silent, Server... servers) {
        List<OpenSource> sources =
                silent.stream()
                        .map(
                                spec ->
                                        new OpenSource(
                                                spec,
                                                OpenSource.Phase.CAPTURING,
                                                null,
                                                List.of(),
                                                null,
                                                null))
                        .toList();
        return new LxdState(sources, new Capture(List.of(servers)));
    }

    private static List<String> rows(EstateTree tree) {
        return tree.roots().stream().flatMap(EstateRootsTest::rows).toList();
    }

    private static Stream<String> rows(EstateNode node) {
        return Stream.concat(
                Stream.of(node.entity() + " " + node.label() + " " + node.detail()),
                node.children().get().stream().flatMap(EstateRootsTest::rows));
    }
}
