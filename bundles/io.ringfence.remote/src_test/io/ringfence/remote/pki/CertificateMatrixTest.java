package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.remote.fixture.Tool;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.tls.PemFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Two independent judges of every certificate and list: openssl, and the JDK's path validation. */
class CertificateMatrixTest extends PkiCase {

    @BeforeEach
    void needOpenssl() {
        Tool.assumeOpenssl();
    }

    private Tool.Result openssl(String... arguments) {
        return Tool.openssl(root(), arguments);
    }

    private static String file(Issued issued) {
        return "issued/" + issued.serial() + ".crt";
    }

    /** What openssl says: {@code OK} or the reason. */
    private String verify(Issued issued, String purpose, Instant when) {
        Tool.Result result =
                openssl(
                        "verify",
                        "-x509_strict",
                        "-CAfile",
                        "ca.crt",
                        "-CRLfile",
                        "ca.crl",
                        "-crl_check",
                        "-purpose",
                        purpose,
                        "-attime",
                        String.valueOf(when.getEpochSecond()),
                        file(issued));
        return result.status() == 0 ? "OK" : result.text();
    }

    /** Whether the JDK finds a way from the certificate to the authority. */
    private static boolean jdkTrusts(Pki pki, Issued issued, Instant when) throws Exception {
        PKIXParameters parameters =
                new PKIXParameters(Set.of(new TrustAnchor(pki.certificate(), null)));
        parameters.setDate(Date.from(when));
        parameters.addCertStore(
                CertStore.getInstance(
                        "Collection", new CollectionCertStoreParameters(List.of(pki.list()))));
        try {
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509")
                                    .generateCertPath(List.of(pki.certificate(issued))),
                            parameters);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void aServerAndAClientAreWhatTheyAreForAndNothingElse(KeyType type) throws Exception {
        Pki pki = init(type == KeyType.RSA_4096 ? opensslRsa() : type.generate());
        KeySource fresh = new KeySource.Fresh(KeyType.EC_P384);
        Issued server =
                pki.issue(
                        server("web-01", "web-01.example.org", "10.0.0.5", "2001:db8::5"),
                        fresh,
                        MONTH,
                        Passphrases.NONE,
                        NOW);
        Issued client = pki.issue(client("ann"), fresh, MONTH, Passphrases.NONE, NOW);
        assertThat(verify(server, "sslserver", NOW)).isEqualTo("OK");
        assertThat(verify(client, "sslclient", NOW)).isEqualTo("OK");
        assertThat(verify(server, "sslclient", NOW)).contains("unsuitable certificate purpose");
        assertThat(verify(client, "sslserver", NOW)).contains("unsuitable certificate purpose");
        assertThat(jdkTrusts(pki, server, NOW)).isTrue();
        assertThat(jdkTrusts(pki, client, NOW)).isTrue();
        String host = "web-01.example.org";
        assertThat(openssl("x509", "-in", file(server), "-noout", "-checkhost", host).text())
                .contains("does match");
        for (String good : new String[] {"10.0.0.5", "2001:db8::5"}) {
            assertThat(openssl("x509", "-in", file(server), "-noout", "-checkip", good).text())
                    .contains("does match");
        }
        assertThat(openssl("x509", "-in", file(server), "-noout", "-checkhost", "web-02").text())
                .contains("does NOT match");
        assertThat(openssl("pkey", "-in", "issued/" + client.serial() + ".key", "-check").status())
                .isZero();
    }

    /** The JDK takes up to twenty seconds for an RSA key of 4096 bits, openssl one. */
    private KeyPair opensslRsa() throws Exception {
        Tool.openssl(
                        folder,
                        "genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:4096 -out rsa"
                                .split(" "))
                .expectSuccess();
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) PemFiles.privateKey(folder.resolve("rsa"));
        return new KeyPair(
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())),
                key);
    }

    @Test
    void whatIsInTheCertificates() throws Exception {
        Pki pki = init();
        Issued server = issue(pki, server("web-01", "web-01", "10.0.0.5"));
        Issued client = issue(pki, client("ann"));
        assertThat(text("ca.crt"))
                .contains(
                        "Version: 3",
                        "Subject: CN = Example CA",
                        "Public-Key: (384 bit)",
                        "ecdsa-with-SHA384",
                        "CA:TRUE, pathlen:0",
                        "Certificate Sign, CRL Sign",
                        "X509v3 Subject Key Identifier");
        assertThat(text(file(server)))
                .contains(
                        "Issuer: CN = Example CA",
                        "X509v3 Basic Constraints: critical\n                CA:FALSE",
                        "X509v3 Key Usage: critical\n                Digital Signature\n",
                        "X509v3 Extended Key Usage: \n                TLS Web Server"
                                + " Authentication\n",
                        "DNS:web-01, IP Address:10.0.0.5\n",
                        "X509v3 Authority Key Identifier");
        assertThat(text(file(client)))
                .contains(
                        "X509v3 Extended Key Usage: \n                TLS Web Client"
                                + " Authentication\n")
                .doesNotContain("Alternative Name");
        X509Certificate certificate = pki.certificate(server);
        assertThat(certificate.getSerialNumber()).isEqualTo(server.serial().number());
        assertThat(certificate.getNotBefore().toInstant())
                .isEqualTo(NOW.minus(Duration.ofMinutes(5)));
        assertThat(certificate.getNotAfter().toInstant()).isEqualTo(NOW.plus(MONTH));
    }

    private String text(String file) {
        return openssl("x509", "-in", file, "-noout", "-text").expectSuccess();
    }

    @Test
    void timeRunsOut() throws Exception {
        Pki pki = init();
        Issued issued = pki.issue(client("ann"), FRESH, Duration.ofDays(2), Passphrases.NONE, NOW);
        Instant early = NOW.minus(Duration.ofMinutes(6));
        Instant late = NOW.plus(Duration.ofDays(3));
        assertThat(verify(issued, "sslclient", late)).contains("certificate has expired");
        assertThat(verify(issued, "sslclient", early)).contains("not yet valid");
        assertThat(jdkTrusts(pki, issued, late)).isFalse();
        assertThat(jdkTrusts(pki, issued, early)).isFalse();
        Issued longer = issue(pki, client("bob"));
        Instant stale = NOW.plus(MONTH).plus(Duration.ofMinutes(-1));
        pki.publish(Duration.ofDays(1), Passphrases.NONE, NOW);
        assertThat(verify(longer, "sslclient", stale)).contains("CRL has expired");
        assertThat(jdkTrusts(pki, longer, stale)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RevocationReason.class)
    void aRevokedCertificateIsInTheList(RevocationReason reason) throws Exception {
        Pki pki = init();
        Issued bad = issue(pki, client("ann"));
        Issued good = issue(pki, client("bob"));
        assertThat(verify(bad, "sslclient", NOW)).isEqualTo("OK");
        pki.revoke(bad.serial(), reason, MONTH, Passphrases.NONE, NOW);
        assertThat(verify(bad, "sslclient", NOW)).contains("certificate revoked");
        // the JDK takes it as revoked from the second after on
        assertThat(jdkTrusts(pki, bad, NOW.plusSeconds(1))).isFalse();
        assertThat(verify(good, "sslclient", NOW)).isEqualTo("OK");
        assertThat(jdkTrusts(pki, good, NOW)).isTrue();
        String list = openssl("crl", "-in", "ca.crl", "-noout", "-text").expectSuccess();
        assertThat(list).contains("Version 2", "X509v3 CRL Number: \n                2\n");
        assertThat(list.toLowerCase(java.util.Locale.ROOT)).contains(bad.serial().hex());
        if (reason == RevocationReason.UNSPECIFIED) {
            assertThat(list).doesNotContain("CRL Reason Code");
        } else {
            assertThat(list.replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                    .contains(reason.label().replace("-", ""));
        }
    }

    @Test
    void anotherAuthorityOfThatNameIsAnotherAuthority() throws Exception {
        Pki pki = init();
        Pki twin =
                Pki.init(
                        folder.resolve("twin"),
                        CommonName.parse("Example CA"),
                        KeyType.EC_P384,
                        YEAR,
                        java.util.Optional.empty(),
                        NOW);
        Issued theirs = issue(twin, client("ann"));
        String file = folder.resolve("twin/issued/" + theirs.serial() + ".crt").toString();
        assertThat(openssl("verify", "-CAfile", "ca.crt", file).status()).isNotZero();
        assertThat(openssl("verify", "-CAfile", "ca.crt", "ca.crt").status()).isZero();
        assertThat(pki.certificate().getSubjectX500Principal())
                .isEqualTo(twin.certificate().getSubjectX500Principal());
    }

    /** With path length 0, what a thief of a client's key signs counts for nobody. */
    @Test
    void nothingThatIsIssuedCanIssue() throws Exception {
        Pki pki = init();
        Issued client = issue(pki, client("ann"));
        Path key = pki.key(client).orElseThrow();
        openssl("req", "-new", "-key", key.toString(), "-subj", "/CN=x", "-out", "x.csr")
                .expectSuccess();
        openssl(
                        "x509",
                        "-req",
                        "-in",
                        "x.csr",
                        "-CA",
                        file(client),
                        "-CAkey",
                        key.toString(),
                        "-out",
                        "x.crt")
                .expectSuccess();
        assertThat(
                        openssl("verify", "-CAfile", "ca.crt", "-untrusted", file(client), "x.crt")
                                .text())
                .contains("verification failed");
    }
}
