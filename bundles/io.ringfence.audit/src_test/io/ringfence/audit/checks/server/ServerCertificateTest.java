package io.ringfence.audit.checks.server;

import static io.ringfence.audit.fixture.Servers.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.audit.Check;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.fixture.Checked;
import io.ringfence.audit.fixture.Pem;
import io.ringfence.audit.fixture.Servers;
import io.ringfence.model.Connection;
import io.ringfence.model.Known;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ServerCertificateTest {

    private static Finding of(Check check, Servers server) {
        return Checked.of(check, server).about("web-01");
    }

    private static Servers with(String pem) {
        return server().environment("certificate", Pem.named(pem));
    }

    @ParameterizedTest
    @CsvSource({
        "strong, PASS",
        "rsa4096, PASS",
        "ed448, PASS",
        "p256, FAIL",
        "rsa2048, FAIL",
        "ed25519, FAIL",
        "sha1, FAIL",
        "rsa1024, FAIL",
        "pss, UNKNOWN"
    })
    void keyAndSignature(String pem, Outcome expected) {
        assertThat(of(new WeakServerCertificate(), with(pem)).outcome()).isEqualTo(expected);
    }

    @Test
    void whatCanBeBrokenTodayIsWorse() {
        assertThat(of(new WeakServerCertificate(), with("rsa1024")).severity())
                .isEqualTo(Severity.HIGH);
        assertThat(of(new WeakServerCertificate(), with("rsa2048")))
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
                            assertThat(finding.message())
                                    .isEqualTo(
                                            "The server's certificate has a key of RSA 2048 bits.");
                        });
    }

    @Test
    void validity() {
        Check check = new ExpiringServerCertificate();
        assertThat(of(check, with("strong")).outcome()).isEqualTo(Outcome.PASS);
        assertThat(of(check, with("expired")).severity()).isEqualTo(Severity.HIGH);
        assertThat(of(check, with("not-yet")).severity()).isEqualTo(Severity.HIGH);
        assertThat(of(check, with("ends-soon")))
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
                            assertThat(finding.message())
                                    .isEqualTo("The server's certificate expires in 19 days.");
                        });
    }

    @Test
    void whatItPresentedCountsMoreThanWhatItSays() {
        Connection.Tls tls =
                new Connection.Tls(
                        "TLSv1.3", "TLS_AES_256_GCM_SHA384", List.of(Pem.named("expired")));
        Servers server =
                with("strong")
                        .connection(
                                Known.of(
                                        new Connection(
                                                Connection.Transport.HTTPS,
                                                "web-01:8443",
                                                Known.of(tls),
                                                Known.of(List.of()),
                                                Known.of(0))));
        assertThat(of(new ExpiringServerCertificate(), server).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void withoutACertificateItIsUnknown() {
        for (Check check : List.of(new WeakServerCertificate(), new ExpiringServerCertificate())) {
            assertThat(of(check, server()).outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(of(check, server().environment("certificate", "hostile")).message())
                    .startsWith("The server's certificate cannot be judged");
        }
    }
}
