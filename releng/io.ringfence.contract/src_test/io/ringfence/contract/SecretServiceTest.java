package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Keys and logins in a real keyring, of GNOME. */
class SecretServiceTest {

    @TempDir private Path folder = Path.of("");

    private Product product() throws IOException {
        return new Product(Files.createDirectories(folder.resolve("home")));
    }

    private Path identity() {
        return folder.resolve("home/.config/ringfence/identity");
    }

    private static String ok(Product product, Desktop desktop, String... arguments) {
        return product.run(desktop.environment(), arguments).expectSuccess();
    }

    /** Made there, used, renewed, moved; another program sees it; nothing stays behind. */
    @Test
    void aKeyLivesInTheKeyring() throws Exception {
        Product product = product();
        try (Desktop desktop = Desktop.start(Files.createDirectory(folder.resolve("desktop")));
                Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"), "--bare")) {
            String made =
                    ok(
                                    product,
                                    desktop,
                                    "remote",
                                    "identity",
                                    "create",
                                    "--store",
                                    "secret-service")
                            .strip();
            assertThat(identity().resolve("client.pem"))
                    .content()
                    .startsWith("ringfence-secret/1 secret-service ")
                    .doesNotContain("PRIVATE");
            assertThat(desktop.secrets().out())
                    .contains("Ringfence: key of a client certificate", "BEGIN PRIVATE KEY");
            ok(product, desktop, "remote", "add", "lab", RemoteTest.token(lab, "ann"));
            capture(product, desktop);
            assertThat(lab.client("config", "trust", "list", "--format", "json")).contains(made);
            ok(product, desktop, "remote", "identity", "renew");
            capture(product, desktop);
            assertThat(desktop.secrets().out().split("BEGIN PRIVATE KEY", -1)).hasSize(2);
            String shown = ok(product, desktop, "remote", "identity", "show");
            assertThat(shown).contains("in the desktop's secret service").doesNotContain(made);
            ok(product, desktop, "remote", "identity", "move", "--to", "file");
            assertThat(desktop.secrets().out()).doesNotContain("Ringfence");
            product.run("capture", "lab", "--output", out()).expectSuccess(); // without a desktop
        }
    }

    /**
     * What a provider gave goes to where the key is, is renewed there, and goes with its remote.
     */
    @Test
    void aLoginLivesInTheKeyring() throws Exception {
        Product product = product();
        try (Desktop desktop = Desktop.start(Files.createDirectory(folder.resolve("desktop")));
                Provider provider = new Provider(folder.resolve("provider"));
                Lab lab =
                        Lab.start(
                                Lab.Flavour.INCUS,
                                folder.resolve("lab"),
                                Map.of("SSL_CERT_FILE", provider.authority().toString()),
                                "--bare")) {
            desktop.environment().put("SSL_CERT_FILE", provider.authority().toString());
            lab.client(
                    "config",
                    "set",
                    "oidc.issuer=" + provider.issuer(),
                    "oidc.client.id=lab",
                    "oidc.audience=lab");
            ok(product, desktop, "remote", "identity", "create", "--store", "secret-service");
            provider.life(20); // less than what is renewed before it ends
            ok(
                    product,
                    desktop,
                    "remote",
                    "add",
                    "lab",
                    lab.address(),
                    "--fingerprint",
                    lab.fingerprint(),
                    "--auth-type",
                    "oidc");
            String given = desktop.secrets().out();
            assertThat(given).contains("Ringfence: login to a server", "ringfence-login/1");
            try (Stream<Path> logins = Files.list(identity().resolveSibling("logins"))) {
                assertThat(logins)
                        .singleElement()
                        .satisfies(file -> assertThat(file).content().hasLineCount(1));
            }
            provider.life(3600);
            capture(product, desktop);
            assertThat(provider.asked()).contains("/token refresh");
            assertThat(desktop.secrets().out()).contains("ringfence-login/1").isNotEqualTo(given);
            capture(product, desktop);
            ok(product, desktop, "remote", "remove", "lab");
            assertThat(desktop.secrets().out())
                    .contains("BEGIN PRIVATE KEY")
                    .doesNotContain("ringfence-login/1");
        }
    }

    private String out() {
        return folder.resolve("out.ringfence").toString();
    }

    private void capture(Product product, Desktop desktop) {
        ok(product, desktop, "capture", "lab", "--output", out());
    }

    /** Nobody opens the keyring: an answer that says so, and never a key in a file. */
    @Test
    void aLockedKeyringIsSaidSo() throws Exception {
        Product product = product();
        try (Desktop desktop = Desktop.start(Files.createDirectory(folder.resolve("desktop")))) {
            ok(product, desktop, "remote", "identity", "create", "--store", "secret-service");
            desktop.lock();
            String[] export = {"remote", "identity", "export", "--for-lxc", folder.toString()};
            Shell.Result locked = product.run(desktop.environment(), export);
            assertThat(locked.status()).as(locked.err()).isNotZero();
            assertThat(locked.err()).contains("secret service").doesNotContain("Exception");
            assertThat(folder.resolve("client.key")).doesNotExist();
            assertThat(ok(product, desktop, "remote", "identity", "show")) // asks nobody
                    .contains("in the desktop's secret service");
            Shell.Result moved =
                    product.run(
                            desktop.environment(), "remote", "identity", "move", "--to", "file");
            assertThat(moved.status()).isNotZero();
            assertThat(Files.readString(identity().resolve("client.pem")))
                    .doesNotContain("PRIVATE");
            desktop.unlock();
            ok(product, desktop, export);
            assertThat(folder.resolve("client.key")).content().contains("PRIVATE KEY");
        }
    }

    @Test
    void theDesktopAsksForThePasswordOfALockedKeyring() throws Exception {
        Product product = product();
        Path home = Files.createDirectory(folder.resolve("desktop"));
        try (Desktop desktop = Desktop.startOnScreen(home)) {
            ok(product, desktop, "remote", "identity", "create", "--store", "secret-service");
            desktop.lock();
            CompletableFuture<Void> answer = desktop.type();
            ok(product, desktop, "remote", "identity", "move", "--to", "file");
            answer.join();
            assertThat(identity().resolve("client.pem")).content().contains("PRIVATE KEY");
        }
    }

    /** A bus on which nobody keeps secrets. */
    @Test
    void aSessionWithoutAKeyringIsSaidSo() throws Exception {
        Shell.Result refused =
                product()
                        .run(
                                Map.of(
                                        "DBUS_SESSION_BUS_ADDRESS",
                                        "unix:path=" + folder.resolve("nobody")),
                                "remote",
                                "identity",
                                "create",
                                "--store",
                                "secret-service");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("the desktop's secret service", "--store file");
        assertThat(identity()).doesNotExist();
    }
}
