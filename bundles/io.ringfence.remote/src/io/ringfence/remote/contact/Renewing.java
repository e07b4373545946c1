package io.ringfence.remote.contact;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.capture.RemoteSettings;
import io.ringfence.remote.http.EventLoops;
import io.ringfence.remote.identity.Identity;
import io.ringfence.remote.identity.IdentityFolder;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemotes;
import io.ringfence.remote.own.RemoteName;
import io.ringfence.remote.pki.CommonName;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces this user's identity without being locked out: first every server learns the new
 * certificate, then it is used, then the servers forget the one before. What is done is seen on the
 * servers and in the files, so that it can be started again after any failure.
 */
public record Renewing(OwnRemotes own, RemoteSettings settings, EventLoops loops) {

    /** One step on one server. */
    @FunctionalInterface
    private interface Step {
        void take(IdentityOnServer server) throws SourceException;
    }

    /**
     * Goes as far as it can. A pair that was prepared, as by an import, is the new one; else one is
     * made.
     *
     * @param name in a certificate that is made now
     * @param type of a key that is made now
     * @param leftOut remotes whose servers are not told; they will not know this user any more
     * @throws SourceException if there is no identity, or its files cannot be read or written
     */
    public Renewal renew(CommonName name, KeyType type, Set<RemoteName> leftOut)
            throws SourceException {
        IdentityFolder folder = own.identities();
        Identity current = read(folder);
        if (Files.exists(folder.old()) && !Files.exists(folder.next())) {
            return retire(folder, current, leftOut);
        }
        Optional<Identity> prepared = folder.read(folder.next());
        Identity next =
                prepared.isPresent()
                        ? prepared.get()
                        : folder.renew(name, type, settings.clock().instant());
        List<Renewal.Outcome> outcomes =
                each(leftOut, server -> server.introduce(current, next, false));
        if (allDone(outcomes)) { // what cannot be taken back comes last
            outcomes = each(leftOut, server -> server.introduce(current, next, true));
        }
        if (!allDone(outcomes)) {
            return new Renewal(
                    Renewal.Stage.INTRODUCING, current.fingerprint(), next.fingerprint(), outcomes);
        }
        return retire(folder, folder.swap(), leftOut);
    }

    private static boolean allDone(List<Renewal.Outcome> outcomes) {
        return outcomes.stream().allMatch(each -> each.problem().isEmpty());
    }

    private static Identity read(IdentityFolder folder) throws SourceException {
        return folder.read(folder.current())
                .orElseThrow(
                        () ->
                                new SourceException(
                                        new Problem(
                                                Problem.Kind.BAD_INPUT,
                                                "there is no identity to be renewed",
                                                folder.current().toString(),
                                                "add a remote, which makes one, or run `ringfence"
                                                        + " remote identity create`")));
    }

    private Renewal retire(IdentityFolder folder, Identity current, Set<RemoteName> leftOut)
            throws SourceException {
        Optional<Identity> old = folder.read(folder.old());
        if (old.isEmpty()) {
            return new Renewal(
                    Renewal.Stage.DONE, current.fingerprint(), current.fingerprint(), List.of());
        }
        List<Renewal.Outcome> outcomes = each(leftOut, server -> server.retire(old.get(), current));
        boolean done = allDone(outcomes);
        if (done) {
            folder.forgetOld();
        }
        return new Renewal(
                done ? Renewal.Stage.DONE : Renewal.Stage.RETIRING,
                old.get().fingerprint(),
                current.fingerprint(),
                outcomes);
    }

    private List<Renewal.Outcome> each(Set<RemoteName> leftOut, Step step) throws SourceException {
        List<Renewal.Outcome> outcomes = new ArrayList<>();
        for (OwnRemote remote : remotes(own)) {
            if (remote.held() instanceof OwnRemote.Kept kept && !leftOut.contains(remote.name())) {
                outcomes.add(outcome(remote, kept, step));
            }
        }
        return outcomes;
    }

    /**
     * The remotes whose servers know this user by the identity that is renewed, by name.
     *
     * @throws SourceException if the remotes cannot be read
     */
    public static List<OwnRemote> remotes(OwnRemotes own) throws SourceException {
        return own.all().stream()
                .filter(
                        remote ->
                                remote.held() instanceof OwnRemote.Kept kept
                                        && kept.identity().isEmpty()
                                        && kept.auth().equals("tls"))
                .toList();
    }

    private Renewal.Outcome outcome(OwnRemote remote, OwnRemote.Kept kept, Step step)
            throws SourceException {
        String name = remote.name().text();
        try {
            Found.first(
                    kept.addresses(),
                    endpoint -> {
                        step.take(
                                new IdentityOnServer(
                                        remote.name(),
                                        kept,
                                        own.authorityFiles(),
                                        endpoint,
                                        settings,
                                        loops));
                        return endpoint;
                    });
            return new Renewal.Outcome(name, Optional.empty());
        } catch (SourceException e) {
            if (e.problem().kind() == Problem.Kind.CANCELLED) {
                throw e;
            }
            return new Renewal.Outcome(name, Optional.of(e.problem()));
        }
    }
}
