package io.ringfence.remote.own;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.key.PrivateFolder;
import io.ringfence.remote.key.WriterLock;
import io.ringfence.remote.secret.SecretFile;
import io.ringfence.remote.secret.SecretKind;
import io.ringfence.remote.secret.SecretService;
import io.ringfence.remote.secret.SecretStore;
import io.ringfence.remote.secret.Secrets;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.Fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The file of remotes and the identities beside it: {@code $XDG_CONFIG_HOME/ringfence}, usually
 * {@code ~/.config/ringfence}. It is read anew each time: other programs of this user change it,
 * too.
 */
public final class OwnRemotes {

    private static final int LARGEST = 4 << 20;

    private final Path folder;
    private final SecretStore store;

    /** What becomes of the remotes. */
    @FunctionalInterface
    public interface Change {

        /**
         * @param remotes all, by name; to be changed in place
         * @throws SourceException if it must not be done; then nothing changes
         */
        void apply(List<OwnRemote> remotes) throws SourceException;
    }

    /** With the secret service of this user's desktop. */
    public OwnRemotes(Environment environment) {
        this(environment, new SecretService(environment));
    }

    /**
     * @param store has the secrets that are not to be in files
     */
    public OwnRemotes(Environment environment, SecretStore store) {
        this.folder = environment.ownConfiguration();
        this.store = store;
    }

    /** The file, present or not. */
    public Path file() {
        return folder.resolve("remotes.json");
    }

    /**
     * The authority whose servers are added without a question, present or not; the revocation list
     * beside it is {@code ca.crl}.
     */
    public Path authority() {
        return folder.resolve("client.ca");
    }

    /** Its revocation list, present or not. */
    public Path revoked() {
        return folder.resolve("ca.crl");
    }

    /** Both of them. */
    public AuthorityFiles authorityFiles() {
        return new AuthorityFiles(authority(), revoked());
    }

    /** Where this user's identity is kept. */
    public IdentityFolder identities() {
        return new IdentityFolder(folder.resolve("identity"), secrets());
    }

    /** Where the identity that came with a copied remote is kept. */
    public IdentityFolder identities(Fingerprint copied) {
        return new IdentityFolder(folder.resolve("identities").resolve(copied.hex()), secrets());
    }

    /** New secrets go to where this user's own key is. */
    private Secrets secrets() {
        return new Secrets(store, folder.resolve("identity").resolve("client.pem"));
    }

    /** Where the identity for a remote is kept. */
    public IdentityFolder identities(OwnRemote.Kept remote) {
        return remote.identity().map(this::identities).orElseGet(this::identities);
    }

    /**
     * All remotes, by name.
     *
     * @throws SourceException if the file is broken or cannot be read
     */
    public List<OwnRemote> all() throws SourceException {
        try (InputStream in = Files.newInputStream(file())) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw broken("this file is too big for a list of remotes", null);
            }
            return sorted(OwnRemotesFormat.read(bytes));
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw broken("this file cannot be read: " + AtomicFile.why(e), e);
        } catch (JsonException e) {
            throw broken("this file cannot be used: " + e.what(), e);
        }
    }

    /**
     * The remote of this name.
     *
     * @throws SourceException if the file is broken or cannot be read
     */
    public Optional<OwnRemote> find(String name) throws SourceException {
        return all().stream().filter(remote -> remote.name().text().equals(name)).findFirst();
    }

    /**
     * Changes the file, as a whole or not at all; one writer waits for the other. Identities that
     * no remote uses any more go with it.
     *
     * @throws SourceException if the change is refused or cannot be written
     */
    public void change(Change change) throws SourceException {
        try {
            if (!Files.isDirectory(folder)) {
                PrivateFolder.make(folder);
            }
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) { // nobody else made it meanwhile
                throw new SourceException(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                "this folder cannot be made: " + AtomicFile.why(e),
                                folder.toString(),
                                "permit writing there, or set XDG_CONFIG_HOME"),
                        e);
            }
        }
        try (WriterLock _ = OwnLock.take(folder.resolve("remotes.lock"))) {
            List<OwnRemote> before = all();
            List<OwnRemote> remotes = new ArrayList<>(before);
            change.apply(remotes);
            List<OwnRemote> after = sorted(remotes);
            byte[] document = OwnRemotesJson.document(after);
            if (document.length > LARGEST) {
                throw new SourceException(
                        new Problem(
                                Problem.Kind.BAD_INPUT,
                                "this file would be too big to be read again",
                                file().toString(),
                                "remove remotes that nobody uses; nothing was changed"));
            }
            new AtomicFile().alone().write(file(), out -> out.write(document));
            List<Fingerprint> used = copied(after);
            List<String> logins = logins(after);
            for (String each : logins(before)) {
                if (!logins.contains(each)) {
                    forgetLogin(each);
                }
            }
            for (Fingerprint each : copied(before)) {
                if (!used.contains(each)) {
                    forget(each);
                }
            }
        }
    }

    /**
     * What other users may use although they must not: identities, logins, and their folders.
     *
     * @throws SourceException if the file of remotes is broken
     */
    public List<Access> faults() throws SourceException {
        List<Access> faults = new ArrayList<>(identities().faults());
        List<OwnRemote> remotes = all();
        for (Fingerprint each : copied(remotes)) {
            faults.addAll(identities(each).faults());
        }
        faults.addAll(Access.faults(List.of(folder.resolve("logins"))));
        faults.addAll(Access.faults(logins(remotes).stream().map(this::login).toList()));
        return faults;
    }

    /** The file of the tokens of a login. */
    public Path login(String tokens) {
        return folder.resolve("logins").resolve(tokens + ".json");
    }

    /** The tokens of a login, wherever they are kept. */
    public SecretFile tokens(String tokens) {
        return new SecretFile(login(tokens), SecretKind.LOGIN, secrets());
    }

    /** The lock of those who renew a login. */
    public Path loginLock(String tokens) {
        return folder.resolve("logins").resolve(tokens + ".lock");
    }

    /**
     * The logins of all remotes.
     *
     * @throws SourceException if the file of remotes is broken
     */
    List<String> logins() throws SourceException {
        return logins(all());
    }

    /**
     * The identities that came with copied remotes.
     *
     * @throws SourceException if the file of remotes is broken
     */
    List<IdentityFolder> copies() throws SourceException {
        return copied(all()).stream().distinct().map(this::identities).toList();
    }

    private static List<String> logins(List<OwnRemote> remotes) {
        List<String> logins = new ArrayList<>();
        for (OwnRemote remote : remotes) {
            if (remote.held() instanceof OwnRemote.Kept kept) {
                kept.login().map(Login::file).ifPresent(logins::add);
            }
        }
        return logins;
    }

    /**
     * Deletes the tokens of a login that no remote uses.
     *
     * @throws SourceException if that is not possible
     */
    public void forgetLogin(String tokens) throws SourceException {
        try {
            tokens(tokens).delete();
            Files.deleteIfExists(loginLock(tokens));
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this login is not used any more but cannot be deleted: "
                                    + AtomicFile.why(e),
                            login(tokens).toString(),
                            "delete it"),
                    e);
        }
    }

    private static List<Fingerprint> copied(List<OwnRemote> remotes) {
        List<Fingerprint> copied = new ArrayList<>();
        for (OwnRemote remote : remotes) {
            if (remote.held() instanceof OwnRemote.Kept kept) {
                kept.identity().ifPresent(copied::add);
            }
        }
        return copied;
    }

    /**
     * Deletes the identity of a copied remote if no remote uses it.
     *
     * @throws SourceException if that cannot be told or done
     */
    void forgetUnused(Fingerprint copied) throws SourceException {
        if (!copied(all()).contains(copied)) {
            forget(copied);
        }
    }

    private void forget(Fingerprint copied) throws SourceException {
        identities(copied).forgetAll();
    }

    private static List<OwnRemote> sorted(List<OwnRemote> remotes) {
        return remotes.stream().sorted(Comparator.comparing(OwnRemote::name)).toList();
    }

    private SourceException broken(
            String what, @org.eclipse.jdt.annotation.Nullable Throwable cause) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        file().toString(),
                        "mend it or put it aside; nothing is changed while it is like this"),
                cause);
    }
}
