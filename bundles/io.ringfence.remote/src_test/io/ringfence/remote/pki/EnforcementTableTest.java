package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** The table of what PKI mode enforces. */
class EnforcementTableTest {

    private final EnforcementTable table = EnforcementTable.builtIn();

    private Optional<Enforcement> of(String product, String version) {
        return table.of(Release.of(product, version).orElseThrow());
    }

    @Test
    void noTwoRowsAreAboutOneRelease() {
        for (Enforcement row : table.rows()) {
            assertThat(row.from()).isLessThanOrEqualTo(row.to());
            assertThat(row.from().product()).isEqualTo(row.to().product());
            for (Enforcement other : table.rows()) {
                assertThat(row == other || !other.covers(row.from())).isTrue();
            }
        }
    }

    /** CVE-2024-6156 was fixed in 4.0.10, 5.0.4, 5.21.2 and 6.1. */
    @ParameterizedTest
    @CsvSource({
        "4.0.9, trusted",
        "4.0.10, untrusted",
        "4.24, trusted",
        "5.0.0, trusted",
        "5.0.2, trusted",
        "5.0.3, trusted",
        "5.0.4, untrusted",
        "5.0.9, untrusted",
        "5.20, trusted",
        "5.21.1, trusted",
        "5.21.2 LTS, untrusted",
        "6.1, untrusted",
        "6.9, untrusted"
    })
    void aRevokedCertificateInTheTrustStore(String version, String answer) {
        assertThat(of("lxd", version).orElseThrow().answers())
                .containsEntry("revoked-stored", Admission.of(answer).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"lxd, 3.0.4", "lxd, 5.0.99", "lxd, 6.0", "lxd, 7.0", "incus, 99.0", "other, 5.0.2"})
    void aReleaseThatIsNotInTheTableIsUnknown(String product, String version) {
        Optional<Enforcement> row = of(product, version);
        assertThat(row).isEmpty();
        assertThat(table.lines(row)).allMatch(line -> line.endsWith(": not known"));
    }

    @Test
    void incusIsAnotherServer() {
        assertThat(of("incus", "6.0.4").orElseThrow().answers())
                .containsEntry("revoked-stored", Admission.TRUSTED)
                .containsEntry("self-signed-stored", Admission.UNTRUSTED);
    }

    @Test
    void everyLineSaysWhatHappens() {
        assertThat(table.lines(of("lxd", "5.0.2")))
                .hasSize(table.situations().size())
                .contains("A revoked certificate that is in the trust store: is let in")
                .noneMatch(line -> line.endsWith("not known"));
        assertThat(table.lines(of("lxd", "5.20"))).anyMatch(line -> line.endsWith("not known"));
    }

    @Test
    void versionsAreReadAsServersWriteThem() {
        assertThat(Release.of("lxd", "6.9-ab8fad2")).contains(new Release("lxd", 6, 9, 0));
        assertThat(Release.of("lxd", "5.21.3 LTS")).contains(new Release("lxd", 5, 21, 3));
        for (String none : new String[] {"", "6", "six", "5.0.2.1", "99999.0"}) {
            assertThat(Release.of("lxd", none)).isEmpty();
        }
    }
}
