package io.ringfence.ui.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Capture;
import io.ringfence.model.InstanceType;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class EstateTreeTest {

    private static final Server WEB =
            SmallServer.named("web-01")
                    .project("staging", "restricted", "true", "features.profiles", "true")
                    .container("default", "shop")
                    .container("default", "blog")
                    .instance("staging", "try", InstanceType.VIRTUAL_MACHINE, "Stopped", List.of())
                    .profile("default", "web")
                    .network("default", "lxdbr0", true)
                    .network("default", "eth0", false)
                    .certificate("ab".repeat(32), "alice")
                    .networksHidden("staging", "You may not see them.")
                    .build();

    private static final EstateTree TREE = EstateTree.of(new Capture(List.of(WEB)));

    @Test
    void listsProjectsFirstAndThenWhatBelongsToNone() {
        assertThat(labels(TREE.roots())).containsExactly("web-01");
        assertThat(labels(children("web-01")))
                .containsExactly("default", "staging", "Hosts", "Certificates");
        assertThat(TREE.roots().getFirst().detail()).isEqualTo("LXD 5.0.2");
    }

    @Test
    void groupsWhatIsInAProject() {
        assertThat(labels(children("web-01", "default")))
                .containsExactly("Instances", "Profiles", "Networks");
        EstateNode instances = node("web-01", "default", "Instances");
        assertThat(instances.detail()).isEqualTo("2");
        assertThat(labels(instances.children().get())).containsExactly("blog", "shop");
    }

    @Test
    void tellsWhatIsOutOfTheOrdinary() {
        assertThat(node("web-01", "staging").detail()).isEqualTo("restricted");
        EstateNode stopped = node("web-01", "staging", "Instances", "try");
        assertThat(stopped.detail()).isEqualTo("stopped");
        assertThat(stopped.icon()).isEqualTo("kind-vm");
        assertThat(node("web-01", "default", "Networks", "eth0").detail())
                .isEqualTo("bridge, not managed");
    }

    @Test
    void showsWhatCannotBeReadInsteadOfNothing() {
        EstateNode networks = node("web-01", "staging", "Networks");
        assertThat(networks.detail()).isEqualTo("not visible");
        assertThat(networks.note()).isEqualTo("You may not see them.");
        assertThat(networks.children().get()).isEmpty();
        assertThat(node("web-01", "default", "Networks").note()).isEmpty();
    }

    @Test
    void callsACertificateByItsName() {
        EstateNode certificate = node("web-01", "Certificates", "alice");
        assertThat(certificate.entity())
                .isEqualTo(new Entity("web-01", Kind.CERTIFICATE, "", "ab".repeat(32)));
    }

    @Test
    void narrowsToNamesAndTheWaysToThem() {
        EstateTree narrow = TREE.matching(" SHO ");
        assertThat(labels(narrow.roots())).containsExactly("web-01");
        EstateNode project = narrow.roots().getFirst().children().get().getFirst();
        assertThat(labels(narrow.roots().getFirst().children().get())).containsExactly("default");
        assertThat(labels(project.children().get())).containsExactly("Instances");
        assertThat(labels(project.children().get().getFirst().children().get()))
                .containsExactly("shop");
        assertThat(TREE.matching("nothing has this name").roots()).isEmpty();
        assertThat(TREE.matching("  ")).isSameAs(TREE);
    }

    @Test
    void aNameThatMatchesKeepsAllThatIsInIt() {
        EstateTree narrow = TREE.matching("staging");
        EstateNode project = narrow.roots().getFirst().children().get().getFirst();
        assertThat(labels(project.children().get())).containsExactly("Instances", "Networks");
    }

    @Test
    void knowsTheWayToEverything() {
        Entity shop = new Entity("web-01", Kind.INSTANCE, "default", "shop");
        assertThat(labels(TREE.pathTo(shop)))
                .containsExactly("web-01", "default", "Instances", "shop");
        assertThat(labels(TREE.pathTo(Entity.server("web-01")))).containsExactly("web-01");
    }

    @Test
    void theWayToWhatIsGoneEndsWhereItWas() {
        Entity gone = new Entity("web-01", Kind.INSTANCE, "default", "gone");
        assertThat(labels(TREE.pathTo(gone))).containsExactly("web-01", "default", "Instances");
        assertThat(TREE.pathTo(Entity.server("elsewhere"))).isEmpty();
    }

    @Test
    void tenThousandInstancesAreThereAtOnce() {
        SmallServer large = SmallServer.named("large");
        for (int i = 0; i < 10_000; i++) {
            large.container("default", "c" + i);
        }
        Capture capture = new Capture(List.of(large.build()));
        long start = System.nanoTime();
        EstateTree tree = EstateTree.of(capture);
        assertThat(tree.pathTo(new Entity("large", Kind.INSTANCE, "default", "c9999"))).hasSize(4);
        assertThat(tree.matching("c9999").roots()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static List<String> labels(List<EstateNode> nodes) {
        return nodes.stream().map(EstateNode::label).toList();
    }

    private static List<EstateNode> children(String... path) {
        return node(path).children().get();
    }

    private static EstateNode node(String... path) {
        List<EstateNode> level = TREE.roots();
        Optional<EstateNode> found = Optional.empty();
        for (String label : path) {
            found = level.stream().filter(node -> node.label().equals(label)).findFirst();
            level = found.orElseThrow().children().get();
        }
        return found.orElseThrow();
    }
}
