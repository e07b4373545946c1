package io.ringfence.audit.priority;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Audit;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.Catalogue;
import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Severity;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.fixture.Sample;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Capture;
import io.ringfence.model.Certificate;
import io.ringfence.model.Raw;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class PrioritiesTest {

    private static final Audit AUDIT = new Audit(List.of(new BuiltInChecks()));

    @Test
    void theFirstFiveOfTheSample() throws Exception {
        assertThat(sample().stream().limit(5))
                .extracting(priority -> priority.check().title() + ", " + priority.server())
                .containsExactly(
                        "Tokens that wait for anybody, web-02",
                        "Restricted client reaches more than its projects, web-02",
                        "Privileged container, web-02",
                        "Exposed service, web-02",
                        "Nested containers allowed, web-02");
        assertThat(sample().get(2).why())
                .isEqualTo("legacy-app and legacy-db: Root in this container is root on the host.");
        assertThat(sample().get(4).why())
                .isEqualTo(
                        "legacy-db: It may run containers and is privileged: together they are root"
                                + " on the host. 2 others fail this check.");
    }

    @Test
    void everyOpenFailureIsInOneOfThem() throws Exception {
        Capture capture = Sample.capture();
        AuditResult result = AUDIT.run(capture, Sample.taken(capture), () -> false);
        List<Finding> all = new ArrayList<>();
        Priorities.of(result, capture).forEach(priority -> all.addAll(priority.findings()));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        result.findings().stream().filter(Finding::isOpen).toList());
    }

    @Test
    void theRuleHoldsForAllOfTheSample() throws Exception {
        List<Priority> all = sample();
        for (int i = 1; i < all.size(); i++) {
            Priority before = all.get(i - 1);
            Priority after = all.get(i);
            int severity = before.severity().compareTo(after.severity());
            int exposure = before.exposure().to().compareTo(after.exposure().to());
            assertThat(severity).isNotPositive();
            if (severity == 0) {
                assertThat(exposure).isNotPositive();
                if (exposure == 0) {
                    assertThat(before.worst()).isGreaterThanOrEqualTo(after.worst());
                }
            }
        }
        assertThat(sample()).isEqualTo(all);
    }

    @Test
    void whatIsReachedFromTheNetworkComesFirst() {
        List<Priority> all =
                priorities(
                        server("a").container("c1", "security.privileged", "true"),
                        server("b")
                                .container(
                                        "default",
                                        "c1",
                                        c ->
                                                c.running()
                                                        .config("security.privileged", "true")
                                                        .device(
                                                                "http",
                                                                "proxy",
                                                                "listen",
                                                                "tcp:0.0.0.0:80",
                                                                "connect",
                                                                "tcp:127.0.0.1:80")));
        Priority first = of(all, "instance.privileged");
        assertThat(first.server()).isEqualTo("b");
        assertThat(first.exposure().to()).isEqualTo(Exposure.To.NETWORK);
        assertThat(first.why())
                .isEqualTo(
                        "c1: Root in this container is root on the host. c1 answers on the host's"
                                + " 0.0.0.0:80 by its device http.");
    }

    @Test
    void whatDoesNotRunOrListensToItselfIsNotReached() {
        String[] open = {"listen", "tcp:0.0.0.0:80", "connect", "tcp:127.0.0.1:80"};
        String[] self = {"listen", "tcp:[::1]:80", "connect", "tcp:127.0.0.1:80"};
        String[] inside = {
            "bind", "instance", "listen", "tcp:0.0.0.0:80", "connect", "tcp:127.0.0.1:80"
        };
        Servers servers =
                server("a")
                        .container(
                                "stopped",
                                c ->
                                        c.config("security.privileged", "true")
                                                .device("p", "proxy", open))
                        .container(
                                "loopback",
                                c ->
                                        c.running()
                                                .config("security.privileged", "true")
                                                .device("p", "proxy", self))
                        .container(
                                "inside",
                                c ->
                                        c.running()
                                                .config("security.privileged", "true")
                                                .device("p", "proxy", inside));
        Priority priority = of(priorities(servers), "instance.privileged");
        assertThat(priority.exposure()).isEqualTo(Exposure.NOBODY_KNOWN);
        assertThat(priority.exposed()).isZero();
        assertThat(priority.findings()).hasSize(3);
    }

    @Test
    void aNicInAnOuterNetworkReachesOutside() {
        Servers servers =
                server("a")
                        .network("lxdbr0", "bridge")
                        .network("uplink", "macvlan")
                        .container(
                                "in",
                                c ->
                                        c.running()
                                                .config("security.privileged", "true")
                                                .device("eth0", "nic", "network", "lxdbr0"))
                        .container(
                                "out",
                                c ->
                                        c.running()
                                                .config("security.privileged", "true")
                                                .device("eth0", "nic", "network", "uplink"));
        Priority priority = of(priorities(servers), "instance.privileged");
        assertThat(priority.exposed()).isEqualTo(1);
        assertThat(priority.findings().getFirst().entity().name()).isEqualTo("out");
        assertThat(priority.why())
                .contains("out is part of the host's own network by its NIC eth0.");
    }

    @Test
    void tenantsComeBeforeNobody() {
        Servers servers =
                server("a")
                        .project("shop", "features.profiles", "true")
                        .profile("shop", "default")
                        .add(tenant("deploy", "shop"))
                        .container(
                                "shop", "c1", c -> c.running().config("security.nesting", "true"))
                        .container("own", "raw.lxc", "lxc.apparmor.profile=unconfined");
        Priority priority = of(priorities(servers), "instance.nesting");
        assertThat(priority.exposure().to()).isEqualTo(Exposure.To.TENANTS);
        assertThat(priority.why())
                .endsWith("The client deploy, restricted to the project shop, can make use of it.");
    }

    @Test
    void oneChangeOfAProfileThatMendsSeveralIsTold() {
        Servers servers =
                server("a")
                        .profile("default", "legacy", "security.privileged", "true")
                        .container("c1", c -> c.profiles("default", "legacy"))
                        .container("c2", c -> c.profiles("default", "legacy"))
                        .container("c3", "security.privileged", "true");
        Priority priority = of(priorities(servers), "instance.privileged");
        assertThat(priority.mended()).isEqualTo(2);
        assertThat(priority.why())
                .isEqualTo(
                        "c1, c2 and c3: Root in this container is root on the host. One change of"
                                + " security.privileged in profile default/legacy mends 2 of"
                                + " them.");
    }

    @Test
    void moreFailuresThenMoreMendedByOneChangeComeFirst() {
        Servers two =
                server("two")
                        .container("c1", "security.privileged", "true")
                        .container("c2", "security.privileged", "true");
        Servers shared =
                server("shared")
                        .profile("default", "legacy", "security.privileged", "true")
                        .container("c1", c -> c.profiles("default", "legacy"))
                        .container("c2", c -> c.profiles("default", "legacy"));
        Servers one = server("one").container("c1", "security.privileged", "true");
        assertThat(priorities(one, two, shared))
                .filteredOn(priority -> priority.check().id().equals("instance.privileged"))
                .extracting(Priority::server)
                .containsExactly("shared", "two", "one");
    }

    @Test
    void theApiCountsAsReachedWhenItListens() {
        Servers quiet = server("quiet").config("core.trust_password", "true");
        Servers loud =
                server("loud")
                        .config("core.trust_password", "true", "core.https_address", "10.0.0.1");
        Servers local =
                server("local")
                        .config(
                                "core.trust_password",
                                "true",
                                "core.https_address",
                                "127.0.0.1:8443");
        List<Priority> all = priorities(quiet, local, loud);
        Priority first = of(all, "server.trust-password-set");
        assertThat(first.server()).isEqualTo("loud");
        assertThat(first.why()).endsWith("The API listens on 10.0.0.1.");
        assertThat(all)
                .filteredOn(priority -> !priority.server().equals("loud"))
                .filteredOn(priority -> priority.check().id().equals("server.trust-password-set"))
                .hasSize(2)
                .extracting(Priority::exposure)
                .containsOnly(Exposure.NOBODY_KNOWN);
    }

    @Test
    void severityComesBeforeEverythingElse() throws Exception {
        assertThat(sample().getFirst().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(sample()).extracting(Priority::severity).isSorted();
    }

    @Test
    void everyCheckOfServersAndTrustStoresIsPlaced() {
        ApiChecks checks = ApiChecks.bundled();
        Set<String> placed = new HashSet<>();
        for (Set<String> ids : List.of(checks.api(), checks.listener(), checks.neither())) {
            ids.forEach(id -> assertThat(placed.add(id)).as("%s stands twice", id).isTrue());
        }
        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.bundled().all().stream()
                                .map(CheckInfo::id)
                                .filter(id -> id.startsWith("server.") || id.startsWith("trust."))
                                .toList());
    }

    private static List<Priority> sample() throws Exception {
        Capture capture = Sample.capture();
        return Priorities.of(AUDIT.run(capture, Sample.taken(capture), () -> false), capture);
    }

    private static List<Priority> priorities(Servers... servers) {
        List<io.ringfence.model.Server> built = new ArrayList<>();
        for (Servers each : servers) {
            built.add(each.build());
        }
        Capture capture = new Capture(built);
        return Priorities.of(AUDIT.run(capture, Servers.NOW, () -> false), capture);
    }

    private static Priority of(List<Priority> all, String check) {
        return all.stream()
                .filter(priority -> priority.check().id().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static Certificate tenant(String name, String project) {
        return new Certificate("f00", name, "client", true, List.of(project), "", Raw.none());
    }
}
