package io.ringfence.remote.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.Renewal;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityReader;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.secret.SecretPlace;
import io.ringfence.remote.secret.SecretStore;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done with an identity in the window, and what its page says then. */
class IdentityWorkTest {

    @TempDir private Path root = Path.of("");
    private final Map<String, byte[]> kept = new HashMap<>();

    private IdentityWork work() {
        Environment environment = new Environment(Map.of(), root.resolve("home"), root);
        return new IdentityWork(environment, new OwnRemotes(environment, store()));
    }

    private SecretStore store() {
        return new SecretStore() {
            @Override
            public Optional<byte[]> find(String id) {
                byte[] secret = kept.getOrDefault(id, new byte[0]).clone();
                return secret.length == 0 ? Optional.empty() : Optional.of(secret);
            }

            @Override
            public void keep(String id, String label, byte[] secret) {
                kept.put(id, secret.clone());
            }

            @Override
            public void forget(String id) {
                kept.remove(id);
            }
        };
    }

    private Page page() {
        return IdentityPage.of(Pairs.read(work().own()), Optional.empty(), Instant.now());
    }

    private String text() {
        return PageText.of(page());
    }

    private Identity current() throws SourceException {
        var folder = work().own().identities();
        return folder.read(folder.current()).orElseThrow();
    }

    @Test
    void whereThereIsNoneThatIsSaid() {
        assertThat(page().title()).isEqualTo("No identity yet");
        assertThat(page().mark()).isNull();
        assertThat(text()).contains("The first remote that you add makes it");
        assertThatThrownBy(() -> work().writeForClients(root))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("o identity yet");
    }

    @Test
    void aNewOneIsShownWithItsPlace() throws Exception {
        assertThat(work().make("", KeyType.EC_P384, SecretPlace.FILE)).contains("are made");
        assertThat(current().name().orElseThrow().text()).contains("@");
        assertThat(text())
                .contains("In use", "EC 384 bit", "in a file that is for you alone", "client.pem")
                .doesNotContain("PRIVATE", "Prepared", "Used before");
    }

    @Test
    void itIsMovedToTheSecretServiceAndBack() throws Exception {
        work().make("ann", KeyType.EC_P384, SecretPlace.FILE);
        Identity before = current();
        assertThat(work().move(SecretPlace.SECRET_SERVICE)).contains("secret service now: 1.");
        assertThat(kept).hasSize(1);
        assertThat(text()).contains("in the desktop’s secret service");
        assertThat(work().move(SecretPlace.SECRET_SERVICE)).contains("already");
        work().move(SecretPlace.FILE);
        assertThat(kept).isEmpty();
        assertThat(current()).isEqualTo(before);
    }

    @Test
    void whatOthersMayUseIsNamedAndMended() throws Exception {
        work().make("ann", KeyType.EC_P384, SecretPlace.FILE);
        Path file = work().own().identities().current();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(page().mark()).isEqualTo(Mark.HIGH);
        assertThat(text())
                .contains(file.toString(), "mode 0664, must be 0600", "that other users may use")
                .doesNotContain("for you alone");
        assertThat(work().mend()).endsWith("now: 1.");
        assertThat(page().mark()).isNull();
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aBrokenFileIsSaidAndNothingOfItShown() throws Exception {
        work().make("ann", KeyType.EC_P384, SecretPlace.FILE);
        Path file = work().own().identities().current();
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n");
        assertThat(page().mark()).isEqualTo(Mark.HIGH);
        assertThat(page().title()).isEqualTo("Identity");
        assertThat(text()).contains("Trouble", file.toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void whatIsExportedIsTakenOverByAnother() throws Exception {
        work().make("ann", KeyType.EC_P384, SecretPlace.FILE);
        Path browser = root.resolve("ann.p12");
        char[] secret = "correct horse".toCharArray();
        Passphrases typed = _ -> secret.clone();
        work().writeForBrowsers(browser, typed);
        assertThatThrownBy(() -> work().writeForBrowsers(browser, typed))
                .hasMessageContaining("there already");
        assertThat(new IdentityReader(typed).pkcs12(browser)).isEqualTo(current());
        assertThat(work().take(browser, browser, typed, SecretPlace.FILE)).contains("waits");
        assertThat(text()).contains("Prepared");
        assertThatThrownBy(() -> work().take(browser, browser, typed, SecretPlace.FILE))
                .hasMessageContaining("waits to be used");

        Path folder = Files.createDirectories(root.resolve("lxc"));
        assertThat(work().writeForClients(folder)).contains("client.crt", "client.key");
        Path certificate = root.resolve("ann.crt");
        work().writeCertificate(certificate);
        assertThat(certificate).content().doesNotContain("PRIVATE");
        assertThat(folder.resolve("client.crt")).hasSameTextualContentAs(certificate);
    }

    @Test
    void aRenewalOfWhatNoServerKnowsIsDoneAtOnce() throws Exception {
        work().make("ann", KeyType.EC_P384, SecretPlace.FILE);
        Renewal renewal = work().renew("", KeyType.EC_P384, Set.of());
        assertThat(renewal.stage()).isEqualTo(Renewal.Stage.DONE);
        assertThat(renewal.after()).isEqualTo(current().fingerprint());
        assertThat(current().name().orElseThrow().text()).isEqualTo("ann");
        assertThat(
                        PageText.of(
                                IdentityPage.of(
                                        Pairs.read(work().own()),
                                        Optional.of(renewal),
                                        Instant.now())))
                .contains("The new certificate is used");
    }
}
