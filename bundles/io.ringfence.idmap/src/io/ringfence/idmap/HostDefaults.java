package io.ringfence.idmap;

import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Optional;

/** Concludes the default map of a member from the facts of its host. */
final class HostDefaults {

    private static final String SNAP = "/var/snap/";

    private HostDefaults() {}

    /** The facts of the host of a member, null when there are none. */
    static @Nullable HostFacts facts(Server server, String member) {
        HostFacts facts = server.hostFacts().get(member);
        return facts == null && member.equals(server.name())
                ? server.hostFacts().get(server.info().serverName())
                : facts;
    }

    /**
     * The host ids that root may give to containers: those of its lines, or any where the daemon is
     * a snap, which nothing checks. Null when that is not known.
     */
    static @Nullable IdRangeSet grantable(Server server, HostFacts facts, IdKind kind) {
        Optional<Boolean> snap = isSnap(server, facts);
        Known<List<HostFacts.SubIds>> lines = kind == IdKind.UID ? facts.subuid() : facts.subgid();
        if (snap.isEmpty() || lines instanceof Known.Unknown<?>) {
            return null;
        }
        IdRangeSet ofRoot = HostOwners.of(facts).subIdsOfRoot(kind);
        return snap.get() || ofRoot.isEmpty() ? new IdRangeSet(List.of(IdRange.ALL)) : ofRoot;
    }

    /** The default map, null when there are no facts or they do not tell. */
    static @Nullable DefaultMap of(Server server, String member) {
        HostFacts facts = facts(server, member);
        if (facts == null) {
            return null;
        }
        Optional<Boolean> snap = isSnap(server, facts);
        if (snap.isEmpty()) {
            return null;
        }
        Optional<IdRange> uid = range(facts.subuid(), snap.get());
        Optional<IdRange> gid = range(facts.subgid(), snap.get());
        if (uid.isEmpty() || gid.isEmpty()) {
            return null;
        }
        return new DefaultMap(
                Idmap.of(List.of(entry(IdKind.UID, uid.get()), entry(IdKind.GID, gid.get()))),
                Origin.of(
                        Origin.Kind.INFERRED,
                        snap.get()
                                ? "from LXD's built-in range, which the snap uses"
                                : "from /etc/subuid and /etc/subgid of the host"));
    }

    private static Optional<IdRange> range(Known<List<HostFacts.SubIds>> lines, boolean snap) {
        return lines.optional().flatMap(known -> SubIdFile.range(known, snap));
    }

    private static IdmapEntry entry(IdKind kind, IdRange host) {
        return new IdmapEntry(kind, host.start(), 0, host.size());
    }

    /** Whether this server is a snap; empty when that is not known. */
    private static Optional<Boolean> isSnap(Server server, HostFacts facts) {
        if (!(facts.daemons() instanceof Known.Value<List<Daemon>>(List<Daemon> all))) {
            return Optional.empty();
        }
        List<Daemon> daemons =
                all.stream()
                        .filter(daemon -> daemon.flavour().equals(server.info().product()))
                        .toList();
        String fingerprint =
                server.info().environment().getOrDefault("certificate_fingerprint", "");
        List<Daemon> own =
                daemons.stream()
                        .filter(
                                daemon ->
                                        daemon.files()
                                                .optional()
                                                .flatMap(files -> fingerprint(files))
                                                .filter(fingerprint::equals)
                                                .isPresent())
                        .toList();
        List<Boolean> snap =
                (own.isEmpty() ? daemons : own)
                        .stream()
                                .map(daemon -> daemon.directory().startsWith(SNAP))
                                .distinct()
                                .toList();
        return switch (snap.size()) {
            case 0 -> Optional.of(false);
            case 1 -> Optional.of(snap.getFirst());
            default -> Optional.empty();
        };
    }

    private static Optional<String> fingerprint(Daemon.Files files) {
        return files.serverCertificate()
                .optional()
                .flatMap(certificate -> certificate)
                .flatMap(certificate -> certificate.fingerprint().optional());
    }
}
