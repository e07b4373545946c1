package io.ringfence.audit.checks.server;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.HostFactsSpec;
import io.ringfence.audit.fixture.Servers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionChecksTest {

    private static final String DEBIAN_PACKAGE =
            "[{'manager':'dpkg','name':'lxd','version':'%s'},"
                    + "{'manager':'dpkg','name':'lxd-client','version':'1'}]";

    private static Finding supported(Servers server) {
        return Checked.of(new UnsupportedVersion(), server).about("web-01");
    }

    private static Finding vulnerable(Servers server) {
        return Checked.of(new VulnerableVersion(), server).about("web-01");
    }

    private static Servers debian(String packageVersion) {
        return server().environment("os_name", "Debian GNU/Linux", "os_version", "12")
                .hostFacts(
                        "web-01",
                        HostFactsSpec.good()
                                .with("packages", DEBIAN_PACKAGE.formatted(packageVersion))
                                .with("daemons", "[]")
                                .build());
    }

    @ParameterizedTest
    @CsvSource({"5.0.2, PASS", "5.21.7, PASS", "6.8, FAIL", "5.20, FAIL", "4.0.13, FAIL"})
    void supportIsThatOfTheSeries(String version, Outcome expected) {
        assertThat(supported(server().version(version)).outcome()).isEqualTo(expected);
    }

    @Test
    void saysUntilWhen() {
        assertThat(supported(server().version("5.0.2")).message())
                .isEqualTo("The series is supported until June 2027; 5.0.9 is its newest release.");
        assertThat(supported(server().version("4.0.9")).message())
                .isEqualTo(
                        "Support of the series 4.0 ended in June 2025; Ubuntu Pro alone goes on"
                                + " until June 2030.");
        assertThat(supported(server().incus("6.5")).message())
                .isEqualTo("Feature releases are supported until the next one, and 7.3 is out.");
    }

    @Test
    void saysWhenTheReleaseWasMade() {
        assertThat(supported(server().version("5.0.2")).evidence().getLast())
                .extracting(Evidence::key, Evidence::value)
                .containsExactly("released", "2023-01-16");
        assertThat(supported(server().incus("6.0.4")).evidence().getLast())
                .extracting(Evidence::key, Evidence::value)
                .containsExactly("table complete on", "2026-08-22");
    }

    @Test
    void whatIsNewerThanTheTableIsUnknown() {
        assertThat(supported(server().version("6.10")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(vulnerable(server().version("5.0.10")))
                .satisfies(
                        finding -> {
                            assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
                            assertThat(finding.message()).startsWith("5.0.10 is not in the tables");
                        });
    }

    @Test
    void aHiddenVersionIsUnknown() {
        assertThat(supported(server().version("")).message()).contains("trusted clients only");
        assertThat(vulnerable(server().version("")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(vulnerable(server().version("git")).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anOldReleaseHasOpenAdvisories() {
        Finding finding = vulnerable(server().version("5.0.6"));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.message()).matches("[0-9]+ advisories are open in 5.0.6, and .*");
        assertThat(finding.evidence().getFirst().key()).isEqualTo("environment.server_version");
        assertThat(finding.evidence())
                .extracting(Evidence::key)
                .contains("GHSA-7vp9-3vmp-c5jm", "CVE-2026-34177")
                .doesNotContain("CVE-2024-6156");
        assertThat(finding.evidence())
                .filteredOn(each -> each.key().equals("CVE-2026-34177"))
                .extracting(Evidence::value)
                .singleElement()
                .asString()
                .endsWith("; fixed in 5.0.7");
    }

    @Test
    void whereTheTableDoesNotTellItIsUnknown() {
        Finding finding = vulnerable(server().version("5.21.7"));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.message()).startsWith("For 3 advisories the table of 2026-08-22");
    }

    @Test
    void debianNeedsTheVersionOfThePackage() {
        Finding finding =
                vulnerable(server().environment("os_name", "Debian GNU/Linux", "os_version", "12"));
        assertThat(finding.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(finding.message())
                .startsWith("Debian GNU/Linux keeps the number 5.0.2")
                .contains("`dpkg -s lxd`");
    }

    @Test
    void hostFactsDecideOnDebian() {
        Finding old = vulnerable(debian("5.0.2-5"));
        assertThat(old.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(old.evidence()).extracting(Evidence::key).contains("CVE-2025-54287");
        Finding newest = vulnerable(debian("5.0.2-5+deb12u6"));
        assertThat(newest.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(newest.message()).contains("open in the package 5.0.2-5+deb12u6");
        assertThat(newest.evidence())
                .extracting(Evidence::key)
                .contains("package version", "GHSA-7vp9-3vmp-c5jm")
                .doesNotContain("CVE-2025-54287");
        Finding later = vulnerable(debian("5.0.2-5+deb12u7"));
        assertThat(later.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aClusterIsAsGoodAsItsWorstHost() {
        Servers cluster = debian("5.0.2-5+deb12u6").cluster("web-01", "web-02").version("5.0.2");
        assertThat(vulnerable(cluster).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void incusIsJudgedByItsOwnNumbers() {
        Finding finding =
                vulnerable(server().incus("6.0.5").environment("os_name", "Fedora Linux"));
        assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(finding.evidence())
                .extracting(Evidence::key)
                .contains("CVE-2026-23953")
                .doesNotContain("CVE-2026-34177");
        assertThat(vulnerable(server().incus("6.0.6")).outcome()).isEqualTo(Outcome.UNKNOWN);
    }
}
