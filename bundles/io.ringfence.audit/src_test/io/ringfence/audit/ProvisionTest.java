package io.ringfence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Provision.Need;
import io.ringfence.audit.check.Hosts;
import io.ringfence.audit.checks.BuiltInChecks;
import io.ringfence.audit.fixture.Sample;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class ProvisionTest {

    private static final Audit AUDIT = new Audit(List.of(new BuiltInChecks()));

    @Test
    void hostFactsAreCollectedOnTheHost() {
        Provision provision =
                Provision.of(
                        unknown(
                                "host.firewall",
                                EntityRef.of(EntityRef.Type.HOST, "node 1"),
                                Hosts.NO_FACTS));
        assertThat(provision.need()).isEqualTo(Need.HOST_FACTS);
        assertThat(provision.commands())
                .containsExactly(
                        "ssh root@'node 1' sh -s < ringfence-host-facts > 'node 1.json'",
                        "ringfence capture web-01 --host-facts 'node 1.json' --output"
                                + " web-01.ringfence");
    }

    /** Names of servers and hosts are what a file says. */
    @Test
    void aNameIsNoOptionAndNoPath() {
        EntityRef up = EntityRef.of(EntityRef.Type.HOST, "../../.config/x");
        assertThat(Provision.of(unknown("host.firewall", up, Hosts.NO_FACTS)).commands())
                .containsExactly(
                        "ssh root@../../.config/x sh -s < ringfence-host-facts >"
                                + " .._.._.config_x.json",
                        "ringfence capture web-01 --host-facts .._.._.config_x.json --output"
                                + " web-01.ringfence");
        EntityRef option = EntityRef.of(EntityRef.Type.HOST, "--debug");
        Provision none = Provision.of(unknown("host.firewall", option, Hosts.NO_FACTS));
        assertThat(none.commands()).isEmpty();
        assertThat(none.steps()).isNotEmpty();
    }

    @Test
    void eachReasonHasItsNeed() {
        assertThat(need("This client may not see all instances. Capture with one that may."))
                .isEqualTo(Need.FULL_ACCESS);
        assertThat(need("Not all ACLs of the NIC can be seen; use a client that may see them."))
                .isEqualTo(Need.FULL_ACCESS);
        assertThat(need("A local socket has no TLS: audit the server over HTTPS."))
                .isEqualTo(Need.NETWORK);
        assertThat(need("The server did not open its event stream in time."))
                .isEqualTo(Need.ANOTHER_CAPTURE);
        assertThat(need("The capture file does not tell: capture again."))
                .isEqualTo(Need.ANOTHER_CAPTURE);
        assertThat(need("The API does not tell when the entry was last used: ask its owner."))
                .isEqualTo(Need.SOMEBODY);
    }

    @Test
    void advisoriesThatNoTableDecidesAreLookedUp() throws Exception {
        assertThat(unknowns(Sample.capture()))
                .filteredOn(finding -> finding.check().id().equals("server.version-vulnerable"))
                .isNotEmpty()
                .allSatisfy(
                        finding ->
                                assertThat(Provision.of(finding).steps().getFirst())
                                        .contains("each advisory under Evidence")
                                        .doesNotContain(finding.check().remedy()));
    }

    @Test
    void aListingThatCouldNotBeReadNeedsAnotherClient() {
        Servers servers = Servers.server();
        String reason =
                "this client is restricted: it sees only what belongs to its own projects; capture"
                        + " with an unrestricted client certificate or over the local socket";
        Arrays.stream(Servers.Part.values()).forEach(part -> servers.gap(part, null, reason));
        assertThat(unknowns(new Capture(List.of(servers.build()))))
                .filteredOn(finding -> finding.message().contains("unrestricted"))
                .isNotEmpty()
                .extracting(finding -> Provision.of(finding).need())
                .containsOnly(Need.FULL_ACCESS);
    }

    @Test
    void everyUnknownOfTheSampleSaysWhatToDo() throws Exception {
        assertThat(unknowns(Sample.capture()))
                .isNotEmpty()
                .allSatisfy(
                        finding -> {
                            assertThat(Provision.of(finding).steps())
                                    .isNotEmpty()
                                    .allMatch(step -> step.endsWith("."));
                            assertThat(Provision.of(finding).need()).isEqualTo(Need.SOMEBODY);
                        });
    }

    private static List<Finding> unknowns(Capture capture) {
        return AUDIT.run(capture, Servers.NOW, () -> false).findings().stream()
                .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
                .toList();
    }

    private static Need need(String message) {
        EntityRef server = EntityRef.of(EntityRef.Type.SERVER, "web-01");
        return Provision.of(unknown("server.tls-protocol", server, message)).need();
    }

    private static Finding unknown(String check, EntityRef entity, String message) {
        return new Finding(
                Catalogue.bundled().get(check),
                Outcome.UNKNOWN,
                Severity.HIGH,
                "web-01",
                entity,
                message,
                List.of(),
                null);
    }
}
