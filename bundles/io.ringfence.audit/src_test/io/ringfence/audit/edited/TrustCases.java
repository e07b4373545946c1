package io.ringfence.audit.edited;

import static io.ringfence.audit.edited.EditedServer.cluster;
import static io.ringfence.audit.edited.EditedServer.lxd;

import io.ringfence.model.Certificate;

import java.time.Duration;
import java.util.stream.Stream;

/** Trust stores in other times and other projects. */
final class TrustCases {

    private TrustCases() {}

    static Stream<Case> all() {
        return Stream.of(
                Case.of("a trust store that nobody looked at for 50 years", lxd())
                        .after(Duration.ofDays(50 * 365))
                        .fails("trust.certificate-expired", client(lxd())),
                Case.of("a trust store of today", lxd())
                        .passes("trust.certificate-expired", client(lxd()))
                        .passes("trust.certificate-type-server", client(lxd()))
                        .unknown("trust.certificate-unreviewed", client(lxd())),
                Case.of("an entry of a member where there is no cluster", typed("server"))
                        .fails("trust.certificate-type-server", client(lxd())),
                Case.of("entries of members in a cluster", cluster())
                        .notApplicable("trust.certificate-type-server", client(cluster())),
                Case.of(
                                "a client of a project that has everything of its own",
                                confined("true", "true"))
                        .passes("trust.certificate-blast-radius", client(lxd())),
                Case.of("a client of a project that shares profiles", confined("true", "false"))
                        .fails("trust.certificate-blast-radius", client(lxd())),
                Case.of("a client of a project that confines nobody", confined("false", "true"))
                        .fails("trust.certificate-blast-radius", client(lxd())));
    }

    /** The fingerprint of an entry. */
    private static String client(EditedServer server) {
        return server.real().certificates().stream()
                .filter(each -> each.type().equals("client"))
                .map(Certificate::fingerprint)
                .findFirst()
                .orElseThrow();
    }

    private static EditedServer typed(String type) {
        return lxd().each("/1.0/certificates", entry -> entry.put("type", type));
    }

    private static EditedServer confined(String restricted, String ownProfiles) {
        return lxd().each(
                        "/1.0/certificates",
                        entry -> entry.put("restricted", true).putArray("projects").add("confined"))
                .list(
                        "/1.0/projects",
                        projects ->
                                projects.add(
                                        EditedServer.object(
                                                """
                                                {'name':'confined','config':{'restricted':'%s',
                                                'features.images':'true',
                                                'features.networks':'true',
                                                'features.networks.zones':'true',
                                                'features.profiles':'%s',
                                                'features.storage.buckets':'true',
                                                'features.storage.volumes':'true'}}
                                                """
                                                        .formatted(restricted, ownProfiles))));
    }
}
