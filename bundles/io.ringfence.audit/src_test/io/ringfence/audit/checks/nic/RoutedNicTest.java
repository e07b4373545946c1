package io.ringfence.audit.checks.nic;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.InstanceSpec;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.HostFacts;
import io.ringfence.model.facts.HostFactsReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class RoutedNicTest {

    private final RoutedNic check = new RoutedNic();

    @Test
    void statesTheProtectionOfAStoppedInstance() {
        Finding finding =
                Checked.of(
                                check,
                                Servers.server()
                                        .container(
                                                "c1",
                                                c -> c.device("n", "nic", "nictype", "routed")))
                        .about("default/c1:n");

        assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
        assertThat(finding.message())
                .isEqualTo("The host is protected against it when the instance starts.");
    }

    @Test
    void asksForHostFacts() {
        Finding finding = Checked.of(check, running()).about("default/c1:n");

        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.message()).contains("ringfence-host-facts");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, PASS",
        "1, 0, 0, PASS",
        "0, 0, 0, FAIL",
        "2, 1, 0, FAIL",
        "0, 2, 0, FAIL",
        "0, 1, 2, FAIL",
        "0, 1, 1, FAIL",
        "0, null, null, PASS"
    })
    void comparesWithTheHost(String all, String reverse, String advertisements, Outcome expected)
            throws Exception {
        String interfaces =
                "[{\"name\":\"all\",\"rpFilter\":%s,\"acceptRa\":1},"
                        .formatted(all)
                        .concat(
                                "{\"name\":\"veth1\",\"rpFilter\":%s,\"acceptRa\":%s}]"
                                        .formatted(reverse, advertisements));

        assertThat(withFacts(interfaces).outcome()).isEqualTo(expected);
    }

    @Test
    void saysWhatTheHostHas() throws Exception {
        Finding finding = withFacts("[{\"name\":\"veth1\",\"rpFilter\":0,\"acceptRa\":2}]");

        assertThat(finding.message())
                .isEqualTo("On the host's end veth1 rp_filter is 0 and accept_ra 2, not 1 and 0.");
        assertThat(finding.evidence().getFirst().origin().label()).isEqualTo("host veth1");
    }

    @Test
    void isUnknownWhereTheFactsAreSilent() throws Exception {
        assertThat(withFacts("[]").message()).contains("do not list the interface veth1");
        assertThat(withFacts("{\"unknown\":\"no /proc/sys\"}").message()).contains("no /proc/sys");
        assertThat(
                        withFacts(
                                        "[{\"name\":\"veth1\",\"rpFilter\":{\"unknown\":\"denied\"},"
                                            + "\"acceptRa\":0}]")
                                .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void asksTheMemberThatTheInstanceIsOn() throws Exception {
        HostFacts facts = facts("[{\"name\":\"veth1\",\"rpFilter\":1,\"acceptRa\":0}]");
        Servers servers =
                Servers.server()
                        .cluster("m1", "m2")
                        .hostFacts("m1", facts)
                        .container("c1", c -> routed(c).on("m1"))
                        .container("c2", c -> routed(c).on("m2"));
        Checked checked = Checked.of(check, servers);

        assertThat(checked.about("default/c1:n").outcome()).isEqualTo(Outcome.PASS);
        assertThat(checked.about("default/c2:n").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void doesNotConcernOtherNics() {
        assertThat(
                        Checked.of(
                                        check,
                                        Servers.server()
                                                .container(
                                                        "c1",
                                                        c ->
                                                                c.device(
                                                                        "n", "nic", "nictype",
                                                                        "p2p")))
                                .about("default/c1:n")
                                .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    private Finding withFacts(String interfaces) throws Exception {
        return Checked.of(check, running().hostFacts("web-01", facts(interfaces)))
                .about("default/c1:n");
    }

    private static HostFacts facts(String interfaces) throws Exception {
        String document =
                "{\"format\":\"ringfence-host-facts/1\",\"interfaces\":" + interfaces + "}";
        return HostFactsReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static Servers running() {
        return Servers.server().container("c1", RoutedNicTest::routed);
    }

    private static InstanceSpec routed(InstanceSpec container) {
        return container
                .running()
                .config("volatile.n.host_name", "veth1")
                .device("n", "nic", "nictype", "routed");
    }
}
