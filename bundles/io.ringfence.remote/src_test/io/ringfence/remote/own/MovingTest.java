package io.ringfence.remote.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.ClientHome;
import io.ringfence.remote.fixture.MemoryStore;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.secret.SecretPlace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys and logins in the desktop's secret service. */
class MovingTest {

    private static final Instant NOW = Instant.parse("2027-06-01T12:00:00Z");
    private static final String LOGIN = "0123456789abcdef0123456789abcdef";

    @TempDir private Path root = Path.of("");
    private final MemoryStore store = new MemoryStore();

    private OwnRemotes own() {
        return new OwnRemotes(new ClientHome(root).environment(), store);
    }

    private static CommonName ann() throws SourceException {
        return CommonName.parse("ann");
    }

    private static byte[] tokens() {
        return "{\"access\":\"secret\"}".getBytes(StandardCharsets.US_ASCII);
    }

    /** The key of this user, one of a copied remote, and a login. */
    private Identity filled() throws Exception {
        Identity made = own().identities().create(ann(), KeyType.EC_P256, NOW);
        Identity copied =
                new IdentityFolder(root.resolve("other")).create(ann(), KeyType.EC_P256, NOW);
        IdentityFolder copies = own().identities(copied.fingerprint());
        copies.prepare(copied);
        copies.swap();
        own().tokens(LOGIN).write(tokens());
        own().change(
                        all -> {
                            all.add(remote("copy", Optional.empty(), Optional.of(copied)));
                            all.add(
                                    remote(
                                            "sso",
                                            Optional.of(new Login.Bearer(LOGIN)),
                                            Optional.empty()));
                        });
        return made;
    }

    private static OwnRemote remote(String name, Optional<Login> login, Optional<Identity> identity)
            throws SourceException {
        return new OwnRemote(
                RemoteName.parse(name),
                new OwnRemote.Kept(
                        List.of("https://10.0.0.1:8443"),
                        new Trust.Pinned(io.ringfence.remote.fixture.Identity.ec().certificate()),
                        Optional.empty(),
                        identity.map(Identity::fingerprint),
                        List.of(),
                        login));
    }

    @Test
    void allGoThereAndBack() throws Exception {
        Identity made = filled();
        assertThat(new Moving(own()).to(SecretPlace.SECRET_SERVICE)).hasSize(3);
        assertThat(store.size()).isEqualTo(3);
        for (Path file : new Moving(own()).to(SecretPlace.SECRET_SERVICE)) {
            throw new AssertionError(file + " went there twice");
        }
        assertThat(own().identities().read(own().identities().current())).contains(made);
        assertThat(own().identities().certificate().orElseThrow().key()).isEqualTo(made.key());
        assertThat(own().tokens(LOGIN).read()).contains(tokens());
        assertThat(Files.readString(own().login(LOGIN))).doesNotContain("secret\"");
        assertThat(new Moving(own()).to(SecretPlace.FILE)).hasSize(3);
        assertThat(store.size()).isZero();
        assertThat(own().identities().read(own().identities().current())).contains(made);
        assertThat(own().tokens(LOGIN).read()).contains(tokens());
    }

    @Test
    void newOnesGoToTheOthers() throws Exception {
        filled();
        new Moving(own()).to(SecretPlace.SECRET_SERVICE);
        String other = LOGIN.replace('0', 'f');
        own().tokens(other).write(tokens());
        assertThat(own().tokens(other).place()).contains(SecretPlace.SECRET_SERVICE);
        own().identities().renew(ann(), KeyType.EC_P256, NOW);
        assertThat(own().identities().show(own().identities().next()).orElseThrow().place())
                .isEqualTo(SecretPlace.SECRET_SERVICE);
    }

    /** What is not used any more is not left in the user's keyring. */
    @Test
    void theyGoWithTheirRemotes() throws Exception {
        filled();
        new Moving(own()).to(SecretPlace.SECRET_SERVICE);
        own().change(List::clear);
        assertThat(store.size()).isEqualTo(1);
        assertThat(own().login(LOGIN)).doesNotExist();
        assertThat(root.resolve("home/me/.config/ringfence/identities")).isEmptyDirectory();
    }

    @Test
    void aFailureLeavesThemWhereTheyWere() throws Exception {
        Identity made = filled();
        store.lock();
        assertThatThrownBy(() -> new Moving(own()).to(SecretPlace.SECRET_SERVICE))
                .hasMessageContaining("locked");
        assertThat(own().identities().read(own().identities().current())).contains(made);
        assertThat(own().tokens(LOGIN).read()).contains(tokens());
    }

    /** Renewal as with files, and nothing stays behind in the keyring. */
    @Test
    void aRenewalLeavesOneKey() throws Exception {
        IdentityFolder folder = own().identities().in(SecretPlace.SECRET_SERVICE);
        Identity first = folder.create(ann(), KeyType.EC_P256, NOW);
        Identity second = own().identities().renew(ann(), KeyType.EC_P256, NOW);
        assertThat(store.size()).isEqualTo(2);
        assertThat(own().identities().swap()).isEqualTo(second);
        assertThat(folder.read(folder.old())).contains(first);
        assertThat(folder.read(folder.current())).contains(second);
        own().identities().forgetOld();
        assertThat(store.size()).isEqualTo(1);
        assertThat(folder.read(folder.current())).contains(second);
    }

    /** After an exchange that was cut short old and current are one: it must not lose the key. */
    @Test
    void anExchangeThatWasCutShortIsDoneAgain() throws Exception {
        IdentityFolder folder = own().identities().in(SecretPlace.SECRET_SERVICE);
        Identity first = folder.create(ann(), KeyType.EC_P256, NOW);
        Identity second = folder.renew(ann(), KeyType.EC_P256, NOW);
        Files.copy(folder.current(), folder.old());
        folder.swap();
        assertThat(folder.read(folder.old())).contains(first);
        assertThat(folder.read(folder.current())).contains(second);
    }

    /** Whoever lists keys asks nobody. */
    @Test
    void certificatesAreShownWithoutTheKeyring() throws Exception {
        Identity made = filled();
        new Moving(own()).to(SecretPlace.SECRET_SERVICE);
        store.asked().clear();
        store.lock();
        IdentityFolder.Shown shown =
                own().identities().show(own().identities().current()).orElseThrow();
        assertThat(shown.certificate()).isEqualTo(made.certificate());
        assertThat(shown.place()).isEqualTo(SecretPlace.SECRET_SERVICE);
        assertThat(own().faults()).isEmpty();
        assertThat(store.asked()).isEmpty();
    }
}
