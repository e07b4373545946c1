package io.ringfence.remote.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;
import io.ringfence.remote.key.PemText;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

class GivenCertificateTest {

    private static final X509Certificate CERTIFICATE = Identity.ec().certificate();
    private static final Instant NOW = CERTIFICATE.getNotBefore().toInstant().plusSeconds(60);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static GivenCertificate read(byte[] given) throws SourceException {
        return GivenCertificate.read(given, "client.crt", NOW);
    }

    private static String refused(byte[] given, Instant now) {
        SourceException thrown =
                catchThrowableOfType(
                        SourceException.class,
                        () -> GivenCertificate.read(given, "client.crt", now));
        assertThat(thrown).isNotNull();
        return thrown.problem().what();
    }

    @Test
    void everyFormIsTheSameCertificate() throws Exception {
        String pem = PemText.of(CERTIFICATE);
        String bare = pem.replaceAll("-----.*?-----", "");
        for (byte[] form :
                new byte[][] {
                    bytes(pem),
                    bytes("Subject: x\n" + pem),
                    bytes(bare),
                    bytes(pem.replace("\n", "")),
                    CERTIFICATE.getEncoded()
                }) {
            assertThat(read(form).certificate()).isEqualTo(CERTIFICATE);
        }
    }

    @Test
    void aKeyNeverLeaves() {
        String both = PemText.of(CERTIFICATE) + "-----BEGIN EC PRIVATE KEY-----\nMHcC\n";
        assertThat(refused(bytes(both), NOW)).contains("there is a private key in it");
    }

    @Test
    void whatNoServerWouldTakeIsNotSent() throws Exception {
        byte[] pem = bytes(PemText.of(CERTIFICATE));
        Instant after = CERTIFICATE.getNotAfter().toInstant().plus(Duration.ofDays(1));
        assertThat(refused(pem, after)).startsWith("this certificate ended on ");
        assertThat(refused(new byte[70_000], NOW)).contains("too long");
        assertThat(refused(bytes(PemText.of(CERTIFICATE).substring(0, 200)), NOW))
                .contains("no X.509 certificate");
    }

    @Property(tries = 200)
    void anythingElseIsRefusedWithAWord(@ForAll byte[] given) {
        assertThat(refused(given, NOW)).isNotBlank();
    }

    @Test
    void namesOfEntriesCanBeSeen() throws Exception {
        assertThat(EntryName.parse(" ann ").text()).isEqualTo("ann");
        for (String bad : new String[] {"", " ", "a\nb", "a\u202eb", "x".repeat(256)}) {
            assertThat(catchThrowableOfType(SourceException.class, () -> EntryName.parse(bad)))
                    .isNotNull();
        }
    }
}
