package io.ringfence.remote.identity;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateKeyWriter;
import io.ringfence.remote.pki.Certificates;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.Subject;
import io.ringfence.remote.pki.Validity;
import io.ringfence.remote.secret.SecretFile;
import io.ringfence.remote.secret.SecretKind;
import io.ringfence.remote.secret.SecretPlace;
import io.ringfence.remote.secret.SecretStore;
import io.ringfence.remote.secret.Secrets;
import io.ringfence.remote.tls.ClientCertificate;
import io.ringfence.remote.tls.PemFiles;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where this user's identity is kept. A pair is one file, the certificate before the key, so that
 * it is replaced in one step: {@code client.pem} is in use, {@code next.pem} is to be used once the
 * servers know it, {@code old.pem} was used before. Where the key is in the desktop's secret
 * service, the file has the certificate and says so.
 */
public final class IdentityFolder {

    /** As long as the clients' own (shared/cert.go): a server does not look at it again. */
    static final Duration LIFE = Duration.ofDays(3650);

    private final Path folder;
    private final Secrets secrets;

    /**
     * What can be told of a pair without opening anything.
     *
     * @param place where its key is
     */
    public record Shown(Path file, X509Certificate certificate, SecretPlace place) {}

    /** With all keys in files. */
    public IdentityFolder(Path folder) {
        this(folder, new Secrets(SecretStore.NONE, folder.resolve("client.pem")));
    }

    /**
     * @param secrets where keys are that are not in these files, and where new ones go
     */
    public IdentityFolder(Path folder, Secrets secrets) {
        this.folder = folder;
        this.secrets = secrets;
    }

    /** The same, whose new keys go to this place. */
    public IdentityFolder in(SecretPlace place) {
        return new IdentityFolder(folder, secrets.in(place));
    }

    /** The file of the pair that is in use, whether it exists or not. */
    public Path current() {
        return folder.resolve("client.pem");
    }

    /** The file of the pair that is to be used next. */
    public Path next() {
        return folder.resolve("next.pem");
    }

    /** The file of the pair that was in use before. */
    public Path old() {
        return folder.resolve("old.pem");
    }

    /** The keys of all pairs, present or not. */
    public List<SecretFile> keys() {
        return List.of(key(current()), key(next()), key(old()));
    }

    private SecretFile key(Path file) {
        return new SecretFile(file, SecretKind.CLIENT_KEY, secrets);
    }

    /**
     * The pair that is in use; made now if there is none.
     *
     * @param name in the certificate, for those who look at a server's trust store
     * @throws SourceException if it cannot be read or made
     */
    public Identity currentOrNew(CommonName name, Instant now) throws SourceException {
        Optional<Identity> known = read(current());
        if (known.isPresent()) {
            return known.get();
        }
        return create(name, KeyType.EC_P384, now);
    }

    /**
     * A pair of this folder; empty if there is none.
     *
     * @param file {@link #current}, {@link #next} or {@link #old}
     * @throws SourceException if it is broken, or its key is not given
     */
    public Optional<Identity> read(Path file) throws SourceException {
        Optional<byte[]> bytes = key(file).read();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IdentityReader.kept(bytes.get(), file));
        } finally {
            Arrays.fill(bytes.get(), (byte) 0);
        }
    }

    /**
     * What is known of a pair without its key; empty if there is none.
     *
     * @param file {@link #current}, {@link #next} or {@link #old}
     * @throws SourceException if it is broken
     */
    public Optional<Shown> show(Path file) throws SourceException {
        Optional<SecretPlace> place = key(file).place();
        return place.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(file, PemFiles.certificate(file), place.get()));
    }

    /**
     * The pair that is in use, to be shown to a server; empty if there is none.
     *
     * @throws SourceException if it is broken, or its key is not given
     */
    public Optional<ClientCertificate> certificate() throws SourceException {
        return read(current())
                .map(found -> new ClientCertificate(found.certificate(), found.key(), current()));
    }

    /**
     * Makes the first pair and uses it.
     *
     * @throws SourceException if there is one already
     */
    public Identity create(CommonName name, KeyType type, Instant now) throws SourceException {
        Identity made = make(name, type, now);
        use(made);
        return made;
    }

    /**
     * Uses a pair from elsewhere as the first one.
     *
     * @throws SourceException if there is one already
     */
    public void use(Identity identity) throws SourceException {
        if (Files.exists(current())) {
            throw problem(
                    current(),
                    "there is an identity already",
                    "renew it, so that the servers know the new one before it is used",
                    null);
        }
        write(current(), identity);
    }

    /**
     * Takes a pair from elsewhere, as one of an authority: uses it if it is the first one, else
     * puts it beside the one in use, for the servers to know before it is used.
     *
     * @return whether it is in use
     * @throws SourceException if one waits there already
     */
    public boolean accept(Identity identity) throws SourceException {
        boolean first = !Files.exists(current());
        if (first) {
            use(identity);
        } else {
            prepare(identity);
        }
        return first;
    }

    /** Makes a pair with a certificate of its own. */
    private static Identity make(CommonName name, KeyType type, Instant now) {
        KeyPair keys = type.generate();
        return new Identity(
                Certificates.selfSigned(
                        new Subject(Purpose.CLIENT, name, List.of()), keys, Validity.of(now, LIFE)),
                keys.getPrivate());
    }

    /**
     * Makes another pair beside the one in use, for the servers to know before it is used.
     *
     * @throws SourceException if there is one already
     */
    public Identity renew(CommonName name, KeyType type, Instant now) throws SourceException {
        Identity made = make(name, type, now);
        prepare(made);
        return made;
    }

    /**
     * Puts a pair from elsewhere, as one of an authority, beside the one in use.
     *
     * @throws SourceException if there is one already
     */
    public void prepare(Identity identity) throws SourceException {
        if (Files.exists(next())) {
            throw problem(
                    next(),
                    "there is a pair already that waits to be used",
                    "use it, or remove this file",
                    null);
        }
        write(next(), identity);
    }

    /**
     * Uses the prepared pair from now on and keeps the one before. Whatever happens meanwhile, one
     * of the two is in use, as a whole.
     *
     * @throws SourceException if none is prepared, or it is broken
     */
    public Identity swap() throws SourceException {
        Identity prepared =
                read(next())
                        .orElseThrow(
                                () ->
                                        problem(
                                                next(),
                                                "no pair is prepared",
                                                "renew or import one first",
                                                null));
        forgetOld();
        try {
            if (Files.exists(current())) {
                byte[] before = Files.readAllBytes(current());
                new AtomicFile().write(old(), out -> out.write(before));
                Arrays.fill(before, (byte) 0);
            }
            Files.move(next(), current(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw problem(current(), "this file cannot be replaced", "permit writing there", e);
        }
        return prepared;
    }

    /**
     * Deletes the pair that was in use before, once no server knows it any more.
     *
     * @throws SourceException if that is not possible
     */
    public void forgetOld() throws SourceException {
        key(old()).delete(key(current())); // an exchange that was cut short left the same in both
    }

    /**
     * Deletes all pairs and the folder.
     *
     * @throws SourceException if that is not possible
     */
    public void forgetAll() throws SourceException {
        forgetOld();
        key(next()).delete();
        key(current()).delete();
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw problem(folder, "this cannot be deleted: " + AtomicFile.why(e), "delete it", e);
        }
    }

    /** What other users may use although they must not. */
    public List<Access> faults() {
        return Access.faults(List.of(folder, current(), next(), old()));
    }

    private void write(Path file, Identity identity) throws SourceException {
        String text = PemText.of(identity.certificate()) + PrivateKeyWriter.plain(identity.key());
        key(file).write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static SourceException problem(
            Path where, String what, String remedy, @Nullable Throwable cause) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, where.toString(), remedy), cause);
    }
}
