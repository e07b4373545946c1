package io.ringfence.remote.identity;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateFolder;
import io.ringfence.remote.key.PrivateKeyWriter;
import io.ringfence.remote.pki.Certificates;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.pki.Purpose;
import io.ringfence.remote.pki.Subject;
import io.ringfence.remote.pki.Validity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where this user's identity is kept. A pair is one file, the certificate before the key, so that
 * it is replaced in one step: {@code client.pem} is in use, {@code next.pem} is to be used once the
 * servers know it, {@code old.pem} was used before.
 */
public final class IdentityFolder {

    /** As long as the clients' own (shared/cert.go): a server does not look at it again. */
    static final Duration LIFE = Duration.ofDays(3650);

    private final Path folder;

    public IdentityFolder(Path folder) {
        this.folder = folder;
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
     * @throws SourceException if it is broken
     */
    public Optional<Identity> read(Path file) throws SourceException {
        return Files.exists(file)
                ? Optional.of(new IdentityReader(Passphrases.NONE).pem(file, file))
                : Optional.empty();
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
        Optional<Identity> before = read(current());
        if (before.isPresent()) {
            write(old(), before.get());
        }
        try {
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
        try {
            Files.deleteIfExists(old());
        } catch (IOException e) {
            throw problem(old(), "this file cannot be deleted", "delete it", e);
        }
    }

    /** What other users may use although they must not. */
    public List<Access> faults() {
        return Access.faults(List.of(folder, current(), next(), old()));
    }

    /**
     * Writes {@code client.crt} and {@code client.key} as {@code lxc} and {@code incus} read them,
     * into a folder that is there.
     *
     * @throws SourceException if other users may write there, or there are such files
     */
    public static List<Path> export(Identity identity, Path folder) throws SourceException {
        Path certificate = folder.resolve("client.crt");
        Path key = folder.resolve("client.key");
        for (Path file : List.of(certificate, key)) {
            if (Files.exists(file)) {
                throw problem(file, "this file is there already", "give another folder", null);
            }
        }
        if (Access.othersMayReplaceIn(folder)) {
            throw problem(
                    folder, "other users may replace files here", "give another folder", null);
        }
        write(key, PrivateKeyWriter.plain(identity.key()));
        write(certificate, PemText.of(identity.certificate()));
        return List.of(certificate, key);
    }

    private void write(Path file, Identity identity) throws SourceException {
        try {
            if (!Files.isDirectory(folder)) {
                PrivateFolder.make(folder);
            }
        } catch (IOException e) {
            throw problem(folder, "this folder cannot be made", "permit writing there", e);
        }
        write(file, PemText.of(identity.certificate()) + PrivateKeyWriter.plain(identity.key()));
    }

    private static void write(Path file, String text) throws SourceException {
        new AtomicFile().write(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static SourceException problem(
            Path where,
            String what,
            String remedy,
            @org.eclipse.jdt.annotation.Nullable Throwable cause) {
        return new SourceException(
                new Problem(Problem.Kind.BAD_INPUT, what, where.toString(), remedy), cause);
    }
}
