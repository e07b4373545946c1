package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.json.Fields;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.identity.Pkcs12Export;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateKeyWriter;
import io.ringfence.remote.pki.CommonName;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The identity of a user who gives commands. */
class IdentityCommandTest extends RemoteCase {

    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    private Path current() {
        return own().resolve("identity/client.pem");
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Identity other() throws Exception {
        return new IdentityFolder(root.resolve("other"))
                .currentOrNew(CommonName.parse("other"), NOW);
    }

    private Path secret(String name, String text) throws Exception {
        Path file = Files.writeString(root.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @Test
    void thereIsNoneAtFirst() {
        assertThat(run("remote", "identity", "show")).isEqualTo(2);
        assertThat(err()).contains("there is no identity yet");
        assertThat(run("remote", "identity", "renew")).isEqualTo(2);
        assertThat(run("remote", "identity", "export", "--certificate")).isEqualTo(2);
        assertThat(own()).doesNotExist();
    }

    @Test
    void oneIsMadeOnce() throws Exception {
        String made = ok("remote", "identity", "create", "--name", "ann@desk", "--key", "ec-p256");
        assertThat(mode(current())).isEqualTo("rw-------");
        assertThat(mode(current().getParent())).isEqualTo("rwx------");
        assertThat(ok("remote", "identity", "show"))
                .contains("fingerprint  " + made)
                .contains("CN=ann@desk")
                .contains("EC 256 bit");
        assertThat(run("remote", "identity", "create")).isEqualTo(2);
        assertThat(err()).contains("there is an identity already");
        Fields pair =
                json("remote", "identity", "show", "--format", "json").objects("pairs").getFirst();
        assertThat(pair.text("use")).isEqualTo("current");
        assertThat(pair.requiredObject("certificate").text("fingerprint")).isEqualTo(made);
        assertThat(out()).doesNotContain("PRIVATE");
    }

    @Test
    void wrongModesAreNoticedAndMendedOnRequest() throws Exception {
        ok("remote", "identity", "create");
        Files.setPosixFilePermissions(current(), PosixFilePermissions.fromString("rw-r--r--"));
        ok("remote", "identity", "show");
        assertThat(err()).contains("its mode is 0644").contains("or give --mend");
        assertThat(mode(current())).isEqualTo("rw-r--r--");
        ok("remote", "identity", "show", "--mend");
        assertThat(err()).contains("its mode was 0644 and is 0600 now");
        assertThat(mode(current())).isEqualTo("rw-------");
        ok("remote", "identity", "show");
        assertThat(err()).isEmpty();
    }

    @Test
    void itComesFromOneFileOrTwo() throws Exception {
        Identity other = other();
        String crt = file("c.crt", PemText.of(other.certificate())).toString();
        String key = file("c.key", PrivateKeyWriter.plain(other.key())).toString();
        assertThat(run("remote", "identity", "import", crt)).isEqualTo(2);
        assertThat(ok("remote", "identity", "import", crt, "--key", key))
                .isEqualTo(other.fingerprint().hex());
        Path both =
                file(
                        "b.pem",
                        PemText.of(other.certificate()) + PrivateKeyWriter.plain(other.key()));
        ok("remote", "identity", "import", both.toString());
        assertThat(err()).contains("prepared").contains("renew");
        assertThat(ok("remote", "identity", "show")).contains("prepared;");
        assertThat(run("remote", "identity", "import", both.toString())).isEqualTo(2);
        assertThat(err()).contains("waits to be used");
    }

    @Test
    void itComesEncrypted() throws Exception {
        Identity other = other();
        String crt = file("c.crt", PemText.of(other.certificate())).toString();
        String key = file("c.key", PrivateKeyWriter.encrypted(other.key(), PASSPHRASE)).toString();
        assertThat(run("remote", "identity", "import", crt, "--key", key)).isEqualTo(3);
        assertThat(err()).contains("give --passphrase-file FILE");
        String wrong = secret("wrong", "wrong\n").toString();
        String right = secret("right", "correct horse\n").toString();
        assertThat(
                        run(
                                "remote",
                                "identity",
                                "import",
                                crt,
                                "--key",
                                key,
                                "--passphrase-file",
                                wrong))
                .isEqualTo(2);
        assertThat(own()).doesNotExist();
        ok("remote", "identity", "import", crt, "--key", key, "--passphrase-file", right);
        assertThat(Files.readString(current())).contains("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void itGoesToBrowsersAndComesBack() throws Exception {
        String made = ok("remote", "identity", "create");
        String right = secret("right", "correct horse\n").toString();
        String file = root.resolve("ann.p12").toString();
        ok("remote", "identity", "export", "--pkcs12", file, "--passphrase-file", right);
        assertThat(mode(Path.of(file))).isEqualTo("rw-------");
        assertThat(run("remote", "identity", "export", "--pkcs12", file)).isEqualTo(2);
        Files.delete(current());
        assertThat(ok("remote", "identity", "import", file, "--passphrase-file", right))
                .isEqualTo(made);
        Path foreign = root.resolve("foreign.p12");
        Pkcs12Export.write(other(), foreign, PASSPHRASE);
        ok("remote", "identity", "import", foreign.toString(), "--passphrase-file", right);
        assertThat(err()).contains("prepared");
    }

    @Test
    void itGoesToTheClients() throws Exception {
        ok("remote", "identity", "create");
        assertThat(ok("remote", "identity", "export", "--certificate"))
                .startsWith("-----BEGIN CERTIFICATE-----")
                .doesNotContain("PRIVATE");
        Path folder = Files.createDirectory(root.resolve("lxc"));
        ok("remote", "identity", "export", "--for-lxc", folder.toString());
        assertThat(mode(folder.resolve("client.key"))).isEqualTo("rw-------");
        assertThat(folder.resolve("client.crt")).exists();
        assertThat(run("remote", "identity", "export", "--for-lxc", folder.toString()))
                .isEqualTo(2);
        assertThat(run("remote", "identity", "export")).isEqualTo(2);
    }

    /** Here is no desktop, and a key never goes to a file instead. */
    @Test
    void withoutADesktopTheSecretServiceIsRefused() throws Exception {
        assertThat(run("remote", "identity", "create", "--store", "secret-service")).isEqualTo(2);
        assertThat(err()).contains("no desktop session", "DBUS_SESSION_BUS_ADDRESS");
        assertThat(current()).doesNotExist();
        assertThat(run("remote", "identity", "create", "--store", "cloud")).isEqualTo(2);
        assertThat(err()).contains("give file or secret-service instead of 'cloud'");
        ok("remote", "identity", "create", "--store", "file");
        assertThat(err()).contains("its key is in a file");
        assertThat(run("remote", "identity", "move", "--to", "secret-service")).isEqualTo(2);
        assertThat(Files.readString(current())).contains("PRIVATE KEY");
        ok("remote", "identity", "move", "--to", "file");
        assertThat(err()).contains("nothing that is not in a file");
        assertThat(ok("remote", "identity", "show")).contains("key kept     in a file");
        assertThat(
                        json("remote", "identity", "show", "--format", "json")
                                .objects("pairs")
                                .getFirst()
                                .text("store"))
                .isEqualTo("file");
    }
}
