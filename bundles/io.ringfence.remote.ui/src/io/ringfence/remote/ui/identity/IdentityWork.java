package io.ringfence.remote.ui.identity;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.contact.Contacts;
import io.ringfence.remote.contact.Renewal;
import io.ringfence.remote.identity.ClientFiles;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.identity.IdentityReader;
import io.ringfence.remote.identity.Pkcs12Export;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.key.PemText;
import io.ringfence.remote.own.Moving;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;
import io.ringfence.remote.secret.SecretPlace;

import org.eclipse.osgi.util.NLS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done with this user's identity. Every method may wait for files, the desktop or
 * servers, and answers with a sentence about what it did.
 *
 * @param environment where the remotes are kept
 * @param own the remotes, and what they are entered with
 */
record IdentityWork(Environment environment, OwnRemotes own) {

    /**
     * Makes the first key and its certificate.
     *
     * @param name blank: as usual
     */
    String make(String name, KeyType type, SecretPlace place) throws SourceException {
        Optional<CommonName> given = name(name);
        own.identities()
                .in(place)
                .create(given.isPresent() ? given.get() : usualName(), type, Instant.now());
        return Messages.done_made;
    }

    private CommonName usualName() throws SourceException {
        try (Contacts contacts = new Contacts(environment)) {
            return contacts.identityName();
        }
    }

    /**
     * Takes a certificate and its key over.
     *
     * @param key the same file, where both are in it
     */
    String take(Path certificate, Path key, Passphrases passphrases, SecretPlace place)
            throws SourceException {
        Identity identity = new IdentityReader(passphrases).read(certificate, key);
        return own.identities().in(place).accept(identity)
                ? Messages.done_taken
                : Messages.done_prepared;
    }

    /** Writes the certificate, which is no secret, to a new file. */
    String writeCertificate(Path file) throws SourceException {
        IdentityFolder folder = own.identities();
        String pem =
                PemText.of(
                        folder.show(folder.current())
                                .orElseThrow(() -> none(folder))
                                .certificate());
        mustBeNew(file);
        new AtomicFile().write(file, out -> out.write(pem.getBytes(StandardCharsets.US_ASCII)));
        return NLS.bind(Messages.done_written, file);
    }

    /** Writes certificate and key, as lxc and incus read them. */
    String writeForClients(Path folder) throws SourceException {
        ClientFiles files = ClientFiles.in(folder);
        files.write(current());
        return NLS.bind(Messages.done_writtenBoth, files.certificate(), files.key());
    }

    /** Writes both to a new file for a browser. */
    String writeForBrowsers(Path file, Passphrases passphrases) throws SourceException {
        mustBeNew(file);
        Identity identity = current();
        char[] secret = passphrases.ask(file.toString());
        try {
            Pkcs12Export.write(identity, file, secret);
        } finally {
            Arrays.fill(secret, '\0');
        }
        return NLS.bind(Messages.done_written, file);
    }

    /** Takes all keys and logins to another place. */
    String move(SecretPlace place) throws SourceException {
        List<Path> moved = new Moving(own).to(place);
        return moved.isEmpty()
                ? NLS.bind(Messages.done_there, IdentityPage.place(place))
                : NLS.bind(Messages.done_moved, moved.size(), IdentityPage.place(place));
    }

    /** Takes from other users what they must not use. */
    String mend() throws SourceException {
        List<Access> faults = own.faults();
        for (Access fault : faults) {
            fault.mend();
        }
        return NLS.bind(Messages.done_mended, faults.size());
    }

    /**
     * Replaces the identity on all servers, as far as it gets.
     *
     * @param name of a new certificate; blank: as before
     */
    Renewal renew(String name, KeyType type, Set<RemoteName> leftOut) throws SourceException {
        try (Contacts contacts = new Contacts(environment)) {
            return contacts.renew(name(name), type, leftOut);
        }
    }

    private static Optional<CommonName> name(String typed) throws SourceException {
        return typed.isBlank() ? Optional.empty() : Optional.of(CommonName.parse(typed));
    }

    private Identity current() throws SourceException {
        IdentityFolder folder = own.identities();
        return folder.read(folder.current()).orElseThrow(() -> none(folder));
    }

    private static SourceException none(IdentityFolder folder) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        Messages.page_none,
                        folder.current().toString(),
                        Messages.noneRemedy));
    }

    private static void mustBeNew(Path file) throws SourceException {
        if (Files.exists(file)) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            Messages.there,
                            file.toString(),
                            Messages.thereRemedy));
        }
    }
}
