package io.ringfence.audit.checks.server;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.HostFactsSpec;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevocationTest {

    private static final String CA =
            "{'mode':'0644','owner':'root','notBefore':'2026-01-01T00:00:00Z',"
                    + "'notAfter':'2035-12-30T00:00:00Z','fingerprint':'aa'}";
    private static final String CURRENT = list("'2026-04-01T00:00:00Z'");

    private static String list(String nextUpdate) {
        return "{'mode':'0644','owner':'root','lastUpdate':'2026-02-01T00:00:00Z',"
                + "'nextUpdate':"
                + nextUpdate
                + ",'revoked':1}";
    }

    private static Finding of(Servers server) {
        return Checked.of(new IneffectiveRevocation(), server).about("web-01");
    }

    private static Servers pki(String version, String ca, String crl) {
        String files =
                "{'server.crt':null,'cluster.crt':null,'server.ca':"
                        + ca
                        + ",'ca.crl':"
                        + crl
                        + "}";
        String daemon = HostFactsSpec.daemon("/var/snap/lxd/common/lxd", files);
        return server().version(version)
                .hostFacts(
                        "web-01", HostFactsSpec.good().with("daemons", "[" + daemon + "]").build());
    }

    @Test
    void onlyTheHostTells() {
        assertThat(of(server()).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(of(server()).message()).contains("ringfence-host-facts");
    }

    @Test
    void withoutAnAuthorityThereIsNothingToRevoke() {
        assertThat(of(pki("5.0.9", "null", "null")).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "4.0.9, FAIL", "4.0.10, PASS",
        "5.0.3, FAIL", "5.0.4, PASS",
        "5.21.1, FAIL", "5.21.2, PASS",
        "5.20, FAIL", "6.1, PASS"
    })
    void oldReleasesIgnoreTheListForStoredCertificates(String version, Outcome expected) {
        assertThat(of(pki(version, CA, CURRENT)).outcome()).isEqualTo(expected);
    }

    @Test
    void debianNeverPatchedIt() {
        Servers debian =
                pki("5.0.2", CA, CURRENT)
                        .environment("os_name", "Debian GNU/Linux", "os_version", "12")
                        .hostFacts(
                                "web-01",
                                HostFactsSpec.good()
                                        .with(
                                                "packages",
                                                "[{'manager':'dpkg','name':'lxd',"
                                                        + "'version':'5.0.2-5+deb12u6'}]")
                                        .with(
                                                "daemons",
                                                "["
                                                        + HostFactsSpec.daemon(
                                                                "/var/lib/lxd",
                                                                "{'server.crt':null,'cluster.crt':null,"
                                                                    + "'server.ca':"
                                                                        + CA
                                                                        + ",'ca.crl':"
                                                                        + CURRENT
                                                                        + "}")
                                                        + "]")
                                        .build());
        assertThat(of(debian).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(of(debian).evidence().getFirst().key()).isEqualTo("environment.server_version");
    }

    @Test
    void aListThatIsMissingOrOutOfDate() {
        assertThat(of(pki("5.0.9", CA, "null")).evidence())
                .extracting(Evidence::value)
                .containsExactly("missing", "present");
        assertThat(of(pki("5.0.9", CA, list("'2026-02-28T00:00:00Z'"))).outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(of(pki("5.0.9", CA, list("null"))).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void filesThatCouldNotBeReadAreUnknown() {
        String unknown = "{'unknown':'needs root'}";
        assertThat(of(pki("5.0.9", unknown, "null")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(of(pki("5.0.9", CA, unknown)).message()).contains("needs root");
        assertThat(of(pki("5.0.9", CA, list(unknown))).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void incusIsNotInTheTable() {
        String files =
                "{'server.crt':null,'cluster.crt':null,'server.ca':"
                        + CA
                        + ",'ca.crl':"
                        + CURRENT
                        + "}";
        String daemon = HostFactsSpec.daemon("/var/lib/incus", files).replace("'lxd'", "'incus'");
        Servers incus =
                server().incus("6.0.6")
                        .hostFacts(
                                "web-01",
                                HostFactsSpec.good().with("daemons", "[" + daemon + "]").build());
        assertThat(of(incus).message()).contains("CVE-2024-6156");
    }
}
