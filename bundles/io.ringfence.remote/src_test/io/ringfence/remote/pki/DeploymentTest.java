package io.ringfence.remote.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.Tool;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The files for the hosts, and the page beside them. */
class DeploymentTest extends PkiCase {

    private static final EnforcementTable TABLE = EnforcementTable.builtIn();

    private Path out() {
        return folder.resolve("out");
    }

    private List<Path> write(Pki pki, Issued issued, boolean replace) throws SourceException {
        return new Deployment(pki, TABLE).write(issued, out(), Optional.empty(), replace);
    }

    private static Problem problem(ThrowingCallable code) {
        return catchThrowableOfType(SourceException.class, code).problem();
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(out())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aServerGetsItsFiles() throws Exception {
        Tool.assumeOpenssl();
        Pki pki = init();
        Issued issued = issue(pki, server("web-01", "web-01.example.org", "10.0.0.5"));
        assertThat(write(pki, issued, false)).hasSize(5);
        assertThat(names())
                .containsExactly("README.txt", "ca.crl", "server.ca", "server.crt", "server.key");
        for (String name : names()) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(out().resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out())))
                .isEqualTo("rwx------");
        // the very commands of the page
        String page = Files.readString(out().resolve("README.txt"));
        String verify =
                "verify -CAfile server.ca -CRLfile ca.crl -crl_check -purpose sslserver server.crt";
        assertThat(page).contains("openssl " + verify);
        assertThat(Tool.openssl(out(), verify.split(" ")).expectSuccess())
                .isEqualTo("server.crt: OK\n");
        assertThat(page)
                .contains(
                        "/var/lib/lxd/",
                        "/var/snap/lxd/common/lxd/",
                        "/var/lib/incus/",
                        "systemctl reload snap.lxd.daemon",
                        "-connect web-01.example.org:8443",
                        "remote add web-01 https://web-01.example.org:8443",
                        issued.serial().hex(),
                        issued.fingerprint().hex(),
                        "number 1")
                .doesNotContain("{", "}");
        assertThat(page.lines()).allMatch(line -> line.length() <= 110);
    }

    @Test
    void aClientGetsItsFiles() throws Exception {
        Tool.assumeOpenssl();
        Pki pki = init();
        write(pki, issue(pki, client("Ann Example")), false);
        assertThat(names()).containsExactly("README.txt", "client.ca", "client.crt", "client.key");
        String page = Files.readString(out().resolve("README.txt"));
        String verify = "verify -CAfile client.ca -purpose sslclient client.crt";
        assertThat(page).contains("openssl " + verify).doesNotContain("{", "}", "ca.crl");
        Tool.openssl(out(), verify.split(" ")).expectSuccess();
        assertThat(page)
                .startsWith(
                        "Ann Example: a client of servers in PKI mode\n" + "=".repeat(44) + "\n");
    }

    @Test
    void thePageKnowsTheRelease() throws Exception {
        Pki pki = init();
        Issued issued = issue(pki, server("web-01", "web-01"));
        Deployment deployment = new Deployment(pki, TABLE);
        deployment.write(issued, out(), Release.of("lxd", "5.0.2"), true);
        assertThat(out().resolve("README.txt"))
                .content()
                .contains(
                        "LXD 5.0.2 (measured",
                        "- A revoked certificate that is in the trust store: is let in");
        deployment.write(issued, out(), Release.of("lxd", "6.9"), true);
        assertThat(out().resolve("README.txt"))
                .content()
                .contains(
                        "LXD 6.9 (",
                        "- A revoked certificate that is in the trust store: is turned away");
        deployment.write(issued, out(), Release.of("lxd", "99.0"), true);
        assertThat(out().resolve("README.txt"))
                .content()
                .contains("LXD 99.0 is not in the table of", ": not known");
    }

    @Test
    void nothingIsReplacedUnasked() throws Exception {
        Pki pki = init();
        Issued issued = issue(pki, client("ann"));
        Files.createDirectory(out());
        Files.writeString(out().resolve("client.ca"), "mine");
        assertThat(problem(() -> write(pki, issued, false)).where()).endsWith("client.ca");
        assertThat(names()).containsExactly("client.ca");
        write(pki, issued, true);
        assertThat(out().resolve("client.ca")).content().contains("BEGIN CERTIFICATE");
    }

    @Test
    void aFolderThatOthersMayWriteIsRefused() throws Exception {
        Pki pki = init();
        Issued issued = issue(pki, client("ann"));
        Files.createDirectory(out());
        Files.setPosixFilePermissions(out(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(problem(() -> write(pki, issued, true)).what()).contains("other users");
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsRevokedIsNotHandedOut() throws Exception {
        Pki pki = init();
        Issued issued = issue(pki, client("ann"));
        Issued revoked =
                pki.revoke(
                        issued.serial(), RevocationReason.SUPERSEDED, MONTH, Passphrases.NONE, NOW);
        assertThat(problem(() -> write(pki, revoked, false)).what()).contains("revoked");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aKeyFromElsewhereStaysThere() throws Exception {
        Pki pki = init();
        Issued issued =
                pki.issue(
                        client("ann"),
                        new KeySource.Elsewhere(KeyType.EC_P256.generate().getPublic()),
                        MONTH,
                        Passphrases.NONE,
                        NOW);
        write(pki, issued, false);
        assertThat(names()).containsExactly("README.txt", "client.ca", "client.crt");
        assertThat(out().resolve("README.txt"))
                .content()
                .contains("is where it was made", "install -m 600 client.crt");
    }
}
