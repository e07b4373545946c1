package io.ringfence.remote.contact;

import io.ringfence.model.source.SourceException;
import io.ringfence.remote.auth.Logins;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.config.Environment;
import io.ringfence.remote.config.HttpsAddress;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** All that is done with servers before they are remotes, with connections of its own. */
public final class Contacts implements AutoCloseable {

    private static final int LONGEST_NAME = 64;

    private final Environment environment;
    private final OwnRemotes own;
    private final TrustedOnce once;
    private final RemoteSettings settings;
    private final EventLoops loops = new EventLoops();

    /** With the usual patience; what is trusted once is so for this object alone. */
    public Contacts(Environment environment) {
        this(environment, new TrustedOnce());
    }

    /**
     * With the usual patience.
     *
     * @param once takes what is trusted until this process ends
     */
    public Contacts(Environment environment, TrustedOnce once) {
        this(environment, once, RemoteSettings.DEFAULT);
    }

    /**
     * @param environment where the remotes are kept
     * @param settings patience and limits
     */
    Contacts(Environment environment, TrustedOnce once, RemoteSettings settings) {
        this.once = once;
        this.environment = environment;
        this.own = new OwnRemotes(environment);
        this.settings = settings;
    }

    /**
     * Looks at a server; nothing of ours is shown to it and nothing changed.
     *
     * @param address as {@code ServerAddress} writes it, not a socket
     * @throws SourceException if it cannot be reached, or is not worth a look
     */
    public Looked look(String address) throws SourceException {
        return new Looking(own, settings, loops).at(HttpsAddress.parse(address));
    }

    /** As {@link Adding#add}. */
    public Optional<OwnRemote> add(Wanted wanted, Person person) throws SourceException {
        return new Adding(own, once, logins(), settings, loops, identityName()).add(wanted, person);
    }

    /**
     * Logs in again to a remote whose login has ended, or will.
     *
     * @param bearer another token, for a remote that is entered with one
     * @throws SourceException if the remote is entered otherwise, or the server does not let us in;
     *     then the login stays as it was
     */
    public void login(OwnRemote remote, Optional<String> bearer, Person person)
            throws SourceException {
        new LoggingIn(own, logins(), settings, loops).again(remote, bearer, person);
    }

    private Logins logins() {
        return new Logins(environment, own, settings, loops);
    }

    /** As {@link Replacing#replace}. */
    public Optional<OwnRemote.Trust> replace(
            OwnRemote remote, Replacing.Change change, Person person) throws SourceException {
        return new Replacing(own, once, settings, loops).replace(remote, change, person);
    }

    /**
     * As {@link Renewing#renew}.
     *
     * @param name empty: as before
     */
    public Renewal renew(Optional<CommonName> name, KeyType type, Set<RemoteName> leftOut)
            throws SourceException {
        Optional<CommonName> before =
                own.identities().read(own.identities().current()).flatMap(Identity::name);
        Optional<CommonName> wanted = name.or(() -> before);
        return new Renewing(own, settings, loops)
                .renew(wanted.isPresent() ? wanted.get() : identityName(), type, leftOut);
    }

    /**
     * What an identity is called that is made without another name: user and host, for those who
     * look at a server's trust store.
     */
    public CommonName identityName() throws SourceException {
        String name = System.getProperty("user.name", "somebody") + "@" + host();
        String plain = name.replaceAll("[^\\p{L}\\p{N}._@-]", "");
        return CommonName.parse(plain.substring(0, Math.min(plain.length(), LONGEST_NAME)));
    }

    private String host() {
        Path file = environment.root().resolve("etc/hostname");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "ringfence";
        } catch (IOException _) {
            return "ringfence";
        }
    }

    /** Ends all connections. */
    @Override
    public void close() {
        loops.close();
    }
}
