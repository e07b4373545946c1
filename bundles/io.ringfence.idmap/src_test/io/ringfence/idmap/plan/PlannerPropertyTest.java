package io.ringfence.idmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapClass;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Whatever ranges containers have: after the plan those who are meant share nothing. */
class PlannerPropertyTest {

    record Made(boolean isolated, long base, long size) {}

    @Provide
    Arbitrary<List<Made>> servers() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.longs().between(1, 40).map(i -> i * 32_768),
                        Arbitraries.of(1000L, 65_536L, 200_000L))
                .as(Made::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void nobodyWhoIsMeantSharesIds(
            @ForAll("servers") List<Made> made, @ForAll Set<Integer> chosen) {
        Containers containers = new Containers().onDefault("first", "");
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < made.size(); i++) {
            Made each = made.get(i);
            if (each.isolated()) {
                containers
                        .isolated("c" + i, each.base(), each.size())
                        .with("security.idmap.base", Long.toString(each.base()))
                        .with("security.idmap.size", Long.toString(each.size()));
            } else {
                containers.onDefault("c" + i, "");
            }
            if (i % 2 == 0 || chosen.contains(i)) {
                labels.add("default/c" + i);
            }
        }
        for (Wish.Scope scope : List.of(new Wish.All(), new Wish.Containers(labels))) {
            IsolationPlan plan =
                    Planner.plan(containers.server(), new Wish(scope, OptionalLong.empty()));
            assertThat(plan.members()).allMatch(member -> member.problems().isEmpty());
            Set<String> meant = new HashSet<>();
            plan.steps().forEach(step -> meant.add(step.container().label()));
            for (MemberIdmaps member : plan.after().members()) {
                assertThat(member.overlaps())
                        .filteredOn(each -> each.type() != OverlapClass.BEYOND_SUB_IDS)
                        .noneMatch(each -> concerns(each, meant));
            }
        }
    }

    private static boolean concerns(Overlap overlap, Set<String> meant) {
        return overlap.instances().anyMatch(each -> meant.contains(each.label()));
    }
}
