package io.ringfence.idmap.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class CausesTest {

    private static List<Cause> causes(Server server) {
        ServerIdmaps maps = ServerIdmaps.of(server);
        Causes causes = Causes.of(server, maps);
        List<Cause> found = new ArrayList<>();
        for (InstanceIdmap each : maps.members().getFirst().instances()) {
            Explanation explanation = causes.of(each);
            if (explanation != null) {
                found.add(explanation.cause());
            }
        }
        return found;
    }

    @Test
    void oneNameInTwoProjects() {
        assertThat(
                        causes(
                                new Containers()
                                        .onDefault("files", "")
                                        .isolated("blog/web", 165_536, 65_536)
                                        .isolated("shop/web", 165_536, 65_536)
                                        .isolated("alone", 500_000, 65_536)
                                        .server()))
                .containsExactly(Cause.SAME_NAME, Cause.SAME_NAME);
    }

    @Test
    void whatIsPlainIsToldOfEverybodyAndTheRestOfTheFirstOnly() {
        Containers containers = new Containers().onDefault("files", "");
        for (int i = 0; i < 100; i++) { // 50 pairs that nothing explains, then 50 of one name
            long base = 5_000_000 + i / 2 * 100_000L + i % 2 * 30_000;
            containers.isolated("c" + i, base, 65_536);
        }
        for (int i = 0; i < 50; i++) {
            containers.isolated("a/x" + i, 20_000_000 + i * 100_000L, 65_536);
            containers.isolated("b/x" + i, 20_000_000 + i * 100_000L, 65_536);
        }
        List<Cause> found = causes(containers.server());
        assertThat(found).filteredOn(Cause.SAME_NAME::equals).hasSize(100);
        assertThat(found).filteredOn(each -> each != Cause.SAME_NAME).hasSize(64);
    }
}
