package io.ringfence.remote.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Tool;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.tls.PemFiles;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/** The identity of this user: made, renewed, swapped, exported. */
class IdentityFolderTest {

    private static final Instant NOW = Instant.now();

    @TempDir private Path home = Path.of("");
    private IdentityFolder folder = new IdentityFolder(Path.of(""));
    private CommonName name = new CommonName("ann@desk");

    @BeforeEach
    void place() throws SourceException {
        folder = new IdentityFolder(home.resolve("config/identity"));
        name = CommonName.parse("ann@desk");
    }

    private static Problem problem(ThrowingCallable code) {
        return catchThrowableOfType(SourceException.class, code).problem();
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void isMadeAtFirstNeedAndKept() throws Exception {
        Identity made = folder.currentOrNew(name, NOW);
        assertThat(folder.currentOrNew(name, NOW)).isEqualTo(made);
        assertThat(mode(folder.current())).isEqualTo("rw-------");
        assertThat(mode(folder.current().getParent())).isEqualTo("rwx------");
        assertThat(folder.faults()).isEmpty();
        Tool.assumeOpenssl();
        assertThat(
                        Tool.openssl(
                                        folder.current().getParent(),
                                        "x509 -in client.pem -noout -text".split(" "))
                                .expectSuccess())
                .contains(
                        "Subject: CN = ann@desk",
                        "Public-Key: (384 bit)",
                        "TLS Web Client Authentication",
                        "CA:FALSE");
    }

    @Test
    void aNewPairWaitsUntilItIsUsed() throws Exception {
        Identity first = folder.currentOrNew(name, NOW);
        Identity second = folder.renew(name, KeyType.EC_P384, NOW);
        assertThat(second.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(folder.currentOrNew(name, NOW)).isEqualTo(first);
        assertThat(folder.read(folder.next())).contains(second);
        assertThat(problem(() -> folder.renew(name, KeyType.EC_P384, NOW)).what())
                .contains("waits to be used");
        assertThat(folder.swap()).isEqualTo(second);
        assertThat(folder.currentOrNew(name, NOW)).isEqualTo(second);
        assertThat(folder.read(folder.old())).contains(first);
        assertThat(folder.next()).doesNotExist();
        assertThat(problem(folder::swap).what()).contains("no pair is prepared");
    }

    @Test
    void aBrokenPairNeverTakesThePlaceOfAGoodOne() throws Exception {
        Identity first = folder.currentOrNew(name, NOW);
        Files.writeString(folder.next(), "broken");
        assertThat(problem(folder::swap).where()).isEqualTo(folder.next().toString());
        assertThat(folder.currentOrNew(name, NOW)).isEqualTo(first);
    }

    @Test
    void wrongModesAreSeenAndMended() throws Exception {
        folder.currentOrNew(name, NOW);
        folder.renew(name, KeyType.EC_P384, NOW);
        Files.setPosixFilePermissions(folder.next(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(folder.faults())
                .singleElement()
                .extracting(Access::file)
                .isEqualTo(folder.next());
        for (Access fault : folder.faults()) {
            fault.mend();
        }
        assertThat(folder.faults()).isEmpty();
    }

    @Test
    void isExportedAsTheClientsReadIt() throws Exception {
        Identity identity = folder.currentOrNew(name, NOW);
        Path out = Files.createDirectory(home.resolve("lxc"));
        ClientFiles files = ClientFiles.in(out);
        files.write(identity);
        assertThat(files.files()).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
        assertThat(PemFiles.certificate(out.resolve("client.crt")))
                .isEqualTo(identity.certificate());
        assertThat(PemFiles.privateKey(out.resolve("client.key"))).isEqualTo(identity.key());
        assertThat(problem(() -> files.write(identity)).what()).contains("there already");
        Path open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(problem(() -> ClientFiles.in(open).write(identity)).what())
                .contains("other users");
    }
}
