package io.ringfence.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

class X509FactsTest {

    private static String pem(String name) throws IOException {
        try (InputStream in =
                X509FactsTest.class.getResourceAsStream("certificates/" + name + ".crt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static X509Facts facts(String name) throws IOException {
        return X509Facts.of(pem(name)).optional().orElseThrow();
    }

    @Test
    void readsACertificate() throws IOException {
        X509Facts facts = facts("ec");
        assertThat(facts.subject()).isEqualTo("CN=root@host1,O=LXD");
        assertThat(facts.issuer()).isEqualTo(facts.subject());
        assertThat(facts.alternativeNames())
                .containsExactly(
                        "DNS:host1",
                        "IP:127.0.0.1",
                        "IP:0:0:0:0:0:0:0:1",
                        "URI:https://x",
                        "email:a@b");
        // as openssl x509 -fingerprint -sha256 -dates and the digest of its -pubkey say
        assertThat(facts.fingerprint())
                .isEqualTo("7407d2399d92a9ae5c6efd8f2955cbfeccf879c8af67a4f8269437e83e25449f");
        assertThat(facts.publicKeySha256())
                .isEqualTo("180510eaedf2e877d9823982663b79bea3d3975997ad064bad17620e2ca8e614");
        assertThat(facts.notBefore()).isEqualTo("2026-11-22T01:18:56Z");
        assertThat(facts.notAfter()).isEqualTo("2036-11-19T01:18:56Z");
    }

    @ParameterizedTest
    @CsvSource({
        "ec, EC, 384, SHA384withECDSA, true",
        "rsa, RSA, 2048, SHA256withRSA, true",
        "ed25519, EdDSA, 256, Ed25519, true",
        "leaf, EC, 256, SHA256withECDSA, false",
        "samename, EC, 256, SHA256withECDSA, false",
    })
    void tellsKeysAndSignatures(
            String name, String algorithm, int bits, String signature, boolean selfSigned)
            throws IOException {
        X509Facts facts = facts(name);
        assertThat(facts.keyAlgorithm()).isEqualTo(algorithm);
        assertThat(facts.keyBits()).isEqualTo(bits);
        assertThat(facts.signatureAlgorithm()).isEqualTo(signature);
        assertThat(facts.selfSigned()).isEqualTo(selfSigned);
    }

    @Test
    void brokenOnesAreUnknown() {
        assertThat(X509Facts.of("").whyUnknown()).contains("there is no certificate");
        assertThat(X509Facts.of("PEM").whyUnknown()).isPresent();
        assertThat(X509Facts.of("x".repeat(1 << 20)).whyUnknown().orElseThrow())
                .contains("longer than");
        assertThat(
                        X509Facts.of("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")
                                .whyUnknown())
                .isPresent();
    }

    /** Somebody else would compute for minutes whether it signed itself. */
    @Test
    void anAbsurdlyLongKeyIsNotTried() throws IOException {
        assertThat(X509Facts.of(pem("longkey")).whyUnknown()).isPresent();
    }

    @Property(tries = 500)
    void alteredOnesNeverThrow(@ForAll int at, @ForAll byte change) throws IOException {
        byte[] der = Base64.getMimeDecoder().decode(pem("ec").replaceAll("-----.*-----", ""));
        der[Math.floorMod(at, der.length)] ^= change;
        Known<X509Facts> facts =
                X509Facts.of(
                        "-----BEGIN CERTIFICATE-----\n"
                                + Base64.getMimeEncoder().encodeToString(der)
                                + "\n-----END CERTIFICATE-----\n");
        assertThat(facts.optional().isPresent()).isNotEqualTo(facts.whyUnknown().isPresent());
    }
}
