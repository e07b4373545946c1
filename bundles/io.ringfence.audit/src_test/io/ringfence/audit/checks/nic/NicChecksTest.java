package io.ringfence.audit.checks.nic;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.check.IpFamily;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Network;
import io.ringfence.model.Profile;
import io.ringfence.model.Raw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class NicChecksTest {

    private static final Check MAC = new UnfilteredMac();
    private static final Check IPV4 = new UnfilteredAddresses("nic.ipv4-filtering", IpFamily.IPV4);
    private static final Check IPV6 = new UnfilteredAddresses("nic.ipv6-filtering", IpFamily.IPV6);
    private static final Check BLOCKED = new BlockedTraffic();
    private static final Check UNCONTROLLED = new UncontrolledNic();

    @Test
    void findsUnfilteredNics() {
        Finding mac = nic(MAC, "network", "br4");

        assertThat(mac.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(mac.message()).isEqualTo("The instance can use any MAC address on br4.");
        assertThat(nic(IPV4, "network", "br4").message())
                .isEqualTo("The instance can use any IPv4 address on br4.");
        assertThat(nic(IPV6, "network", "br6").message())
                .isEqualTo(
                        "The instance can use any IPv6 address on br6, and its router"
                                + " advertisements can change the routes of the host.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security.mac_filtering",
                "security.ipv4_filtering",
                "security.ipv6_filtering"
            })
    void anyFilterImpliesTheMacFilter(String key) {
        assertThat(nic(MAC, "network", "br4", key, "TRUE").outcome()).isEqualTo(Outcome.PASS);
        assertThat(nic(MAC, "network", "br4", key, "false").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void passesFilteredNics() {
        assertThat(nic(IPV4, "network", "br4", "security.ipv4_filtering", "1").outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(nic(IPV6, "network", "br6", "security.ipv6_filtering", "on").outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(nic(IPV4, "network", "br6", "security.ipv4_filtering", "true").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void concernsOnlyWhatTheBridgeCarries() {
        assertThat(nic(IPV6, "network", "br4").message()).isEqualTo("The bridge carries no IPv6.");
        assertThat(nic(IPV4, "network", "br6").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(nic(IPV4, "network", "fan").outcome()).isEqualTo(Outcome.FAIL);
        assertThat(nic(IPV6, "network", "fan").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void assumesBothFamiliesOnABridgeOfTheHost() {
        Finding finding = nic(IPV6, "nictype", "bridged", "parent", "br-host");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.evidence().get(1).origin().label()).startsWith("inferred");
    }

    @Test
    void takesAManagedBridgeByItsParent() {
        assertThat(nic(IPV6, "nictype", "bridged", "parent", "br4").outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(nic(UNCONTROLLED, "nictype", "bridged", "parent", "br4").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "ovn, NOT_APPLICABLE, NOT_APPLICABLE",
        "macvlan, NOT_APPLICABLE, NOT_APPLICABLE",
        "sriov, FAIL, NOT_APPLICABLE",
        "physical, NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void knowsWhichManagedNetworksHaveFilters(String type, Outcome mac, Outcome address) {
        assertThat(nic(MAC, "network", type + "0").outcome()).isEqualTo(mac);
        assertThat(nic(IPV4, "network", type + "0").outcome()).isEqualTo(address);
    }

    @Test
    void setsTheFilterWhereTheNicIsDefined() {
        Profile profile =
                new Profile(
                        "default",
                        "default",
                        "",
                        Map.of(),
                        Map.of("eth0", Servers.device("eth0", "nic", "network", "br4")),
                        List.of(),
                        Raw.none());
        Finding finding =
                Checked.of(
                                MAC,
                                networks()
                                        .project("shop", "features.profiles", "false")
                                        .add(profile)
                                        .container("shop", "c1", c -> c))
                        .about("shop/c1:eth0");

        assertThat(Remedy.of(finding, false).commands())
                .containsExactly(
                        "lxc profile device set --project default default eth0"
                                + " security.mac_filtering=true");
    }

    @Test
    void looksForTheNetworkInTheEffectiveProject() {
        Servers servers =
                networks()
                        .project("own", "features.networks", "true")
                        .project("guest", "features.networks", "false")
                        .container("own", "a", c -> c.device("n", "nic", "network", "br4"))
                        .container("own", "b", c -> c.device("n", "nic", "network", "ovn1"))
                        .container("guest", "c", c -> c.device("n", "nic", "network", "br4"))
                        .add(network("own", "ovn1", "ovn", true));
        Checked checked = Checked.of(UNCONTROLLED, servers);

        assertThat(checked.about("own/a:n").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(checked.about("own/a:n").message())
                .isEqualTo(
                        "The network br4 of project own cannot be seen; use a client that may see"
                                + " it.");
        assertThat(checked.about("own/b:n").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("guest/c:n").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void doesNotGuessWhatABridgeIs() {
        Servers servers =
                Servers.server()
                        .gap(Servers.Part.NETWORKS, null, "This client may not see networks.")
                        .container(
                                "c1",
                                c ->
                                        c.device("a", "nic", "nictype", "bridged", "parent", "br0")
                                                .device("b", "nic", "nictype", "wireguard")
                                                .device("c", "nic"));
        Checked checked = Checked.of(UNCONTROLLED, servers);

        for (String device : List.of("a", "b", "c")) {
            assertThat(checked.about("default/c1:" + device).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "macvlan, FAIL",
        "ipvlan, FAIL",
        "sriov, FAIL",
        "physical, FAIL",
        "bridged, FAIL",
        "routed, NOT_APPLICABLE",
        "p2p, NOT_APPLICABLE"
    })
    void findsNicsOutsideOfControl(String type, Outcome expected) {
        assertThat(nic(UNCONTROLLED, "nictype", type, "parent", "enp1s0").outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"br4, PASS", "ovn0, PASS", "macvlan0, FAIL", "sriov0, FAIL", "physical0, FAIL"})
    void managedNetworksAreNotAllControlled(String network, Outcome expected) {
        assertThat(nic(UNCONTROLLED, "network", network).outcome()).isEqualTo(expected);
    }

    @Test
    void namesTheUnmanagedBridge() {
        assertThat(nic(UNCONTROLLED, "nictype", "bridged", "parent", "br-host").message())
                .isEqualTo("The bridge br-host is not managed: no ACL applies to it.");
    }

    @Test
    void findsAFamilyWithoutAddresses() {
        Finding finding = nic(BLOCKED, "network", "br4", "security.ipv6_filtering", "true");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.message()).isEqualTo("The filters stop all IPv6 traffic.");
    }

    @Test
    void findsAFamilyWithoutDhcp() {
        assertThat(nic(BLOCKED, "network", "static", "security.ipv4_filtering", "true").outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(
                        nic(
                                        BLOCKED,
                                        "network",
                                        "static",
                                        "security.ipv4_filtering",
                                        "true",
                                        "ipv4.address",
                                        "10.1.0.9")
                                .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void takesNoneForADecision() {
        assertThat(
                        nic(
                                        BLOCKED,
                                        "network",
                                        "br4",
                                        "security.ipv6_filtering",
                                        "true",
                                        "ipv6.address",
                                        "none")
                                .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void findsNestingBehindAFilter() {
        Finding finding =
                Checked.of(
                                BLOCKED,
                                networks()
                                        .container(
                                                "c1",
                                                c ->
                                                        c.config("security.nesting", "1")
                                                                .device(
                                                                        "n",
                                                                        "nic",
                                                                        "network",
                                                                        "br4",
                                                                        "security.mac_filtering",
                                                                        "true")))
                        .about("default/c1:n");

        assertThat(finding.message())
                .isEqualTo(
                        "The filters stop all traffic of nested instances with MAC addresses of"
                                + " their own.");
        assertThat(finding.evidence().getFirst().key()).isEqualTo("security.nesting");
    }

    @Test
    void concernsFilteredBridgedNics() {
        assertThat(nic(BLOCKED, "network", "br4").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(nic(BLOCKED, "network", "ovn0").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(nic(BLOCKED, "network", "br4", "security.ipv4_filtering", "yes").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void saysOnceThatThereIsNoNic() {
        for (Check check : NicChecks.all()) {
            Finding finding =
                    Checked.of(check, networks().container("c1", c -> c.device("eth0", "none")))
                            .only();

            assertThat(finding.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }

    private static Finding nic(Check check, String... options) {
        return Checked.of(check, networks().container("c1", c -> c.device("n", "nic", options)))
                .about("default/c1:n");
    }

    private static Servers networks() {
        Servers servers =
                Servers.server()
                        .network(
                                "br4",
                                "bridge",
                                "ipv4.address",
                                "10.0.0.1/24",
                                "ipv6.address",
                                "none")
                        .network(
                                "br6",
                                "bridge",
                                "ipv4.address",
                                "none",
                                "ipv6.address",
                                "fd42::1/64")
                        .network("fan", "bridge", "bridge.mode", "fan")
                        .network(
                                "static",
                                "bridge",
                                "ipv4.address",
                                "10.1.0.1/24",
                                "ipv4.dhcp",
                                "false",
                                "ipv6.address",
                                "none")
                        .add(network("default", "br-host", "bridge", false))
                        .add(network("default", "enp1s0", "physical", false));
        for (String type : List.of("ovn", "macvlan", "sriov", "physical")) {
            servers.network(type + "0", type, "parent", "enp1s0");
        }
        return servers;
    }

    private static Network network(String project, String name, String type, boolean managed) {
        return new Network(project, name, type, managed, "", "", Map.of(), List.of(), Raw.none());
    }
}
