package io.ringfence.audit.checks.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Network;
import io.ringfence.model.Profile;
import io.ringfence.model.Raw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class NetworkChecksTest {

    private static final Check UNUSED = new UnusedNetwork();
    private static final Check FIREWALL = new FirewallOff();
    private static final Check DNSMASQ = new RawDnsmasq();

    @Test
    void findsAnUnusedNetwork() {
        Finding finding =
                Checked.of(UNUSED, Servers.server().network("br0", "bridge")).about("default/br0");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(Remedy.of(finding, false).commands())
                .containsExactly("lxc network delete --project default br0");
    }

    @ParameterizedTest
    @CsvSource({
        "/1.0/instances/c1?project=shop, PASS",
        "/1.0/networks/ovn1, PASS",
        "/1.0/profiles/web, PASS",
        "/1.0/profiles/unseen, PASS",
        "/1.0/profiles/default, FAIL",
        "/1.0/profiles/old%20one?project=shop, FAIL",
        "/1.0/networks/br0, FAIL"
    })
    void countsWhoUsesIt(String url, Outcome expected) {
        Servers servers =
                Servers.server()
                        .project("shop", "features.profiles", "true")
                        .profile("shop", "old one")
                        .add(profile("web", List.of("/1.0/instances/c1")))
                        .add(network("br0", "bridge", Map.of(), List.of(url)));

        assertThat(Checked.of(UNUSED, servers).about("default/br0").outcome()).isEqualTo(expected);
    }

    @Test
    void namesTheProfilesThatNobodyHas() {
        Servers servers =
                Servers.server()
                        .add(network("br0", "bridge", Map.of(), List.of("/1.0/profiles/default")));

        assertThat(Checked.of(UNUSED, servers).about("default/br0").message())
                .isEqualTo("Only profiles that no instance has name the network: default/default.");
    }

    @Test
    void seesNicsThatTheServerDoesNotCount() {
        Servers servers =
                Servers.server()
                        .network("br0", "bridge")
                        .container(
                                "c1",
                                c -> c.device("n", "nic", "nictype", "bridged", "parent", "br0"));

        assertThat(Checked.of(UNUSED, servers).about("default/br0").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void aRestrictedClientCannotKnow() {
        Servers servers =
                Servers.server().configUnknown("It may not be seen.").network("br0", "bridge");

        assertThat(Checked.of(UNUSED, servers).about("default/br0").outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void doesNotConcernInterfacesOfTheHost() {
        Network lo =
                new Network(
                        "default",
                        "lo",
                        "loopback",
                        false,
                        "",
                        "",
                        Map.of(),
                        List.of(),
                        Raw.none());
        for (Check check : List.of(UNUSED, FIREWALL, DNSMASQ)) {
            assertThat(Checked.of(check, Servers.server().add(lo)).only().message())
                    .isEqualTo("It is an interface of the host, not a managed network.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, '', FAIL, IPv4",
        "0, false, FAIL, IPv4 and IPv6",
        "'', off, FAIL, IPv6",
        "true, '', PASS, ''",
        "'', '', PASS, ''"
    })
    void findsASwitchedOffFirewall(String ipv4, String ipv6, Outcome expected, String families) {
        Finding finding =
                Checked.of(
                                FIREWALL,
                                Servers.server()
                                        .network(
                                                "br0",
                                                "bridge",
                                                "ipv4.address",
                                                "10.0.0.1/24",
                                                "ipv6.address",
                                                "fd42::1/64",
                                                "ipv4.firewall",
                                                ipv4,
                                                "ipv6.firewall",
                                                ipv6))
                        .about("default/br0");

        assertThat(finding.outcome()).isEqualTo(expected);
        if (expected == Outcome.FAIL) {
            assertThat(finding.message())
                    .isEqualTo("No firewall rules are made for " + families + " on this bridge.");
            assertThat(Remedy.of(finding, true).commands())
                    .contains("incus network set --project default br0 ipv4.firewall=true");
        }
    }

    @Test
    void aFamilyThatIsNotCarriedNeedsNoFirewall() {
        Finding finding =
                Checked.of(
                                FIREWALL,
                                Servers.server()
                                        .network(
                                                "br0",
                                                "bridge",
                                                "ipv4.address",
                                                "10.0.0.1/24",
                                                "ipv6.address",
                                                "none",
                                                "ipv6.firewall",
                                                "false"))
                        .about("default/br0");

        assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void onlyBridgesHaveFirewallAndDnsmasq() {
        for (Check check : List.of(FIREWALL, DNSMASQ)) {
            assertThat(
                            Checked.of(check, Servers.server().network("ovn0", "ovn"))
                                    .about("default/ovn0")
                                    .outcome())
                    .isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }

    @Test
    void findsRawDnsmasq() {
        Finding finding =
                Checked.of(
                                DNSMASQ,
                                Servers.server()
                                        .network("br0", "bridge", "raw.dnsmasq", "log-queries"))
                        .about("default/br0");

        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.message()).doesNotContain("log-queries");
        assertThat(Remedy.of(finding, false).commands())
                .containsExactly("lxc network unset --project default br0 raw.dnsmasq");
        assertThat(
                        Checked.of(
                                        DNSMASQ,
                                        Servers.server()
                                                .network("br0", "bridge", "raw.dnsmasq", ""))
                                .about("default/br0")
                                .outcome())
                .isEqualTo(Outcome.PASS);
    }

    static Network network(
            String name, String type, Map<String, String> config, List<String> usedBy) {
        return new Network("default", name, type, true, "Created", "", config, usedBy, Raw.none());
    }

    static Profile profile(String name, List<String> usedBy) {
        return new Profile("default", name, "", Map.of(), Map.of(), usedBy, Raw.none());
    }
}
