package io.ringfence.remote.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.fixture.MemoryStore;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret in a file, or in a service with a file that says so. */
class SecretFileTest {

    private static final String CERTIFICATE =
            "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    private static final String PAIR =
            CERTIFICATE + "-----BEGIN PRIVATE KEY-----\nSECRET\n-----END PRIVATE KEY-----\n";

    @TempDir private Path folder = Path.of("");
    private final MemoryStore store = new MemoryStore();

    private Path file() {
        return folder.resolve("keys/client.pem");
    }

    private SecretFile secret(SecretPlace place) {
        return new SecretFile(file(), SecretKind.CLIENT_KEY, new Secrets(store, file()).in(place));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String read(SecretFile secret) throws SourceException {
        return new String(secret.read().orElseThrow(), StandardCharsets.US_ASCII);
    }

    private static Problem problem(ThrowingCallable code) {
        return catchThrowableOfType(SourceException.class, code).problem();
    }

    @ParameterizedTest
    @EnumSource(SecretPlace.class)
    void isGivenBackAndDeleted(SecretPlace place) throws Exception {
        SecretFile secret = secret(place);
        assertThat(secret.place()).isEmpty();
        assertThat(secret.read()).isEmpty();
        secret.write(bytes(PAIR));
        assertThat(secret.place()).contains(place);
        assertThat(read(secret)).isEqualTo(PAIR);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        secret.delete();
        assertThat(file()).doesNotExist();
        assertThat(store.size()).isZero();
    }

    /** Who only looks at a certificate is asked nothing. */
    @Test
    void theFileHasWhatIsNoSecret() throws Exception {
        secret(SecretPlace.SECRET_SERVICE).write(bytes(PAIR));
        assertThat(file())
                .content()
                .matches("ringfence-secret/1 secret-service [0-9a-f]{32}\n(?s).*")
                .endsWith(CERTIFICATE)
                .doesNotContain("SECRET\n", "PRIVATE");
        store.lock();
        assertThat(secret(SecretPlace.FILE).place()).contains(SecretPlace.SECRET_SERVICE);
    }

    /** Where a secret is decides about its next form; the place for new ones does not. */
    @ParameterizedTest
    @EnumSource(SecretPlace.class)
    void isReplacedWhereItIs(SecretPlace place) throws Exception {
        SecretPlace other = SecretPlace.values()[1 - place.ordinal()];
        secret(place).write(bytes(PAIR));
        secret(other).write(bytes(CERTIFICATE));
        assertThat(secret(other).place()).contains(place);
        assertThat(read(secret(other))).isEqualTo(CERTIFICATE);
        assertThat(store.size()).isEqualTo(place.ordinal());
    }

    @ParameterizedTest
    @EnumSource(SecretPlace.class)
    void goesToTheOtherPlaceAndBack(SecretPlace place) throws Exception {
        SecretPlace other = SecretPlace.values()[1 - place.ordinal()];
        SecretFile secret = secret(place);
        assertThat(secret.move(other)).isFalse();
        secret.write(bytes(PAIR));
        assertThat(secret.move(place)).isFalse();
        assertThat(secret.move(other)).isTrue();
        assertThat(secret.place()).contains(other);
        assertThat(read(secret)).isEqualTo(PAIR);
        assertThat(store.size()).isEqualTo(other.ordinal());
        assertThat(secret.move(place)).isTrue();
        assertThat(read(secret)).isEqualTo(PAIR);
        assertThat(store.size()).isEqualTo(place.ordinal());
    }

    /** It never goes to a file instead. */
    @Test
    void aServiceThatIsNotThereIsSaidSo() throws Exception {
        store.lock();
        assertThat(problem(() -> secret(SecretPlace.SECRET_SERVICE).write(bytes(PAIR))).what())
                .isEqualTo("it is locked");
        assertThat(file()).doesNotExist();
        secret(SecretPlace.FILE).write(bytes(PAIR));
        assertThat(problem(() -> secret(SecretPlace.FILE).move(SecretPlace.SECRET_SERVICE)).what())
                .isEqualTo("it is locked");
        assertThat(file()).hasContent(PAIR);
    }

    /** A key that a service took and does not give back is not taken from its file. */
    @Test
    void aServiceThatForgetsGetsNothing() throws Exception {
        store.beForgetful();
        secret(SecretPlace.FILE).write(bytes(PAIR));
        assertThat(problem(() -> secret(SecretPlace.FILE).move(SecretPlace.SECRET_SERVICE)).what())
                .contains("does not give back");
        assertThat(file()).hasContent(PAIR);
    }

    @Test
    void aSecretThatTheServiceLostIsSaidSo() throws Exception {
        secret(SecretPlace.SECRET_SERVICE).write(bytes(PAIR));
        store.clear();
        assertThat(problem(() -> read(secret(SecretPlace.FILE))).what())
                .contains("does not have this secret any more");
    }

    /** What cannot be deleted in the service is not forgotten here. */
    @Test
    void aLockedServiceKeepsTheFile() throws Exception {
        SecretFile secret = secret(SecretPlace.SECRET_SERVICE);
        secret.write(bytes(PAIR));
        store.lock();
        assertThat(problem(secret::delete).what()).isEqualTo("it is locked");
        assertThat(file()).exists();
        store.unlock();
        secret.delete();
        assertThat(store.size()).isZero();
    }

    @Test
    void aNewerFormIsNotTakenForASecret() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "ringfence-secret/2 elsewhere\n");
        assertThat(problem(() -> secret(SecretPlace.FILE).read()).what()).contains("newer");
        assertThat(problem(() -> secret(SecretPlace.FILE).write(bytes(PAIR))).what())
                .contains("newer");
    }

    @Test
    void newOnesGoWhereTheGuideIs() throws Exception {
        Secrets secrets = new Secrets(store, file());
        assertThat(secrets.usual()).isEqualTo(SecretPlace.FILE);
        secret(SecretPlace.SECRET_SERVICE).write(bytes(PAIR));
        assertThat(secrets.usual()).isEqualTo(SecretPlace.SECRET_SERVICE);
        assertThat(secrets.in(SecretPlace.FILE).usual()).isEqualTo(SecretPlace.FILE);
    }
}
