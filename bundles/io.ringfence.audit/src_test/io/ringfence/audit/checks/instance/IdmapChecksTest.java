package io.ringfence.audit.checks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class IdmapChecksTest {

    static Stream<Check> all() {
        return Stream.of(
                new NotIsolated(), new OverlappingIdmap(), new HostIdsMapped(), new SmallIdmap());
    }

    @ParameterizedTest
    @MethodSource("all")
    void privilegedContainersHaveNoIdMap(Check check) {
        Checked checked =
                Checked.of(
                        check,
                        Servers.server()
                                .container("c1", "security.privileged", "yes", "raw.idmap", "x")
                                .container(
                                        "c2",
                                        spec ->
                                                spec.running()
                                                        .config("volatile.idmap.current", "[]"))
                                .vm("v1"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("notApplicable: It is privileged: it has no id map.");
        assertThat(checked.says("default/c2"))
                .isEqualTo("notApplicable: It is privileged: it has no id map.");
        assertThat(checked.says("default/v1")).isEqualTo("notApplicable: It is a virtual machine.");
    }

    @Test
    void theDefaultMapIsShared() {
        Checked checked =
                Checked.of(
                        new NotIsolated(),
                        Servers.server()
                                .project("shop")
                                .profile("default", "iso", "security.idmap.isolated", "1")
                                .container("c1", Maps.onDefault())
                                .container("c2", Maps.onDefault())
                                .container("shop", "c1", Maps.onDefault())
                                .container("c3", Maps.isolated(165_536, 65_536))
                                .container(
                                        "c4",
                                        spec ->
                                                spec.profiles("default", "iso")
                                                        .config(
                                                                "volatile.idmap.next",
                                                                Maps.json(231_072, 65_536))));
        String shared =
                "fail medium: It shares the default map with 2 other containers, %s in"
                        + " other projects; the map contains the ids of 2 isolated containers.";
        assertThat(checked.says("default/c1")).isEqualTo(shared.formatted("1 of them"));
        assertThat(checked.says("shop/c1")).isEqualTo(shared.formatted("all of them"));
        assertThat(checked.says("default/c3")).isEqualTo("pass: It is isolated.");
        assertThat(checked.says("default/c4")).isEqualTo("pass: It is isolated.");
        assertThat(Remedy.of(checked.about("default/c1"), false).commands())
                .containsExactly(
                        "lxc config set --project default c1 security.idmap.isolated=true",
                        "lxc restart --project default c1");
    }

    @Test
    void aloneOnTheDefaultMap() {
        Checked checked =
                Checked.of(
                        new NotIsolated(),
                        Servers.server().container("c1", "security.idmap.isolated", "false"));
        assertThat(checked.says("default/c1"))
                .isEqualTo("fail medium: It uses the default map, for now alone.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::value)
                .containsExactly("false");
    }

    @Test
    void sharesUntilTheNextStartIsolatesIt() {
        Checked checked =
                Checked.of(
                        new NotIsolated(),
                        Servers.server()
                                .container("c2", Maps.onDefault())
                                .container(
                                        "c1",
                                        Maps.isolated(165_536, 65_536)
                                                        .andThen(
                                                                spec ->
                                                                        spec.running()
                                                                                .config(
                                                                                        "volatile.idmap.current",
                                                                                        Maps
                                                                                                .DEFAULT))
                                                ::apply));
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail medium: Until its next start isolates it, it shares the default map"
                                + " with 1 other container.");
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::key)
                .containsExactly("security.idmap.isolated", "volatile.idmap.current");
        assertThat(Remedy.of(checked.about("default/c1"), false).commands())
                .contains("lxc restart --project default c1");
    }

    @Test
    void namesThoseWhoShareIds() {
        Checked checked =
                Checked.of(
                        new OverlappingIdmap(),
                        Servers.server()
                                .project("shop")
                                .container(
                                        "c1",
                                        spec ->
                                                Maps.isolated(5_000_000, 65_536)
                                                        .apply(spec)
                                                        .config("security.idmap.base", "5000000"))
                                .container("c2", Maps.isolated(5_030_000, 65_536))
                                .container("shop", "c3", Maps.isolated(5_060_000, 1))
                                .container("c4", Maps.isolated(9_000_000, 65_536))
                                .container("c5", Maps.onDefault()));
        assertThat(checked.says("default/c1"))
                .isEqualTo(
                        "fail high: Its id map shares 35,536 host ids with c2 and shop/c3; cause:"
                                + " base set by hand.");
        assertThat(checked.says("shop/c3"))
                .isEqualTo(
                        "fail high: Its id map shares 1 host id with default/c1 and default/c2;"
                                + " cause: base set by hand.");
        assertThat(checked.says("default/c4"))
                .isEqualTo("pass: It shares no host ids that it should have alone.");
        assertThat(checked.about("default/c5").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/c1").evidence())
                .extracting(Evidence::key, Evidence::value, each -> each.origin().label())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "security.idmap.base", "5000000", "instance default/c1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "host ids of default/c1", "5000000-5065535", "instance default/c1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "host ids of default/c2", "5030000-5095535", "instance default/c2"),
                        org.assertj.core.groups.Tuple.tuple(
                                "host ids of shop/c3", "5060000", "instance shop/c3"),
                        org.assertj.core.groups.Tuple.tuple(
                                "cause",
                                "security.idmap.base of default/c1 was set by hand; LXD does not"
                                        + " check whether the range is free.",
                                "inferred from keys and maps of both"));
    }

    @Test
    void oneRangeAllocatedTwice() {
        Servers server = Servers.server();
        for (int i = 1; i <= 6; i++) {
            server.container("c" + i, Maps.isolated(431_072, 65_536));
        }
        assertThat(Checked.of(new OverlappingIdmap(), server).says("default/c2"))
                .isEqualTo(
                        "fail high: Its id map shares 65,536 host ids with c1, c3, c4 and 2 more:"
                                + " they have one range, allocated by the server; cause: created at"
                                + " the same time.");
    }

    @Test
    void membersOfAClusterAreApart() {
        Checked checked =
                Checked.of(
                        new OverlappingIdmap(),
                        Servers.server()
                                .cluster("m1", "m2")
                                .container(
                                        "c1",
                                        spec -> Maps.isolated(431_072, 65_536).apply(spec).on("m1"))
                                .container(
                                        "c2",
                                        spec ->
                                                Maps.isolated(431_072, 65_536)
                                                        .apply(spec)
                                                        .on("m2")));
        assertThat(checked.all()).extracting(Finding::outcome).containsOnly(Outcome.PASS);
    }

    @Test
    void rawIdsOfAnotherContainer() {
        String entry = "{\"Isuid\":true,\"Isgid\":false,\"Hostid\":%d,\"Nsid\":%d,\"Maprange\":%d}";
        Checked checked =
                Checked.of(
                        new OverlappingIdmap(),
                        Servers.server()
                                .container("c1", Maps.onDefault())
                                .container("c2", Maps.onDefault())
                                .container(
                                        "c3",
                                        "security.idmap.isolated",
                                        "true",
                                        "raw.idmap",
                                        "uid 100000 1000000",
                                        "volatile.idmap.next",
                                        "["
                                                + entry.formatted(165_536, 0, 65_536)
                                                + ","
                                                + entry.formatted(100_000, 1_000_000, 1)
                                                + "]"));
        assertThat(checked.says("default/c3"))
                .isEqualTo(
                        "fail high: Its id map shares 1 host id with c1 and c2 through raw.idmap.");
        assertThat(checked.about("default/c1").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void mapsThatNobodyTellsAreUnknown() {
        Servers server =
                Servers.server()
                        .container("c1", "security.idmap.isolated", "true")
                        .container("c2", "volatile.idmap.next", "[{}]");
        for (Check check : List.of(new OverlappingIdmap(), new SmallIdmap())) {
            Checked checked = Checked.of(check, server);
            assertThat(checked.says("default/c1")).startsWith("unknown: The answers have no");
            assertThat(checked.says("default/c2"))
                    .startsWith("unknown: The key volatile.idmap.next is of no use. ");
        }
    }
}
