package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.identity.ClientFiles;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.PrivateKeyWriter;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.PemFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ringfence's own remotes of the process that runs the tests, as another process changes them. */
final class PreparedRemotes {

    /** Of a server web-01, for a hundred years. */
    static final String WEB =
            """
            -----BEGIN CERTIFICATE-----
            MIIBjDCCATKgAwIBAgIUTdwpTthAueeJz7W/LgT2rCl3NdswCgYIKoZIzj0EAwIw
            ETEPMA0GA1UEAwwGd2ViLTAxMCAXDTI2MTEyMjExNDMzMFoYDzIxMjYxMDI5MTE0
            MzMwWjARMQ8wDQYDVQQDDAZ3ZWItMDEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
            AATCikYkTo762L1j7iWd6wl5KIUzUgnUiahTP7CoUvwsEQCqGPYUj/rbwW5OHlht
            hCBTz5IQBLezkZWQsYd1veD5o2YwZDAdBgNVHQ4EFgQUSzUR55mmPQKoV+jJIN4r
            jtz2EkowHwYDVR0jBBgwFoAUSzUR55mmPQKoV+jJIN4rjtz2EkowDwYDVR0TAQH/
            BAUwAwEB/zARBgNVHREECjAIggZ3ZWItMDEwCgYIKoZIzj0EAwIDSAAwRQIgQRt5
            wmFckG6rQZohfkmQMJ9cNrYTNoXy+iQV4v26BJQCIQDXcllpyVPS8aR4/grrLQpa
            SSlbbCHKXatmx7wkIyM+UQ==
            -----END CERTIFICATE-----
            """;

    /** The SHA-256 of {@link #WEB}. */
    static final String FINGERPRINT =
            "4a520a32c33375134f96f251c254f0f895a3802e78a70fa7dfcdaeccd2ed04f0";

    private final Environment environment = Environment.ofProcess();
    private final OwnRemotes own = new OwnRemotes(environment);

    /** Forgets all; never those of the user who runs the tests. */
    void clear() throws IOException, SourceException {
        assertThat(environment.ownConfiguration())
                .as("XDG_CONFIG_HOME, which the build sets for these tests")
                .startsWithRaw(Path.of(System.getProperty("ringfence.shots", "/none")).getParent());
        own.change(List::clear);
        own.identities().forgetAll();
        Files.deleteIfExists(client().resolve("config.yml"));
    }

    /** Where the lxc client of these tests keeps its remotes. */
    private Path client() {
        return Path.of(environment.variable("LXD_CONF").orElseThrow());
    }

    /** Adds one to the lxc client, whose server must show {@link #WEB}; it is its only one. */
    void addToClient(String name, String address) throws IOException, SourceException {
        Files.createDirectories(client());
        ClientFiles.in(client())
                .replace(
                        new IdentityFolder(client().resolve("made"))
                                .currentOrNew(CommonName.parse("ann"), Instant.now()));
        Path pins = client().resolve("servercerts");
        Files.createDirectories(pins);
        Files.writeString(pins.resolve(name + ".crt"), WEB);
        Files.writeString(
                client().resolve("config.yml"),
                """
                remotes:
                  %s: {addr: "%s", auth_type: tls}
                """
                        .formatted(name, address));
    }

    /** Makes the key and certificate that servers know this user by. */
    void makeIdentity(String name) throws SourceException {
        own.identities().create(CommonName.parse(name), KeyType.EC_P384, Instant.now());
    }

    /** Puts the key of the lxc client under a passphrase. */
    void encryptKeyOfClient(String passphrase) throws IOException, SourceException {
        Path file = ClientFiles.in(client()).key();
        Files.writeString(
                file,
                PrivateKeyWriter.encrypted(
                        PemFiles.privateKey(file, Passphrases.NONE), passphrase.toCharArray()));
    }

    /** The file of the key and certificate that servers know this user by. */
    Path identity() {
        return own.identities().current();
    }

    /** The one of this name. */
    Optional<OwnRemote> find(String name) throws SourceException {
        return own.find(name);
    }

    /** Adds one that trusts {@link #WEB}, after another certificate before it. */
    void add(String name, String address) throws SourceException {
        Fingerprint before = new Fingerprint("7f".repeat(32));
        Fingerprint after = Fingerprint.of(web());
        var kept =
                new OwnRemote.Kept(
                        List.of(address),
                        new Trust.Pinned(web()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                change("2026-03-01T12:00:00Z", Optional.empty(), before, "a token"),
                                change(
                                        "2026-04-01T12:00:00Z",
                                        Optional.of(before),
                                        after,
                                        "web-01 was installed anew")));
        RemoteName called = RemoteName.parse(name);
        own.change(all -> all.add(new OwnRemote(called, kept)));
    }

    private static PinChange change(
            String time, Optional<Fingerprint> before, Fingerprint after, String reason) {
        return new PinChange(Instant.parse(time), before, after, reason);
    }

    /** Has a remote trust {@link #WEB} in place of what its server shows. */
    void mistake(String name) throws SourceException {
        Fingerprint web = Fingerprint.of(web());
        Trust wrong = new Trust.Pinned(web());
        own.change(
                all ->
                        all.replaceAll(
                                each ->
                                        each.name().text().equals(name)
                                                        && each.held() instanceof OwnRemote.Kept old
                                                ? new OwnRemote(
                                                        each.name(),
                                                        old.trusting(
                                                                wrong,
                                                                new PinChange(
                                                                        Instant.now(),
                                                                        old.trust().fingerprint(),
                                                                        web,
                                                                        "a mistake")))
                                                : each));
    }

    private static X509Certificate web() throws SourceException {
        return PemFiles.certificate(WEB.getBytes(StandardCharsets.US_ASCII), Path.of("web.crt"));
    }
}
