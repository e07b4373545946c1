package io.ringfence.audit.checks.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.NetworkAcl.Rule;
import io.ringfence.model.Raw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class AclChecksTest {

    private static final Check ALLOW_ALL = new AllowAllRule();
    private static final Check UNUSED = new UnusedAcl();
    private static final Check MISSING = new MissingAcl();
    private static final Rule ALL = rule("allow", "enabled", "", "", "", "", "");
    private static final Rule DROP = rule("drop", "enabled", "", "", "", "", "");

    @ParameterizedTest
    @CsvSource({
        "allow, enabled, '', '', '', '', '', FAIL",
        "allow, logged, '', '', '', '', '', FAIL",
        "allow, enabled, 0.0.0.0/0, '', tcp, '', '', FAIL",
        "allow, enabled, '10.0.0.0/8, ::/0', '', tcp, '', 1-65535, FAIL",
        "allow, disabled, '', '', '', '', '', PASS",
        "drop, enabled, '', '', '', '', '', PASS",
        "reject, enabled, '', '', '', '', '', PASS",
        "allow, enabled, 10.0.0.0/8, '', '', '', '', PASS",
        "allow, enabled, '', 10.0.0.7, '', '', '', PASS",
        "allow, enabled, @internal, '', '', '', '', PASS",
        "allow, enabled, '', '', tcp, '', 443, PASS",
        "allow, enabled, '', '', udp, 53, '', PASS",
        "allow, enabled, '', '', icmp4, '', '', PASS"
    })
    void findsARuleThatAllowsEverything(
            String action,
            String state,
            String source,
            String destination,
            String protocol,
            String sourcePort,
            String destinationPort,
            Outcome expected) {
        Rule rule = rule(action, state, source, destination, protocol, sourcePort, destinationPort);
        Finding finding =
                Checked.of(ALLOW_ALL, Servers.server().add(acl("web", List.of(rule), List.of())))
                        .about("default/web");

        assertThat(finding.outcome()).isEqualTo(expected);
    }

    @Test
    void weighsTheDirections() {
        Checked checked =
                Checked.of(
                        ALLOW_ALL,
                        Servers.server()
                                .add(acl("in", List.of(ALL, DROP), List.of(ALL)))
                                .add(acl("out", List.of(DROP), List.of(ALL, ALL))));

        assertThat(checked.about("default/in").severity()).isEqualTo(Severity.MEDIUM);
        assertThat(checked.about("default/in").message())
                .isEqualTo("An ingress rule allows everything.");
        assertThat(checked.about("default/out").severity()).isEqualTo(Severity.LOW);
        assertThat(checked.about("default/out").message())
                .isEqualTo("2 egress rules allow everything.");
    }

    @Test
    void findsAnUnusedAcl() {
        Checked checked =
                Checked.of(
                        UNUSED,
                        Servers.server()
                                .add(acl("left-over", List.of(), List.of()))
                                .add(used("by-itself", "/1.0/network-acls/by-itself"))
                                .add(used("by-idle", "/1.0/profiles/default"))
                                .add(used("by-network", "/1.0/networks/br0"))
                                .add(used("by-acl", "/1.0/network-acls/other")));

        assertThat(checked.about("default/left-over").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("default/by-itself").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("default/by-idle").message())
                .isEqualTo("Only profiles that no instance has name the ACL: default/default.");
        assertThat(checked.about("default/by-network").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/by-acl").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void seesUsesThatTheServerDoesNotCount() {
        Rule fromGroup = rule("allow", "enabled", "group, 10.0.0.1", "", "", "", "");
        Checked checked =
                Checked.of(
                        UNUSED,
                        Servers.server()
                                .network("br0", "bridge", "security.acls", "a, b")
                                .network("ovn0", "ovn")
                                .container(
                                        "c1",
                                        c ->
                                                c.device(
                                                        "n",
                                                        "nic",
                                                        "network",
                                                        "ovn0",
                                                        "security.acls",
                                                        "c"))
                                .add(acl("b", List.of(fromGroup), List.of()))
                                .add(acl("c", List.of(), List.of()))
                                .add(acl("group", List.of(), List.of())));

        for (String name : List.of("b", "c", "group")) {
            assertThat(checked.about("default/" + name).outcome()).isEqualTo(Outcome.PASS);
        }
    }

    @Test
    void anAclThatNamesOnlyItselfIsUnused() {
        Rule fromSelf = rule("allow", "enabled", "self", "", "", "", "");

        assertThat(
                        Checked.of(
                                        UNUSED,
                                        Servers.server()
                                                .add(acl("self", List.of(fromSelf), List.of())))
                                .about("default/self")
                                .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void aRestrictedClientCannotKnow() {
        Servers servers =
                Servers.server()
                        .configUnknown("It may not be seen.")
                        .add(acl("a", List.of(), List.of()));

        assertThat(Checked.of(UNUSED, servers).about("default/a").outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void findsABridgeWithoutAcl() {
        Checked checked =
                Checked.of(
                        MISSING,
                        Servers.server()
                                .network("br0", "bridge")
                                .container("c1", c -> c.device("n", "nic", "network", "br0")));

        assertThat(checked.about("default/br0").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(checked.about("default/br0").message())
                .isEqualTo("No ACL limits the traffic of the network and of its only NIC.");
        assertThat(checked.about("default/c1:n").message())
                .isEqualTo("ACLs of a bridge are those of the network.");
    }

    @Test
    void passesANetworkWithAcls() {
        Checked checked =
                Checked.of(
                        MISSING,
                        Servers.server()
                                .network("br0", "bridge", "security.acls", "web")
                                .network("ovn0", "ovn", "security.acls", "web")
                                .container("c1", c -> c.device("n", "nic", "network", "ovn0"))
                                .add(acl("web", List.of(), List.of())));

        assertThat(checked.about("default/br0").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/ovn0").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/c1:n").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void looksAtEachNicOfAnOvnNetwork() {
        Checked checked =
                Checked.of(
                        MISSING,
                        Servers.server()
                                .network("ovn0", "ovn")
                                .container(
                                        "a",
                                        c ->
                                                c.device(
                                                        "n",
                                                        "nic",
                                                        "network",
                                                        "ovn0",
                                                        "security.acls",
                                                        "web"))
                                .container("b", c -> c.device("n", "nic", "network", "ovn0")));

        assertThat(checked.about("default/ovn0").message())
                .isEqualTo("No ACL limits the traffic of the network and of 1 of its 2 NICs.");
        assertThat(checked.about("default/a:n").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/b:n").message())
                .isEqualTo("Neither the NIC nor its network ovn0 has an ACL.");
    }

    @Test
    void aNetworkIsCoveredWhenEachNicIs() {
        Checked checked =
                Checked.of(
                        MISSING,
                        Servers.server()
                                .incus("6.0.4")
                                .network("br0", "bridge")
                                .container(
                                        "a",
                                        c ->
                                                c.device(
                                                        "n",
                                                        "nic",
                                                        "network",
                                                        "br0",
                                                        "security.acls",
                                                        "web")));

        assertThat(checked.about("default/br0").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/a:n").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void looksAtEachNicWhereABridgeTakesAclsOfNics() {
        Checked checked =
                Checked.of(
                        MISSING,
                        Servers.server()
                                .incus("6.0.4")
                                .extensions("network_bridge_acl_devices")
                                .network("br0", "bridge")
                                .container("a", c -> c.device("n", "nic", "network", "br0")));

        assertThat(checked.about("default/a:n").outcome()).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @CsvSource({
        "allow, allow, open, FAIL",
        "allow, allow, 'open, closed', PASS",
        "allow, allow, unseen, UNKNOWN",
        "allow, '', open, PASS",
        "'', '', unseen, PASS",
        "allow, drop, open, PASS"
    })
    void looksAtTheDefaultActions(String ingress, String egress, String acls, Outcome expected) {
        Servers servers =
                Servers.server()
                        .network(
                                "br0",
                                "bridge",
                                "security.acls",
                                acls,
                                "security.acls.default.ingress.action",
                                ingress,
                                "security.acls.default.egress.action",
                                egress)
                        .add(acl("open", List.of(ALL), List.of()))
                        .add(acl("closed", List.of(), List.of(DROP)));

        assertThat(Checked.of(MISSING, servers).about("default/br0").outcome()).isEqualTo(expected);
    }

    @Test
    void theNicsDefaultsCountMoreThanTheNetworks() {
        Servers servers =
                Servers.server()
                        .network(
                                "ovn0",
                                "ovn",
                                "security.acls.default.ingress.action",
                                "drop",
                                "security.acls.default.egress.action",
                                "allow")
                        .add(acl("open", List.of(ALL), List.of()))
                        .container(
                                "a",
                                c ->
                                        c.device(
                                                "n",
                                                "nic",
                                                "network",
                                                "ovn0",
                                                "security.acls",
                                                "open",
                                                "security.acls.default.ingress.action",
                                                "allow"));

        assertThat(Checked.of(MISSING, servers).about("default/a:n").outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void doesNotConcernOtherNetworks() {
        Checked checked =
                Checked.of(
                        MISSING,
                        Servers.server()
                                .network("mv0", "macvlan")
                                .container(
                                        "a",
                                        c ->
                                                c.device("m", "nic", "network", "mv0")
                                                        .device("p", "nic", "nictype", "p2p")));

        for (String label : List.of("default/mv0", "default/a:m", "default/a:p")) {
            assertThat(checked.about(label).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }

    private static NetworkAcl used(String name, String by) {
        return new NetworkAcl(
                "default", name, "", Map.of(), List.of(), List.of(), List.of(by), Raw.none());
    }

    private static NetworkAcl acl(String name, List<Rule> ingress, List<Rule> egress) {
        return new NetworkAcl(
                "default", name, "", Map.of(), ingress, egress, List.of(), Raw.none());
    }

    private static Rule rule(
            String action,
            String state,
            String source,
            String destination,
            String protocol,
            String sourcePort,
            String destinationPort) {
        return new Rule(
                action, state, source, destination, protocol, sourcePort, destinationPort, "");
    }
}
