package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.key.PrivateKeyWriter;
import io.ringfence.remote.key.WriterLock;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.PemFiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A certificate authority in a folder. Whatever changes it locks the folder, needs the private key,
 * and is refused while other users may read that. Of an operation that fails or is cut off nothing
 * counts; what counts is what the index says.
 */
public final class Pki {

    private final PkiFolder folder;

    private Pki(PkiFolder folder) {
        this.folder = folder;
    }

    /**
     * Makes an authority, with an empty revocation list, in a new or an empty folder.
     *
     * @param passphrase for the private key; empty leaves it to the modes of the files. The caller
     *     overwrites it.
     * @param life at most {@link Lives#AUTHORITY}
     * @throws SourceException if the folder is in use or cannot be written; then nothing is left
     */
    public static Pki init(
            Path where,
            CommonName name,
            KeyType type,
            Duration life,
            Optional<char[]> passphrase,
            Instant now)
            throws SourceException {
        return init(where, name, type::generate, life, passphrase, now);
    }

    /** With a key that is asked for when the folder is there. */
    static Pki init(
            Path where,
            CommonName name,
            Supplier<KeyPair> key,
            Duration life,
            Optional<char[]> passphrase,
            Instant now)
            throws SourceException {
        PkiFolder folder = new PkiFolder(where);
        folder.create();
        boolean done = false;
        try (WriterLock _ = PkiLock.take(folder.lock())) {
            KeyPair keys = key.get();
            X509Certificate certificate =
                    Certificates.authority(
                            name, keys, Validity.of(now, life), Serial.random(new SecureRandom()));
            String pem =
                    passphrase
                            .map(secret -> PrivateKeyWriter.encrypted(keys.getPrivate(), secret))
                            .orElseGet(() -> PrivateKeyWriter.plain(keys.getPrivate()));
            folder.write(folder.key(), pem);
            folder.write(folder.certificate(), PemText.of(certificate));
            PkiIndex index = new PkiIndex(now, 1, List.of());
            Duration usual = Duration.ofDays(Lives.REVOCATION_LIST.usual());
            X509CRL list =
                    RevocationLists.of(
                            new Authority(certificate, keys.getPrivate()),
                            index,
                            new Validity(now, now.plus(usual)));
            folder.write(folder.list(), PemText.of(list));
            folder.write(index); // the last one: with it the folder is an authority
            done = true;
        } finally {
            if (!done) {
                folder.discard();
            }
        }
        return new Pki(folder);
    }

    /**
     * The authority of a folder; nothing of it is locked or changed.
     *
     * @throws SourceException if there is none
     */
    public static Pki open(Path where) throws SourceException {
        Pki pki = new Pki(new PkiFolder(where));
        pki.index();
        return pki;
    }

    /** Where it is. */
    public Path root() {
        return folder.root();
    }

    /** What it issued. */
    public PkiIndex index() throws SourceException {
        return folder.readIndex();
    }

    /** Its own certificate. */
    public X509Certificate certificate() throws SourceException {
        return PemFiles.certificate(folder.certificate());
    }

    /** Its newest revocation list. */
    public X509CRL list() throws SourceException {
        return RevocationLists.read(folder.list());
    }

    /**
     * A certificate that it issued.
     *
     * @throws SourceException if its file is missing, or is not what was issued
     */
    public X509Certificate certificate(Issued issued) throws SourceException {
        Path file = folder.certificate(issued.serial());
        X509Certificate certificate = PemFiles.certificate(file);
        if (!Fingerprint.of(certificate).equals(issued.fingerprint())) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this is not the certificate that was issued",
                            file.toString(),
                            "restore it from a copy, or revoke it and issue another one"));
        }
        return certificate;
    }

    /** The file of its private key; empty when the key is elsewhere. */
    public Optional<Path> key(Issued issued) {
        return Optional.of(folder.key(issued.serial())).filter(Files::exists);
    }

    /** What other users may use of it although they must not. */
    public List<Access> faults() {
        return folder.faults();
    }

    /**
     * Issues a certificate.
     *
     * @param life at most {@link Lives#CERTIFICATE}; it ends with the authority at the latest
     * @throws SourceException if that is not possible
     */
    public Issued issue(
            Subject subject, KeySource source, Duration life, Passphrases passphrases, Instant now)
            throws SourceException {
        if (subject.purpose() == Purpose.SERVER && subject.names().isEmpty()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "a server needs a name or an address that its clients use",
                            subject.name().text(),
                            "give at least one"));
        }
        return issue(subject, source, life, Optional.empty(), passphrases, now);
    }

    /**
     * Issues another certificate, with a new key, for what an earlier one was issued for. The old
     * one stays valid until its end, so that both can be used meanwhile.
     *
     * @throws SourceException if it is revoked, or that is not possible
     */
    public Issued renew(
            Serial old, KeySource source, Duration life, Passphrases passphrases, Instant now)
            throws SourceException {
        Issued before = mustHave(index(), old);
        if (before.revoked().isPresent()) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this certificate is revoked",
                            old.hex(),
                            "issue a new one if its holder may enter again"));
        }
        return issue(before.subject(), source, life, Optional.of(old), passphrases, now);
    }

    private Issued issue(
            Subject subject,
            KeySource source,
            Duration life,
            Optional<Serial> renews,
            Passphrases passphrases,
            Instant now)
            throws SourceException {
        try (WriterLock _ = PkiLock.take(folder.lock())) {
            Authority authority = AuthorityReader.read(folder, passphrases, now);
            PkiIndex index = index();
            Serial serial = unused(index);
            Optional<KeyPair> fresh =
                    source instanceof KeySource.Fresh(KeyType type)
                            ? Optional.of(type.generate())
                            : Optional.empty();
            PublicKey key =
                    switch (source) {
                        case KeySource.Fresh _ -> fresh.orElseThrow().getPublic();
                        case KeySource.Elsewhere(PublicKey theirs) -> theirs;
                    };
            Validity validity =
                    Validity.of(now, life).until(authority.certificate().getNotAfter().toInstant());
            X509Certificate certificate =
                    Certificates.issued(authority, subject, key, validity, serial);
            Issued issued =
                    new Issued(
                            serial,
                            subject,
                            validity,
                            Fingerprint.of(certificate),
                            renews,
                            Optional.empty());
            // a certificate that is not in the index, and so cannot be revoked, is never written
            if (fresh.isPresent()) {
                folder.write(folder.key(serial), PrivateKeyWriter.plain(fresh.get().getPrivate()));
            }
            folder.write(index.with(issued));
            folder.write(folder.certificate(serial), PemText.of(certificate));
            return issued;
        }
    }

    private static Serial unused(PkiIndex index) {
        SecureRandom random = new SecureRandom();
        Serial serial = Serial.random(random);
        while (index.find(serial).isPresent()) {
            serial = Serial.random(random);
        }
        return serial;
    }

    /**
     * Revokes a certificate and publishes a list that says so.
     *
     * @param life of the list, at most {@link Lives#REVOCATION_LIST}
     * @throws SourceException if it is revoked already, or that is not possible
     */
    public Issued revoke(
            Serial serial,
            RevocationReason reason,
            Duration life,
            Passphrases passphrases,
            Instant now)
            throws SourceException {
        try (WriterLock _ = PkiLock.take(folder.lock())) {
            Authority authority = AuthorityReader.read(folder, passphrases, now);
            PkiIndex index = index();
            Issued issued = mustHave(index, serial);
            if (issued.revoked().isPresent()) {
                throw new SourceException(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                "this certificate is revoked already",
                                serial.hex(),
                                "put the newest list on the servers"));
            }
            Issued revoked = issued.revoked(new Revocation(now, reason));
            publish(authority, index.replaced(revoked), life, now);
            return revoked;
        }
    }

    /**
     * Publishes a new list.
     *
     * @param life at most {@link Lives#REVOCATION_LIST}
     * @throws SourceException if that is not possible
     */
    public X509CRL publish(Duration life, Passphrases passphrases, Instant now)
            throws SourceException {
        try (WriterLock _ = PkiLock.take(folder.lock())) {
            return publish(AuthorityReader.read(folder, passphrases, now), index(), life, now);
        }
    }

    private X509CRL publish(Authority authority, PkiIndex index, Duration life, Instant now)
            throws SourceException {
        PkiIndex next = index.withNextList();
        X509CRL list = RevocationLists.of(authority, next, new Validity(now, now.plus(life)));
        folder.write(next); // no number is ever used twice
        folder.write(folder.list(), PemText.of(list));
        return list;
    }

    private static Issued mustHave(PkiIndex index, Serial serial) throws SourceException {
        return index.newest(serial.hex());
    }
}
