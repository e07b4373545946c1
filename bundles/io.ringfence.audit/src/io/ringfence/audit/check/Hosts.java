package io.ringfence.audit.check;

import io.ringfence.audit.EntityRef;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Member;
import io.ringfence.model.Server;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The hosts that a server runs on: one, or one for each member of a cluster.
 *
 * @param names as the keys of {@link Server#hostFacts()}
 */
public record Hosts(Server server, Set<String> names) {

    /** What to say where host facts are missing. */
    public static final String NO_FACTS =
            "There are no host facts: run ringfence-host-facts on the host and give its output with"
                    + " --host-facts.";

    /** The hosts of this server, those without host facts included. */
    public static Hosts of(Server server) {
        Set<String> names = new LinkedHashSet<>();
        if (server.info().clustered()) {
            server.members().stream().map(Member::name).forEach(names::add);
        }
        names.addAll(server.hostFacts().keySet());
        if (names.isEmpty()) {
            String own = server.info().serverName();
            names.add(own.isEmpty() ? server.name() : own);
        }
        return new Hosts(server, names);
    }

    /** The facts about a host, empty when none were given. */
    public Optional<HostFacts> facts(String name) {
        HostFacts facts = server.hostFacts().get(name);
        return facts == null ? Optional.empty() : Optional.of(facts);
    }

    /** A host as the subject of a finding. */
    public static EntityRef ref(String name) {
        return EntityRef.of(EntityRef.Type.HOST, name);
    }

    /**
     * The daemons of a host that may be this server: the one whose certificate the server told, or
     * all of its product where no certificate tells.
     */
    public List<Daemon> daemons(HostFacts facts) {
        List<Daemon> candidates =
                facts.daemons().optional().stream()
                        .flatMap(List::stream)
                        .filter(daemon -> daemon.flavour().equals(server.info().product()))
                        .toList();
        List<Daemon> same = candidates.stream().filter(this::hasCertificate).toList();
        return same.isEmpty() ? candidates : same;
    }

    private boolean hasCertificate(Daemon daemon) {
        String told = server.info().environment().getOrDefault("certificate_fingerprint", "");
        return daemon.files().optional().stream()
                .flatMap(
                        files ->
                                List.of(files.serverCertificate(), files.clusterCertificate())
                                        .stream())
                .flatMap(file -> file.optional().flatMap(known -> known).stream())
                .flatMap(certificate -> certificate.fingerprint().optional().stream())
                .anyMatch(told::equals);
    }
}
