package io.ringfence.remote.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Identity;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;

/** Keys and certificates in all the forms that clients write. */
class PemFilesTest {

    private static final Identity EC = Identity.ec();
    private static final Identity RSA = Identity.rsa();

    @TempDir Path directory = Path.of("");

    private Path file(Object content) {
        return Identity.pem(directory.resolve("file.pem"), content);
    }

    private static Problem problem(Path file) {
        return catchThrowableOfType(SourceException.class, () -> PemFiles.privateKey(file))
                .problem();
    }

    /** As Go writes it: the curve stands in the key itself. */
    private Path sec1() throws IOException {
        ECPrivateKey key = (ECPrivateKey) EC.keys().getPrivate();
        byte[] der =
                new org.bouncycastle.asn1.sec.ECPrivateKey(
                                256, key.getS(), SECObjectIdentifiers.secp256r1)
                        .getEncoded();
        return file(new PemObject("EC PRIVATE KEY", der));
    }

    @Test
    void readsSec1() throws Exception {
        Path file = sec1();
        assertThat(file).content().contains("BEGIN EC PRIVATE KEY");
        assertIsOurs(PemFiles.privateKey(file));
    }

    private static void assertIsOurs(PrivateKey read) {
        assertThat(read).isInstanceOf(ECPrivateKey.class);
        assertThat(((ECPrivateKey) read).getS())
                .isEqualTo(((ECPrivateKey) EC.keys().getPrivate()).getS());
    }

    @Test
    void readsSec1AfterItsParameters() throws Exception {
        Path file = sec1();
        Files.writeString(
                file,
                "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                        + Files.readString(file));
        assertIsOurs(PemFiles.privateKey(file));
    }

    @Test
    void readsPkcs1() throws Exception {
        Path file = file(RSA.keys());
        assertThat(file).content().contains("BEGIN RSA PRIVATE KEY");
        assertThat(PemFiles.privateKey(file)).isEqualTo(RSA.keys().getPrivate());
    }

    @Test
    void readsPkcs8() throws Exception {
        for (Identity identity : new Identity[] {EC, RSA}) {
            Path file = file(new JcaPKCS8Generator(identity.keys().getPrivate(), null));
            assertThat(file).content().contains("BEGIN PRIVATE KEY");
            assertThat(PemFiles.privateKey(file)).isEqualTo(identity.keys().getPrivate());
        }
    }

    @Test
    void saysThatAKeyIsEncrypted() throws Exception {
        Path traditional =
                Identity.pem(
                        directory.resolve("traditional.key"),
                        EC.keys(),
                        new JcePEMEncryptorBuilder("AES-256-CBC")
                                .setProvider(new BouncyCastleProvider())
                                .build("secret".toCharArray()));
        Path pkcs8 =
                file(
                        new JcaPKCS8Generator(
                                RSA.keys().getPrivate(),
                                new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                                        .setProvider(new BouncyCastleProvider())
                                        .setPassword("secret".toCharArray())
                                        .build()));
        for (Path file : new Path[] {traditional, pkcs8}) {
            Problem problem = problem(file);
            assertThat(problem.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
            assertThat(problem.where()).isEqualTo(file.toString());
            assertThat(problem.what()).contains("encrypted");
        }
    }

    @Test
    void saysWhatIsWrongWithoutQuotingTheKey() throws Exception {
        Path file = sec1();
        String text = Files.readString(file);
        int begin = text.indexOf('\n') + 1;
        Files.writeString(file, text.substring(0, begin) + "AAAA" + text.substring(begin + 4));
        SourceException thrown =
                catchThrowableOfType(SourceException.class, () -> PemFiles.privateKey(file));
        assertThat(thrown.problem().what()).contains("cannot be read");
        assertThat(thrown).hasNoCause();
        Files.writeString(file, text.substring(0, 100));
        assertThat(problem(file).what()).isNotEmpty();
    }

    @Test
    void saysThatAFileIsMissingOrSomethingElse() throws IOException {
        assertThat(problem(directory.resolve("none")).what()).isEqualTo("this file is missing");
        assertThat(problem(file(EC.certificate())).what())
                .isEqualTo("this file holds no private key");
        Path big = directory.resolve("big");
        Files.write(big, new byte[(1 << 20) + 1]);
        assertThat(problem(big).what()).contains("too big");
        assertThat(problem(directory).what()).isEqualTo("this file cannot be read");
    }

    @Test
    void readsCertificates() throws Exception {
        assertThat(PemFiles.certificate(file(EC.certificate()))).isEqualTo(EC.certificate());
        Path key = file(EC.keys());
        assertThat(
                        catchThrowableOfType(SourceException.class, () -> PemFiles.certificate(key))
                                .problem()
                                .what())
                .contains("no certificate");
    }

    @Test
    void readsACertificateBehindItsKey() throws Exception {
        Path file = file(new JcaPKCS8Generator(EC.keys().getPrivate(), null));
        String key = Files.readString(file);
        String certificate = Files.readString(file(EC.certificate()));
        Files.writeString(file, "Bag Attributes\n" + key + "subject=CN = test\n" + certificate);
        assertThat(PemFiles.certificate(file)).isEqualTo(EC.certificate());
        assertThat(PemFiles.privateKey(file)).isEqualTo(EC.keys().getPrivate());
    }

    @Property(tries = 300)
    void anyTextIsAKeyOrAProblem(@ForAll @StringLength(max = 300) String text) throws Exception {
        Path file = Files.createTempFile("key", ".pem");
        try {
            for (String each :
                    new String[] {
                        text,
                        "-----BEGIN EC PRIVATE KEY-----\n" + text,
                        "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n"
                    }) {
                Files.writeString(file, each);
                assertThat(problem(file).kind()).isEqualTo(Problem.Kind.BAD_INPUT);
            }
        } finally {
            Files.delete(file);
        }
    }
}
