package io.ringfence.model.facts;

import io.ringfence.model.Capture;
import io.ringfence.model.Certificate;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Member;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the server or cluster member that host facts are about: by the fingerprint of a certificate
 * on its disk, else by its name.
 */
public final class HostFactsMatch {

    private HostFactsMatch() {}

    /**
     * The capture with the facts at the server and member that they are about; facts that were
     * there before are replaced. Empty when they are about none of its servers.
     */
    public static Optional<Capture> attach(Capture capture, HostFacts facts) {
        Set<String> fingerprints = fingerprints(facts);
        Optional<Server> found =
                capture.servers().stream()
                        .filter(server -> isCertificateOf(server, fingerprints))
                        .findFirst()
                        .or(
                                () ->
                                        capture.servers().stream()
                                                .filter(server -> isNameOf(server, facts))
                                                .findFirst());
        return found.map(server -> replaced(capture, server, with(server, facts)));
    }

    /**
     * Under which name the facts belong to the server: a cluster member's, or its own when it
     * stands alone.
     */
    public static String memberName(Server server, HostFacts facts) {
        Set<String> fingerprints = fingerprints(facts);
        for (Certificate certificate : server.certificates()) {
            // every member's own certificate is in the trust store, under the member's name
            if (certificate.type().equals("server")
                    && fingerprints.contains(certificate.fingerprint())) {
                return certificate.name();
            }
        }
        String hostname = hostname(facts);
        if (server.members().stream().map(Member::name).anyMatch(hostname::equals)) {
            return hostname;
        }
        String own = server.info().serverName();
        return own.isEmpty() ? server.name() : own;
    }

    private static Server with(Server server, HostFacts facts) {
        Map<String, HostFacts> all = new LinkedHashMap<>(server.hostFacts());
        all.put(memberName(server, facts), facts);
        return server.withHostFacts(all);
    }

    private static Capture replaced(Capture capture, Server old, Server now) {
        List<Server> servers = new ArrayList<>(capture.servers());
        servers.replaceAll(server -> server == old ? now : server);
        return new Capture(servers);
    }

    private static boolean isCertificateOf(Server server, Set<String> fingerprints) {
        String shown = server.info().environment().getOrDefault("certificate_fingerprint", "");
        return fingerprints.contains(shown)
                || server.certificates().stream()
                        .filter(certificate -> certificate.type().equals("server"))
                        .anyMatch(certificate -> fingerprints.contains(certificate.fingerprint()));
    }

    private static boolean isNameOf(Server server, HostFacts facts) {
        String hostname = hostname(facts);
        return !hostname.isEmpty()
                && (hostname.equals(server.info().serverName())
                        || server.members().stream().map(Member::name).anyMatch(hostname::equals));
    }

    private static String hostname(HostFacts facts) {
        return facts.hostname().optional().orElse("");
    }

    private static Set<String> fingerprints(HostFacts facts) {
        Set<String> fingerprints = new HashSet<>();
        for (Daemon daemon : facts.daemons().optional().orElse(List.of())) {
            if (daemon.files() instanceof Known.Value<Daemon.Files>(Daemon.Files files)) {
                add(fingerprints, files.serverCertificate());
                add(fingerprints, files.clusterCertificate());
            }
        }
        return fingerprints;
    }

    private static void add(
            Set<String> fingerprints, Known<Optional<Daemon.CertificateFile>> file) {
        file.optional()
                .flatMap(there -> there)
                .flatMap(certificate -> certificate.fingerprint().optional())
                .ifPresent(fingerprints::add);
    }
}
