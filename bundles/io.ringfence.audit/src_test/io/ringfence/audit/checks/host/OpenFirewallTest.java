package io.ringfence.audit.checks.host;

import static io.ringfence.audit.fixture.HostFactsSpec.nft;
import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.HostFactsSpec;
import io.ringfence.audit.fixture.Servers;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules are as nft and iptables print them. */
class OpenFirewallTest {

    private static Finding of(String firewall, String address) {
        HostFactsSpec facts = HostFactsSpec.good().with("firewall", firewall);
        Servers server =
                server().config("core.https_address", address).hostFacts("web-01", facts.build());
        return Checked.of(new OpenFirewall(), server).about("web-01");
    }

    private static Outcome nftDrop(String rule) {
        return of(nft("drop", rule), "192.0.2.1:8443").outcome();
    }

    private static Outcome nftAccept(String rule) {
        return of(nft("accept", rule), "192.0.2.1:8443").outcome();
    }

    private static Outcome iptables(String policy, String rule) {
        String json =
                "[{'tool':'nft','unknown':'nft is not installed'},"
                        + "{'tool':'iptables','rules':1,'input':[{'table':'filter','chain':'INPUT',"
                        + "'policy':'%s','rules':['%s']}]},"
                        + "{'tool':'ip6tables','unknown':'needs root'}]";
        return of(json.formatted(policy, rule), "192.0.2.1:8443").outcome();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp dport 8443 accept",
                "tcp dport { 22, 8443 } counter packets 3 bytes 180 accept",
                "tcp dport 8000-9000 accept",
                "accept",
                "meta l4proto tcp accept",
                "meta l4proto { tcp, udp } th dport 8443 accept",
                "ct state new tcp dport 8443 accept",
                "ct state { new, established } accept",
                "tcp dport != 22 accept",
                "tcp sport 1024-65535 tcp dport 8443 accept",
                "tcp dport 8443 limit rate 10/second burst 5 packets accept",
                "ip protocol tcp counter accept comment \\\"drop; reject\\\"",
                "tcp dport 8443 log prefix \\\"api \\\" accept"
            })
    void rulesThatLetEverybodyIn(String rule) {
        assertThat(nftDrop(rule)).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip saddr 10.0.0.0/8 tcp dport 8443 accept",
                "ip saddr @admins tcp dport 8443 accept",
                "tcp dport 8440-8450 ip saddr 192.0.2.0/24 accept",
                "iifname \\\"lo\\\" accept",
                "iifname \\\"wg0\\\" tcp dport 8443 accept",
                "ct state established,related accept",
                "ct state vmap { established : accept, related : accept, invalid : drop }",
                "tcp dport 22 accept",
                "udp dport 8443 accept",
                "meta l4proto icmp accept",
                "ip6 nexthdr ipv6-icmp accept",
                "icmp type echo-request accept",
                "tcp dport != { 22, 8443 } accept",
                "tcp dport 8443 counter",
                "reject"
            })
    void rulesThatLetOnlySomeIn(String rule) {
        assertThat(nftDrop(rule)).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp dport 8443 drop",
                "tcp dport 8443 reject with icmpx type port-unreachable",
                "ip saddr != 10.0.0.0/8 tcp dport 8443 drop",
                "drop"
            })
    void rulesThatKeepStrangersOut(String rule) {
        assertThat(nftAccept(rule)).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip saddr 203.0.113.9 drop",
                "tcp dport 22 drop",
                "ct state invalid drop",
                "tcp dport 8443 limit rate over 10/second drop",
                "return"
            })
    void rulesThatDoNotKeepStrangersOut(String rule) {
        assertThat(nftAccept(rule)).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jump services",
                "meta mark 0x1 accept",
                "ip daddr 192.0.2.1 tcp dport 8443 accept",
                "tcp flags syn tcp dport 8443 accept",
                "counter jump ufw-before-input",
                "tcp dport @open accept",
                "ct state vmap { new : jump fresh, established : accept }",
                "tcp dport vmap { 22 : accept, 8443 : accept }"
            })
    void whatOtherChainsAndSetsDecideIsUnknown(String rule) {
        assertThat(nftDrop(rule)).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "drop, -A INPUT -p tcp -m tcp --dport 8443 -j ACCEPT, FAIL",
        "drop, '-A INPUT -p tcp -m multiport --dports 22,8443 -j ACCEPT', FAIL",
        "drop, -A INPUT -j ACCEPT, FAIL",
        "drop, '-A INPUT -p tcp -m conntrack --ctstate NEW -m tcp --dport 8443 -j ACCEPT', FAIL",
        "drop, -A INPUT -s 10.0.0.0/8 -p tcp -m tcp --dport 8443 -j ACCEPT, PASS",
        "drop, -A INPUT -i lo -j ACCEPT, PASS",
        "drop, '-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT', PASS",
        "drop, -A INPUT -p icmp -j ACCEPT, PASS",
        "drop, -A INPUT -j ufw-before-input, UNKNOWN",
        "drop, -A INPUT -p tcp -m set --match-set admins src -m tcp --dport 8443 -j ACCEPT,"
                + " UNKNOWN",
        "drop, -A INPUT -p tcp -m tcp --sport 1024:65535 --dport 8443 -j ACCEPT, FAIL",
        "accept, -A INPUT -p tcp -m tcp --dport 8443 -j DROP, PASS",
        "accept, -A INPUT ! -s 10.0.0.0/8 -p tcp -m tcp --dport 8443 -j DROP, PASS",
        "accept, -A INPUT -p tcp -m tcp --dport 8000:9000 -j REJECT --reject-with tcp-reset, PASS",
        "accept, -A INPUT -s 203.0.113.9/32 -j DROP, FAIL",
        "accept, -A INPUT -p tcp -m tcp ! --dport 22 -j DROP, PASS",
        "accept, '-A INPUT -p tcp --dport 22 -m limit --limit 3/min -j LOG --log-prefix drop', FAIL"
    })
    void rulesOfIptables(String policy, String rule, Outcome expected) {
        assertThat(iptables(policy, rule)).isEqualTo(expected);
    }

    @Test
    void everyBaseChainHasToLetAPacketIn() {
        String two =
                "[{'tool':'nft','rules':2,'input':["
                        + "{'table':'inet a','chain':'input','policy':'accept','rules':['accept']},"
                        + "{'table':'inet b','chain':'input','policy':'drop','rules':[]}]}]";
        assertThat(of(two, ":8443").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void anOpenFamilyIsEnough() {
        String ipv4Only =
                "[{'tool':'nft','rules':2,'input':["
                        + "{'table':'ip a','chain':'input','policy':'drop','rules':[]}]}]";
        assertThat(of(ipv4Only, "[::]:8443").message())
                .isEqualTo(
                        "The packet filter lets every source reach port 8443 of the API over"
                                + " IPv6.");
        assertThat(of(ipv4Only, "192.0.2.1:8443").outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(ipv4Only, "[2001:db8::1]:8443").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void noRulesAtAll() {
        String none =
                "[{'tool':'nft','rules':0,'input':[]},"
                        + "{'tool':'iptables','unknown':'iptables is not installed'}]";
        assertThat(of(none, "").message())
                .isEqualTo("The host has no packet filter rules of its own.");
    }

    @Test
    void onlyTheDaemonsOwnTable() {
        String own =
                "[{'tool':'nft','rules':0,'input':[{'table':'inet"
                    + " lxd','chain':'in.lxdbr0','policy':'accept','rules':['iifname \\\"lxdbr0\\\""
                    + " udp dport 53 accept']}]}]";
        assertThat(of(own, "").outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anApiThatIsNotOnTheNetwork() {
        assertThat(of(nft("accept", "tcp dport 22 accept"), "").outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(nft("accept", "tcp dport 22 accept"), "127.0.0.1:8443").outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void theHostTellsWhereAHiddenConfigurationListens() {
        HostFactsSpec facts =
                HostFactsSpec.good()
                        .with("firewall", nft("drop", "tcp dport 9443 accept"))
                        .with("listening", "[{'address':'::','port':9443,'process':'lxd'}]");
        Servers server = server().configUnknown("hidden").hostFacts("web-01", facts.build());
        assertThat(Checked.of(new OpenFirewall(), server).about("web-01").message())
                .contains("port 9443");
    }

    @Test
    void withoutAToolItIsUnknown() {
        String none = "[{'tool':'nft','unknown':'needs root'}]";
        assertThat(of(none, ":8443").message()).contains("needs root");
    }

    @Property
    void anyTextIsARule(@ForAll String text) {
        assertThat(NftRule.parse(text, 8443)).isNotNull();
        assertThat(IptablesRule.parse(text, 8443)).isNotNull();
        assertThat(AuditRule.parse(text)).isNotNull();
    }
}
