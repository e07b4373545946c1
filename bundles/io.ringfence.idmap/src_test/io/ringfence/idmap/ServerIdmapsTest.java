package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class ServerIdmapsTest {

    private static final String A = Containers.json(Idmap.of(IdRange.of(165_536, 65_536)));
    private static final String B = Containers.json(Idmap.of(IdRange.of(231_072, 65_536)));
    private static final String ALL = Containers.json(Idmap.of(Containers.DEFAULT));

    private static InstanceIdmap of(Containers containers, String name) {
        return Containers.find(containers.idmaps(), name);
    }

    private static @Nullable IdRange uids(InstanceIdmap map) {
        return map.mapOrEmpty().hostIds(IdKind.UID).hull();
    }

    @Test
    void runningIsWhatItWasStartedWith() {
        InstanceIdmap map =
                of(
                        new Containers()
                                .running(
                                        "c1",
                                        "security.idmap.isolated",
                                        "true",
                                        "volatile.idmap.current",
                                        A,
                                        "volatile.idmap.next",
                                        B),
                        "c1");
        assertThat(uids(map)).isEqualTo(IdRange.of(165_536, 65_536));
        assertThat(map.source()).isEqualTo(MapSource.CURRENT);
        assertThat(map.pendingRestart()).isTrue();
        assertThat(map.kind()).isEqualTo(IdmapKind.ISOLATED);
        assertThat(map.member()).isEqualTo("web-01");
    }

    @Test
    void stoppedIsWhatItWillBeStartedWith() {
        InstanceIdmap map =
                of(
                        new Containers()
                                .stopped(
                                        "c1",
                                        "security.idmap.isolated",
                                        "on",
                                        "volatile.idmap.current",
                                        A,
                                        "volatile.idmap.next",
                                        B),
                        "c1");
        assertThat(uids(map)).isEqualTo(IdRange.of(231_072, 65_536));
        assertThat(map.source()).isEqualTo(MapSource.NEXT);
        assertThat(map.pendingRestart()).isFalse();
    }

    @Test
    void oldReleasesTellTheMapOfTheFilesOnly() {
        InstanceIdmap map =
                of(
                        new Containers()
                                .running(
                                        "c1",
                                        "volatile.last_state.idmap",
                                        A,
                                        "volatile.idmap.next",
                                        B)
                                .running(
                                        "c2",
                                        "volatile.last_state.idmap",
                                        "[]",
                                        "volatile.idmap.next",
                                        B),
                        "c1");
        assertThat(map.source()).isEqualTo(MapSource.LAST_STATE);
        assertThat(map.pendingRestart()).isTrue();
    }

    @Test
    void filesWithoutAMapTellNothing() {
        InstanceIdmap map =
                of(
                        new Containers()
                                .running(
                                        "c2",
                                        "volatile.last_state.idmap",
                                        "[]",
                                        "volatile.idmap.next",
                                        B),
                        "c2");
        assertThat(map.source()).isEqualTo(MapSource.NEXT);
    }

    @Test
    void privilegedHasNoMap() {
        Containers containers =
                new Containers()
                        .running(
                                "c1",
                                "security.privileged",
                                "true",
                                "security.idmap.isolated",
                                "true",
                                "volatile.idmap.current",
                                "[]",
                                "volatile.idmap.next",
                                "[]")
                        .stopped("c2", "security.privileged", "1");
        assertThat(of(containers, "c1").kind()).isEqualTo(IdmapKind.PRIVILEGED);
        assertThat(of(containers, "c2").kind()).isEqualTo(IdmapKind.PRIVILEGED);
        assertThat(of(containers, "c2").map()).isEqualTo(Known.of(Idmap.EMPTY));
    }

    @Test
    void runsPrivilegedUntilItsRestart() {
        InstanceIdmap map =
                of(
                        new Containers()
                                .running(
                                        "c1",
                                        "volatile.idmap.current",
                                        "[]",
                                        "volatile.idmap.next",
                                        ALL),
                        "c1");
        assertThat(map.kind()).isEqualTo(IdmapKind.PRIVILEGED);
        assertThat(map.pendingRestart()).isTrue();
    }

    @Test
    void theKindOfAPendingMapIsThatOfTheMap() {
        String[] isolatedLater = {
            "security.idmap.isolated",
            "true",
            "volatile.idmap.current",
            ALL,
            "volatile.idmap.next",
            A
        };
        assertThat(of(new Containers().running("c1", isolatedLater), "c1").kind())
                .isEqualTo(IdmapKind.DEFAULT);
        assertThat(
                        of(new Containers().running("c1", isolatedLater).onDefault("c2", ""), "c1")
                                .kind())
                .isEqualTo(IdmapKind.DEFAULT);
        assertThat(
                        of(
                                        new Containers()
                                                .running(
                                                        "c1",
                                                        "volatile.idmap.current",
                                                        A,
                                                        "volatile.idmap.next",
                                                        ALL),
                                        "c1")
                                .kind())
                .isEqualTo(IdmapKind.ISOLATED);
    }

    @Test
    void equalMapsInAnotherOrderAreNotPending() {
        String both =
                "{\"Isuid\":true,\"Isgid\":true,\"Hostid\":165536,\"Nsid\":0,\"Maprange\":65536}";
        InstanceIdmap map =
                of(
                        new Containers()
                                .running(
                                        "c1",
                                        "volatile.idmap.current",
                                        "[" + both + "," + both + "]",
                                        "volatile.idmap.next",
                                        A),
                        "c1");
        assertThat(map.pendingRestart()).isFalse();
    }

    @Test
    void theDefaultMapIsInferredAndSaysSo() {
        MemberIdmaps member =
                new Containers()
                        .onDefault("c1", "uid 1000 0")
                        .isolated("c2", 165_536, 65_536)
                        .stopped("c3", "raw.idmap", "both 1000 1000")
                        .idmaps()
                        .members()
                        .getFirst();
        DefaultMap defaults = member.defaults().optional().orElseThrow();
        assertThat(defaults.map()).isEqualTo(Idmap.of(Containers.DEFAULT));
        assertThat(defaults.origin().label())
                .isEqualTo("inferred from volatile.idmap.next of default/c1");
        assertThat(member.firstSubId(IdKind.UID)).isEqualTo(100_000);

        InstanceIdmap c3 = member.instances().get(2);
        assertThat(c3.source()).isEqualTo(MapSource.INFERRED);
        assertThat(c3.mapOrEmpty().uid())
                .containsExactly(
                        new IdmapEntry(IdKind.UID, 100_000, 0, 1000),
                        new IdmapEntry(IdKind.UID, 1000, 1000, 1),
                        new IdmapEntry(IdKind.UID, 101_001, 1001, 9_999_000));
    }

    @Test
    void whatNobodyTellsIsUnknown() {
        Containers containers =
                new Containers()
                        .stopped("c1", "security.idmap.isolated", "true")
                        .stopped("c2")
                        .stopped("c3", "volatile.idmap.next", "{");
        assertThat(of(containers, "c1").map().whyUnknown()).get().asString().contains("volatile");
        assertThat(of(containers, "c2").map().whyUnknown()).isPresent();
        assertThat(of(containers, "c3").map().whyUnknown())
                .get()
                .asString()
                .startsWith("The key volatile.idmap.next is of no use. ");
        assertThat(containers.idmaps().members().getFirst().defaults().whyUnknown()).isPresent();
    }

    @Test
    void membersOfAClusterDoNotMeet() {
        String[] isolated = {
            "security.idmap.isolated", "true", "volatile.idmap.next", A,
        };
        ServerIdmaps maps =
                new Containers()
                        .on("m1", "c1", isolated)
                        .on("m2", "c2", isolated)
                        .on("m2", "c3", isolated)
                        .idmaps();
        assertThat(maps.members()).extracting(MemberIdmaps::member).containsExactly("m1", "m2");
        assertThat(maps.members().getFirst().overlaps()).isEmpty();
        assertThat(maps.conflict(Containers.find(maps, "c1"))).isNull();
        assertThat(maps.member(Containers.find(maps, "c3")).overlaps())
                .extracting(Overlap::type)
                .containsExactly(OverlapClass.ISOLATED_IDENTICAL, OverlapClass.ISOLATED_IDENTICAL);
        assertThat(List.of(maps.members().get(1).groups().size())).containsExactly(1);
    }

    @Test
    void hostFactsTellTheDefaultMapWhenNoContainerDoes() throws JsonException {
        assertThat(
                        defaultsWith(
                                "/var/lib/lxd",
                                "[{\"owner\":\"root\",\"first\":7000000,\"count\":65536}]"))
                .isEqualTo("7000000-7065535 inferred from /etc/subuid and /etc/subgid of the host");
        assertThat(defaultsWith("/var/snap/lxd/common/lxd", "[]"))
                .isEqualTo(
                        "1000000-1000999999 inferred from LXD's built-in range, which the snap"
                                + " uses");
        assertThat(defaultsWith("/var/lib/lxd", "{\"unknown\":\"needs root\"}"))
                .startsWith("The default map is not known");
    }

    private static String defaultsWith(String directory, String subIds) throws JsonException {
        String document =
                """
                {"format":"ringfence-host-facts/1",
                "daemons":[{"flavour":"lxd","directory":"%s"}],
                "subuid":%s,"subgid":%s}
                """
                        .formatted(directory, subIds, subIds);
        HostFacts facts = HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
        Containers containers = new Containers().isolated("c1", 165_536, 65_536);
        return switch (ServerIdmaps.of(containers.server().withHostFacts(Map.of("web-01", facts)))
                .members()
                .getFirst()
                .defaults()) {
            case Known.Value<DefaultMap>(DefaultMap map) ->
                    map.range(IdKind.GID) + " " + map.origin().label();
            case Known.Unknown<DefaultMap>(String reason) -> reason;
        };
    }
}
