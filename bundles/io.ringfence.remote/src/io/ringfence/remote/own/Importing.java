package io.ringfence.remote.own;

import io.ringfence.model.ShellWord;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.config.Remote;
import io.ringfence.remote.config.ServerAddress;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.identity.IdentityReader;
import io.ringfence.remote.key.Passphrases;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.tls.Doubt;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.tls.PemFiles;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes remotes over from the configuration of a client, which is only read.
 *
 * @param own where they go
 * @param passphrases asked where the client's key is encrypted
 */
public record Importing(OwnRemotes own, Passphrases passphrases) {

    /** With nobody to ask. */
    public Importing(OwnRemotes own) {
        this(own, Passphrases.NONE);
    }

    /**
     * Remembers a remote that the client goes on to decide about.
     *
     * @throws SourceException if there is one of this name already
     */
    public OwnRemote link(RemoteName name, Remote remote) throws SourceException {
        OwnRemote made =
                new OwnRemote(
                        name,
                        new OwnRemote.Linked(
                                remote.flavour(),
                                remote.directory().toAbsolutePath(),
                                remote.name()));
        own.change(remotes -> add(made, remotes));
        return made;
    }

    /**
     * Takes address, pin, project and identity over; what the client does later does not count.
     *
     * @throws SourceException if there is one of this name already, it does not log in with a
     *     client certificate, or it has no pin; then nothing is left behind
     */
    public OwnRemote copy(RemoteName name, Remote remote, Instant now) throws SourceException {
        String address = ServerAddress.parse(remote.address());
        Optional<ProjectName> project =
                remote.project().isEmpty()
                        ? Optional.empty()
                        : Optional.of(ProjectName.parse(remote.project()));
        if (ServerAddress.isSocket(address)) {
            OwnRemote made =
                    new OwnRemote(
                            name,
                            new OwnRemote.Kept(
                                    List.of(address),
                                    new Trust.Socket(),
                                    project,
                                    Optional.empty(),
                                    List.of()));
            own.change(remotes -> add(made, remotes));
            return made;
        }
        mustBeCopyable(remote);
        Trust trust = trust(remote);
        Fingerprint identity = Fingerprint.of(PemFiles.certificate(remote.certificate()));
        Optional<Identity> fresh =
                isKept(identity)
                        ? Optional.empty()
                        : Optional.of(read(remote)); // asks at most once
        String origin =
                "copied from %s of %s"
                        .formatted(remote.name(), remote.directory().toAbsolutePath());
        OwnRemote made =
                new OwnRemote(
                        name,
                        new OwnRemote.Kept(
                                List.of(address),
                                trust,
                                project,
                                Optional.of(identity),
                                List.of(
                                        new PinChange(
                                                now,
                                                Optional.empty(),
                                                trust.fingerprint().orElseThrow(),
                                                origin))));
        try {
            own.change(
                    remotes -> {
                        add(made, remotes);
                        if (!isKept(identity)) {
                            keep(fresh.isPresent() ? fresh.get() : read(remote));
                        }
                    });
        } catch (SourceException e) {
            own.forgetUnused(identity);
            throw e;
        }
        return made;
    }

    private static void mustBeCopyable(Remote remote) throws SourceException {
        if (!remote.authType().equals("tls")) {
            throw problem(
                    remote.name(),
                    "this remote logs in by %s and cannot be copied".formatted(remote.authType()),
                    "import it linked, or add the server with a token");
        }
    }

    private static Trust trust(Remote remote) throws SourceException {
        ClientTrust told = ClientTrust.of(remote).orElseThrow(() -> notPinned(remote));
        Optional<Doubt> refusal =
                told.trust() instanceof Trust.Pinned(var certificate)
                        ? told.authority().refusal(certificate)
                        : Optional.empty();
        if (refusal.isPresent()) {
            throw problem(remote.name(), refusal.get().why(), refusal.get().remedy().orElseThrow());
        }
        return told.trust();
    }

    private static SourceException notPinned(Remote remote) {
        return problem(
                remote.pin().toString(),
                "the client has neither pinned the certificate of this server nor an authority",
                "add the server with `ringfence remote add %s %s`"
                        .formatted(ShellWord.of(remote.name()), ShellWord.of(remote.address())));
    }

    private Identity read(Remote remote) throws SourceException {
        return new IdentityReader(passphrases).pem(remote.certificate(), remote.key());
    }

    private boolean isKept(Fingerprint identity) {
        return Files.exists(own.identities(identity).current());
    }

    private void keep(Identity identity) throws SourceException {
        IdentityFolder folder = own.identities(identity.fingerprint());
        folder.prepare(identity);
        folder.swap();
    }

    private static void add(OwnRemote made, List<OwnRemote> remotes) throws SourceException {
        mustBeFree(made.name(), remotes);
        remotes.add(made);
    }

    /**
     * @throws SourceException if there is a remote of this name
     */
    public static void mustBeFree(RemoteName name, List<OwnRemote> remotes) throws SourceException {
        if (remotes.stream().anyMatch(remote -> remote.name().equals(name))) {
            throw problem(
                    name.text(),
                    "there is a remote of this name already",
                    "give another name, or rename or remove the other remote first");
        }
    }

    private static SourceException problem(String where, String what, String remedy) {
        return new SourceException(new Problem(Problem.Kind.BAD_INPUT, what, where, remedy));
    }
}
