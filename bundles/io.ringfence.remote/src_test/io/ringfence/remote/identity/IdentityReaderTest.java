package io.ringfence.remote.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Tool;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.Pkcs12Reader;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Identities as other programs write them. */
class IdentityReaderTest {

    private static final String SECRET = "correct horse";
    private static final Passphrases RIGHT = _ -> SECRET.toCharArray();

    /**
     * Made by openssl 3 with the passphrase {@code x}; iterations 1, so that a property is fast.
     */
    private static final byte[] QUICK = quick();

    @TempDir static Path folder = Path.of("");

    @BeforeAll
    static void makePairs() throws Exception {
        Tool.assumeOpenssl();
        Files.writeString(folder.resolve("secret"), SECRET + "\n");
        make("ec", "ec -pkeyopt ec_paramgen_curve:P-384");
        make("rsa", "rsa:2048");
        make("weak", "rsa:1024");
    }

    private static void make(String name, String kind) {
        openssl(
                "req -x509 -nodes -days 30 -subj /CN=%s -keyout %s.key -out %s.crt -newkey %s"
                        .formatted(name, name, name, kind));
    }

    private static void openssl(String line) {
        Tool.openssl(folder, line.split(" +")).expectSuccess();
    }

    private static byte[] quick() {
        return Base64.getMimeDecoder()
                .decode(
                        """
                        MIID9gIBAzCCA7AGCSqGSIb3DQEHAaCCA6EEggOdMIIDmTCCAlEGCSqGSIb3DQEHBqCCAkIwggI+AgEA
                        MIICNwYJKoZIhvcNAQcBMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAjn/ImmK/4rqgIBATAM
                        BggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQMz5CgXof6Tf9wxjyikvPfYCCAdCyJBCf+K2L+rSBXh1Y
                        SOyqRsRhfEco2cDjbggHzeJfAb8loKfEKB+aK3mytmYJ+hcU2lAXWkMBUF2n4eXgw+1R3aqcB5Y5JJXP
                        apODX6iO7W+65OwSJizvnQbj6EJWO5fRgradpIGRHLQZDsOmsDhiVniyqdlM/qjeO+8wAGs6C3DWbL2+
                        p9Dmto35zOxNyEEKbmBP4m1qp9MZeGgBiCeE1GRxL78xMyA+cweOCrduiH4QO0noI6l16kxacCHnti3M
                        3eL+0a+l8xgmh8DmhiePaIEmK4wHcmk0HxMGpeb3dTRxYmNiiJtneSE6Q7UAr+wRnp2b3khvU+7zJP7A
                        O7LQCLL/Dm9p3+mAZj10cs+yHbHSXjdhGSRRVfgmLMtZYbfkly5bcxuy/BEGC1al8DYiLAC6bWFjHXUg
                        n5HIFb3/sZI87dsJcGdZ5jxc4x3Rh1LLeqeUlmNU3bXpCvI+IzSF3/7A3zhMYvpmaHSZfGMuC1PX8p3N
                        5nRb9qtpN9yUIDFIBUj5yyQa+wdi67gOSUVKPKXz6oQbCxw7op0HdJIZv0EE96QKlE7IRrQuK6+Um1RX
                        5c3NHgVcjQgLLj0inkqk1uJEAQZCMXYMq2TEDT1HrDCCAUAGCSqGSIb3DQEHAaCCATEEggEtMIIBKTCC
                        ASUGCyqGSIb3DQEMCgECoIHuMIHrMFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAgQW53YvrEd
                        2AIBATAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQJV204nuca3qJvFjiK3yl1wSBkIzE575oX2xC
                        BOskPC9uWxrZGAOchXRM9qobNtmYeRGhLgZuRg8FXj0HzPX/fSpkMLia47Lfi8nvA7sJT5vDEswr1u2F
                        DiAesKtUreEtmcv2vd9Kacvg9wGXVfMWd81/k9F0Rklnzlldu8soCp4IrY0zd/QVI3LHbmOMP5/vYMAZ
                        ZoMaYIdpnyDo4Q5vvmeIMjElMCMGCSqGSIb3DQEJFTEWBBQ4ZQCPa8lvodcnC4yzmt61wMI/HjA9MDEw
                        DQYJYIZIAWUDBAIBBQAEIArWd9HDN1NkGm2Ga7m7Uz6W9X7tzmftkMcoDwu26gGZBAhkZKqawn4Y1Q==
                        """);
    }

    private static Problem problem(Passphrases passphrases, String file) {
        Path path = folder.resolve(file);
        return catchThrowableOfType(
                        SourceException.class, () -> new IdentityReader(passphrases).pkcs12(path))
                .problem();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec",
                "rsa",
                "ec -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1",
                "rsa -certpbe AES-128-CBC -keypbe AES-128-CBC",
                "rsa -legacy",
                "ec -certpbe NONE",
                "ec -certfile rsa.crt",
                "ec -iter 500000"
            })
    void readsPkcs12AsOpensslWritesIt(String line) throws Exception {
        String name = line.split(" ")[0];
        openssl(
                "pkcs12 -export -inkey %s.key -in %s.crt -out made.p12 -passout file:%s %s"
                        .formatted(
                                name,
                                name,
                                folder.resolve("secret"),
                                line.substring(name.length())));
        Identity read = new IdentityReader(RIGHT).pkcs12(folder.resolve("made.p12"));
        Identity pem =
                new IdentityReader(Passphrases.NONE)
                        .pem(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
        assertThat(read.certificate()).isEqualTo(pem.certificate());
        assertThat(read.key()).isEqualTo(pem.key());
        assertThat(read.toString()).contains(read.fingerprint().hex()).doesNotContain("Private");
        assertThat(problem(_ -> "wrong".toCharArray(), "made.p12").what())
                .contains("passphrase does not open");
        assertThat(problem(Passphrases.NONE, "made.p12").kind()).isEqualTo(Problem.Kind.UNANSWERED);
    }

    @Test
    void opensslReadsWhatIsExported() throws Exception {
        Identity identity =
                new IdentityReader(Passphrases.NONE)
                        .pem(folder.resolve("ec.crt"), folder.resolve("ec.key"));
        Path file = folder.resolve("ours.p12");
        Pkcs12Export.write(identity, file, SECRET.toCharArray());
        openssl(
                "pkcs12 -in ours.p12 -nodes -out back.pem -passin file:"
                        + folder.resolve("secret"));
        Identity back =
                new IdentityReader(Passphrases.NONE)
                        .pem(folder.resolve("back.pem"), folder.resolve("back.pem"));
        assertThat(back).isEqualTo(identity);
        assertThat(new IdentityReader(RIGHT).pkcs12(file)).isEqualTo(identity);
        assertThat(
                        catchThrowableOfType(
                                SourceException.class,
                                () -> Pkcs12Export.write(identity, file, new char[0])))
                .isNotNull();
    }

    @Test
    void refusesWhatIsNoPairOrTooWeak() {
        IdentityReader reader = new IdentityReader(Passphrases.NONE);
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () ->
                                                reader.pem(
                                                        folder.resolve("ec.crt"),
                                                        folder.resolve("rsa.key")))
                                .problem()
                                .what())
                .contains("does not belong");
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () ->
                                                reader.pem(
                                                        folder.resolve("weak.crt"),
                                                        folder.resolve("weak.key")))
                                .problem()
                                .what())
                .contains("too weak: RSA 1024 bit");
    }

    @Test
    void refusesAFileThatNobodyGuards() throws Exception {
        openssl("pkcs12 -export -nomac -inkey ec.key -in ec.crt -out bare.p12 -passout pass:");
        assertThat(problem(RIGHT, "bare.p12").what()).contains("not guarded");
        openssl(
                "pkcs12 -export -nokeys -in ec.crt -out nokey.p12 -passout file:"
                        + folder.resolve("secret"));
        assertThat(problem(RIGHT, "nokey.p12").what()).contains("no private key");
        assertThat(problem(RIGHT, "none.p12").what()).contains("cannot be read");
        Files.write(folder.resolve("big.p12"), new byte[(1 << 20) + 1]);
        assertThat(problem(RIGHT, "big.p12").what()).contains("too big");
    }

    @Property(tries = 500)
    void anyBytesAreAProblem(@ForAll @Size(max = 500) byte[] bytes) {
        assertThat(
                        catchThrowableOfType(
                                        SourceException.class,
                                        () -> new Pkcs12Reader("x", RIGHT).read(bytes))
                                .problem()
                                .kind())
                .isEqualTo(Problem.Kind.BAD_INPUT);
    }

    /** What is nearly such a file gets further than what is none. */
    @Property(tries = 300)
    void anyDamageIsAProblemOrAPair(@ForAll int where, @ForAll byte what) {
        byte[] bytes = QUICK.clone();
        bytes[Math.floorMod(where, bytes.length)] = what;
        try {
            assertThat(new Pkcs12Reader("x", _ -> "x".toCharArray()).read(bytes)).isNotNull();
        } catch (SourceException e) {
            assertThat(e).hasNoCause();
        }
    }
}
