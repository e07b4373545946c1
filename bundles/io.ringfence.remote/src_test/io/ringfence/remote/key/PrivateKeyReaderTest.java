package io.ringfence.remote.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Tool;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBEParameter;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;

/** Keys as openssl writes them. */
class PrivateKeyReaderTest {

    private static final String SECRET = "correct horse";
    private static final AlgorithmIdentifier PRF =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

    @TempDir static Path folder = Path.of("");

    @BeforeAll
    static void makeKeys() {
        Tool.assumeOpenssl();
        openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out ec.pkcs8");
        openssl("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pkcs8");
        openssl("genpkey -algorithm ED25519 -out ed.pkcs8");
    }

    private static void openssl(String line) {
        Tool.openssl(folder, line.strip().split(" +")).expectSuccess();
    }

    private static PrivateKey read(String text, Passphrases passphrases) throws SourceException {
        return new PrivateKeyReader("some.key", "take another", passphrases).read(text);
    }

    private static PrivateKey read(Path file) throws Exception {
        return read(Files.readString(file), _ -> SECRET.toCharArray());
    }

    private static Problem problem(String text, Passphrases passphrases) {
        return catchThrowableOfType(SourceException.class, () -> read(text, passphrases)).problem();
    }

    private static PrivateKey plain(String type) throws Exception {
        return read(Files.readString(folder.resolve(type + ".pkcs8")), Passphrases.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec ec",
                "ec pkcs8 -topk8 -nocrypt",
                "ec pkcs8 -topk8 -v2 aes-256-cbc -passout",
                "ec pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA1 -passout",
                "ec pkcs8 -topk8 -v2 des3 -passout",
                "ec pkcs8 -topk8 -v1 PBE-SHA1-3DES -passout",
                "ec pkcs8 -topk8 -scrypt -passout",
                "ec pkcs8 -topk8 -v2 aes-256-cbc -iter 1000000 -passout",
                "ec ec -aes256 -passout",
                "ec ec -des3 -passout",
                "rsa rsa -traditional",
                "rsa pkcs8 -topk8 -nocrypt",
                "rsa pkcs8 -topk8 -v2 aes-256-cbc -passout",
                "rsa rsa -traditional -aes128 -passout",
                "rsa rsa -traditional -des3 -passout",
                "ed pkcs8 -topk8 -nocrypt"
            })
    void readsWhatOpensslWrites(String line) throws Exception {
        String type = line.substring(0, line.indexOf(' '));
        String command = line.substring(type.length() + 1);
        boolean encrypted = command.endsWith("-passout");
        openssl(
                command.replace("-passout", "")
                        + " -in %s.pkcs8 -out made%s"
                                .formatted(
                                        type, encrypted ? " -passout file:" + secret(folder) : ""));
        Path made = folder.resolve("made");
        assertThat(number(read(made))).isEqualTo(number(plain(type)));
        if (encrypted) {
            String text = Files.readString(made);
            assertThat(problem(text, Passphrases.NONE).kind()).isEqualTo(Problem.Kind.UNANSWERED);
            Problem wrong = problem(text, _ -> "wrong".toCharArray());
            assertThat(wrong.kind()).isEqualTo(Problem.Kind.BAD_INPUT);
            assertThat(wrong.line()).contains("some.key").doesNotContain("wrong");
        }
    }

    /** The secret of a key: its forms differ in what else they hold. */
    private static Object number(PrivateKey key) {
        return key instanceof ECPrivateKey curve ? curve.getS() : key;
    }

    private static Path secret(Path folder) throws Exception {
        return Files.writeString(folder.resolve("secret"), SECRET + "\n");
    }

    @Test
    void overwritesThePassphraseAfterUse() throws Exception {
        AtomicReference<char[]> given = new AtomicReference<>(new char[0]);
        String text =
                PrivateKeyWriter.encrypted(
                        KeyType.EC_P256.generate().getPrivate(), SECRET.toCharArray(), 1_000);
        read(
                text,
                _ -> {
                    given.set(SECRET.toCharArray());
                    return given.get();
                });
        assertThat(given.get()).containsOnly('\0').hasSize(SECRET.length());
    }

    @Test
    void opensslReadsWhatIsWritten() throws Exception {
        Path file = folder.resolve("written");
        for (KeyType type : new KeyType[] {KeyType.EC_P256, KeyType.EC_P384}) {
            PrivateKey key = type.generate().getPrivate();
            Files.writeString(file, PrivateKeyWriter.plain(key));
            openssl("pkey -in written -noout -check");
            assertThat(read(file)).isEqualTo(key);
            Files.writeString(file, PrivateKeyWriter.encrypted(key, SECRET.toCharArray(), 1_000));
            openssl("pkey -in written -noout -check -passin file:" + secret(folder));
            assertThat(read(file)).isEqualTo(key);
        }
    }

    @Test
    void thePassphraseIsCostlyToGuess() throws Exception {
        PrivateKey key = KeyType.EC_P384.generate().getPrivate();
        Path file = folder.resolve("written");
        Files.writeString(file, PrivateKeyWriter.encrypted(key, SECRET.toCharArray()));
        assertThat(file).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        openssl("pkey -in written -noout -check -passin file:" + secret(folder));
        String structure = Tool.openssl(folder, "asn1parse", "-in", "written").text();
        assertThat(structure).contains("PBES2", "PBKDF2", "hmacWithSHA256", "aes-256-cbc");
        assertThat(structure).contains("INTEGER           :0927C0"); // 600,000
    }

    @Test
    void refusesAFileThatAsksForTooMuchWork() throws Exception {
        byte[] salt = new byte[16];
        AlgorithmIdentifier[] costly = {
            pbes2(PKCSObjectIdentifiers.id_PBKDF2, new PBKDF2Params(salt, 2_000_000_000, 32, PRF)),
            pbes2(PKCSObjectIdentifiers.id_PBKDF2, new PBKDF2Params(salt, -1, 32, PRF)),
            pbes2(MiscObjectIdentifiers.id_scrypt, new ScryptParams(salt, 1 << 30, 8, 1, 32)),
            pbes2(MiscObjectIdentifiers.id_scrypt, new ScryptParams(salt, 1 << 14, 1 << 20, 1, 32)),
            pbes2(MiscObjectIdentifiers.id_scrypt, new ScryptParams(salt, 1 << 14, 8, 1 << 20, 32)),
            new AlgorithmIdentifier(
                    PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
                    new PBEParameter(new byte[8], 2_000_000_000))
        };
        long began = System.nanoTime();
        for (AlgorithmIdentifier algorithm : costly) {
            String text = pem(new EncryptedPrivateKeyInfo(algorithm, new byte[64]).getEncoded());
            assertThat(problem(text, _ -> SECRET.toCharArray()).what()).contains("not supported");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    private static AlgorithmIdentifier pbes2(ASN1ObjectIdentifier function, ASN1Object parameters) {
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_PBES2,
                new PBES2Parameters(
                        new KeyDerivationFunc(function, parameters),
                        new EncryptionScheme(
                                NISTObjectIdentifiers.id_aes256_CBC,
                                new DEROctetString(new byte[16]))));
    }

    private static String pem(byte[] der) {
        return "-----BEGIN ENCRYPTED PRIVATE KEY-----\n%s\n-----END ENCRYPTED PRIVATE KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(der));
    }

    @Property(tries = 500)
    void anyTextIsAKeyOrAProblem(@ForAll @StringLength(max = 400) String text) {
        for (String kind :
                new String[] {
                    "PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY", "X"
                }) {
            for (String header :
                    new String[] {"", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"}) {
                String pem =
                        "-----BEGIN %s-----\n%s%s\n-----END %s-----\n"
                                .formatted(kind, header, text, kind);
                assertThat(problem(pem, _ -> SECRET.toCharArray()).kind())
                        .isEqualTo(Problem.Kind.BAD_INPUT);
            }
        }
    }

    /** What is nearly a key gets further than what is none. */
    @Property(tries = 500)
    void anyDamagedKeyIsAKeyOrAProblem(@ForAll int where, @ForAll byte what) throws Exception {
        byte[] der = KeyType.EC_P256.generate().getPrivate().getEncoded();
        der[Math.floorMod(where, der.length)] = what;
        String text =
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(Base64.getEncoder().encodeToString(der));
        try {
            assertThat(read(text, Passphrases.NONE)).isNotNull();
        } catch (SourceException e) {
            assertThat(e).hasNoCause();
        }
    }
}
