package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Overlaps by class, over servers made by hand. */
class OverlapsTest {

    private static List<String> overlaps(Containers containers, IdKind kind) {
        return containers.idmaps().members().getFirst().overlaps().stream()
                .filter(each -> each.kind() == kind)
                .map(
                        each ->
                                "%s %s %s %s"
                                        .formatted(
                                                each.type().label(),
                                                each.level().label(),
                                                each.ids(),
                                                each.instances()
                                                        .map(one -> one.instance().name())
                                                        .toList()))
                .toList();
    }

    private static @Nullable Conflict conflict(Containers containers, String name) {
        ServerIdmaps maps = containers.idmaps();
        return maps.conflict(Containers.find(maps, name));
    }

    private static Conflict found(Containers containers, String name) {
        return Objects.requireNonNull(conflict(containers, name));
    }

    @Test
    void isolatedRangesThatMeet() {
        Containers containers =
                new Containers()
                        .isolated("c1", 5_000_000, 65_536)
                        .isolated("c2", 5_030_000, 65_536)
                        .isolated("c3", 5_095_536, 65_536);
        assertThat(overlaps(containers, IdKind.UID))
                .containsExactly("isolated-isolated high 5030000-5065535 [c1, c2]");
        assertThat(overlaps(containers, IdKind.GID)).hasSize(1);
        Conflict conflict = found(containers, "c1");
        assertThat(conflict.ids()).isEqualTo(35_536);
        assertThat(conflict.others()).isEqualTo(1);
        assertThat(conflict.named()).extracting(InstanceIdmap::label).containsExactly("default/c2");
        assertThat(conflict(containers, "c3")).isNull();
    }

    @Test
    void identicalRangesOfOneNameInTwoProjects() {
        Containers containers =
                new Containers()
                        .isolated("p1/x", 431_072, 65_536)
                        .isolated("p2/x", 431_072, 65_536);
        assertThat(overlaps(containers, IdKind.GID))
                .containsExactly("isolated-identical high 431072-496607 [x, x]");
        assertThat(found(containers, "p1/x").named())
                .extracting(InstanceIdmap::label)
                .containsExactly("p2/x");
    }

    /** The allocator puts c3 inside c1 because c2 moved it backwards. */
    @Test
    void eachIdIsSharedByExactlyThoseWhoHaveIt() {
        Containers containers =
                new Containers()
                        .isolated("c1", 1_000_000, 2_000_000)
                        .isolated("c2", 1_100_000, 65_536)
                        .isolated("c3", 1_165_536, 900_000);
        assertThat(overlaps(containers, IdKind.UID))
                .containsExactly(
                        "isolated-isolated high 1100000-1165535 [c1, c2]",
                        "isolated-isolated high 1165536-2065535 [c1, c3]");
        Conflict conflict = found(containers, "c1");
        assertThat(conflict.others()).isEqualTo(2);
        assertThat(conflict.ids()).isEqualTo(965_536);
    }

    @Test
    void manyOthersAreCountedAndThreeNamed() {
        Containers containers = new Containers();
        IntStream.range(0, 9).forEach(i -> containers.isolated("c" + i, 200_000, 1000));
        Conflict conflict = found(containers, "c1");
        assertThat(conflict.others()).isEqualTo(8);
        assertThat(conflict.named())
                .extracting(each -> each.instance().name())
                .containsExactly("c0", "c2", "c3");
    }

    @Test
    void theDefaultMapContainsIsolatedRangesAndIsShared() {
        Containers containers =
                new Containers()
                        .onDefault("d1", "")
                        .onDefault("d2", "")
                        .isolated("c1", 165_536, 65_536)
                        .isolated("c2", 300_000, 1000);
        assertThat(overlaps(containers, IdKind.UID))
                .containsExactly(
                        "default-isolated medium 165536-231071, 300000-300999 [d1, d2, c1, c2]",
                        "default-default info 100000-10100000 [d1, d2]");
        assertThat(conflict(containers, "c1")).isNull();
        assertThat(conflict(containers, "d1")).isNull();
    }

    @Test
    void aDefaultMapSharedByProjectsIsWorse() {
        assertThat(
                        overlaps(
                                new Containers().onDefault("p/d1", "").onDefault("q/d1", ""),
                                IdKind.UID))
                .containsExactly("default-default medium 100000-10100000 [d1, d1]");
    }

    @Test
    void rawIdmapReachesTheHost() {
        assertThat(overlaps(new Containers().onDefault("c1", "uid 0 500\ngid 50 1"), IdKind.UID))
                .containsExactly("raw-host-root critical 0 [c1]");
        assertThat(overlaps(new Containers().onDefault("c1", "uid 0 500\ngid 50 1"), IdKind.GID))
                .containsExactly("raw-host-system high 50 [c1]");
        assertThat(overlaps(new Containers().isolated("c1", 1, 65_536), IdKind.UID))
                .containsExactly("raw-host-system high 1-65536 [c1]");
        assertThat(overlaps(new Containers().isolated("c1", 0, 65_536), IdKind.UID))
                .containsExactly(
                        "raw-host-root critical 0 [c1]", "raw-host-system high 1-65535 [c1]");
    }

    /** LXD refuses this for containers on the default map only. */
    @Test
    void rawIdmapReachesIntoTheDefaultMap() {
        Containers containers =
                new Containers()
                        .onDefault("d1", "")
                        .isolated("c1", 165_536, 65_536, "uid 100000 1000000");
        assertThat(overlaps(containers, IdKind.UID))
                .contains("raw-into-default high 100000 [c1, d1]");
        assertThat(overlaps(containers, IdKind.GID))
                .noneMatch(each -> each.startsWith("raw-into-default"));
        assertThat(found(containers, "c1").types()).containsExactly(OverlapClass.RAW_INTO_DEFAULT);
        assertThat(found(containers, "c1").uids()).isEqualTo(1);
        assertThat(found(containers, "c1").gids()).isZero();
        assertThat(conflict(containers, "d1")).isNull();
    }

    @Test
    void rawIdmapReachesAnIsolatedContainer() {
        Containers containers =
                new Containers()
                        .isolated("c1", 165_536, 65_536)
                        .isolated("c2", 300_000, 65_536, "both 165536-165545 1000000-1000009");
        assertThat(overlaps(containers, IdKind.UID))
                .containsExactly("raw-into-isolated high 165536-165545 [c2, c1]");
        assertThat(found(containers, "c1").uids()).isEqualTo(10);
        assertThat(found(containers, "c2").named())
                .extracting(InstanceIdmap::label)
                .containsExactly("default/c1");
    }

    @Test
    void oneHostIdInTwoContainersIsMeantWhenTheyShareADisk() {
        Containers apart =
                new Containers().onDefault("c1", "uid 1000 1000").onDefault("c2", "uid 1000 1000");
        assertThat(overlaps(apart, IdKind.UID)).contains("raw-raw medium 1000 [c1, c2]");
        assertThat(found(apart, "c1").level()).isEqualTo(OverlapLevel.MEDIUM);

        Containers together =
                new Containers()
                        .onDefault("c1", "uid 1000 1000")
                        .disk("/srv/data")
                        .onDefault("c2", "uid 1000 7")
                        .disk("/srv/data");
        assertThat(overlaps(together, IdKind.UID)).contains("raw-raw info 1000 [c1, c2]");
        assertThat(conflict(together, "c1")).isNull();
    }

    /** Volumes of one name are different ones where a project has volumes of its own. */
    @Test
    void volumesOfOneNameInTwoProjectsAreNotInCommon() {
        Map<String, String> data = Map.of("pool", "default", "source", "data", "path", "/data");
        for (String own : List.of("true", "false")) {
            Containers containers =
                    new Containers()
                            .project("shop", Map.of("features.storage.volumes", own))
                            .onDefault("c1", "uid 1000 1000")
                            .disk(data)
                            .onDefault("shop/c2", "uid 1000 1000")
                            .disk(data);
            String level = own.equals("true") ? "medium" : "info";
            assertThat(overlaps(containers, IdKind.UID))
                    .contains("raw-raw " + level + " 1000 [c1, c2]");
        }
    }

    @Test
    void privilegedContainersHaveEveryId() {
        Containers containers =
                new Containers()
                        .running(
                                "c1", "security.privileged", "true", "volatile.idmap.current", "[]")
                        .isolated("c2", 165_536, 65_536);
        assertThat(overlaps(containers, IdKind.UID))
                .containsExactly("privileged critical 0-4294967294 [c1]");
    }

    @Test
    void userAndGroupIdsAreApart() {
        Containers containers =
                new Containers()
                        .isolated("c1", 200_000, 1000)
                        .stopped(
                                "c2",
                                "security.idmap.isolated",
                                "true",
                                "volatile.idmap.next",
                                Containers.json(
                                        new Idmap(
                                                List.of(
                                                        new IdmapEntry(
                                                                IdKind.UID, 500_000, 0, 1000)),
                                                List.of(
                                                        new IdmapEntry(
                                                                IdKind.GID, 200_500, 0, 1000)))));
        assertThat(overlaps(containers, IdKind.UID)).isEmpty();
        assertThat(overlaps(containers, IdKind.GID))
                .containsExactly("isolated-isolated high 200500-200999 [c1, c2]");
        assertThat(found(containers, "c1").uids()).isZero();
        assertThat(found(containers, "c1").ids()).isEqualTo(500);
    }

    @Test
    void emptyRangesShareNothing() {
        Containers containers =
                new Containers().isolated("c1", 165_536, 0).isolated("c2", 165_536, 65_536);
        assertThat(overlaps(containers, IdKind.UID)).isEmpty();
    }

    @Test
    void aRangeBeyondTheLastIdIsTold() {
        Containers containers =
                new Containers()
                        .isolated("c1", 4_294_967_000L, 65_536)
                        .isolated("c2", 4_294_967_200L, 65_536);
        assertThat(overlaps(containers, IdKind.UID))
                .containsExactly(
                        "beyond-sub-ids high 4294967295-4295032535 [c1]",
                        "beyond-sub-ids high 4294967295-4295032735 [c2]",
                        "isolated-isolated high 4294967200-4295032535 [c1, c2]");
    }
}
