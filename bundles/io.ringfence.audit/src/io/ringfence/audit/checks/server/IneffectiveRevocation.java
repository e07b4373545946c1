package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.Hosts;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.audit.tables.Exposure;
import io.ringfence.audit.tables.ServerVersion;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code server.crl-ineffective}: in PKI mode a revoked certificate is still accepted.
 *
 * <p>Releases before the fix of {@value #ADVISORY} look into the revocation list only for clients
 * that have no trust entry.
 */
final class IneffectiveRevocation extends ServerCheck {

    private static final String ADVISORY = "CVE-2024-6156";

    IneffectiveRevocation() {
        super("server.crl-ineffective");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        Server server = context.server();
        Hosts hosts = Hosts.of(server);
        PkiFiles survey = new PkiFiles(context.now());
        for (String host : hosts.names()) {
            Optional<HostFacts> facts = hosts.facts(host);
            if (facts.isEmpty()) {
                survey.unknown.add(
                        "Only the host tells whether the server is in PKI mode: run"
                                + " ringfence-host-facts there and give its output with"
                                + " --host-facts.");
            } else {
                hosts.daemons(facts.get()).forEach(daemon -> survey.look(host, daemon));
            }
        }
        if (survey.authorities.isEmpty()) {
            if (survey.unknown.isEmpty()) {
                findings.notApplicable(ref, "The server is not in PKI mode: it has no server.ca.");
            } else {
                findings.unknown(ref, survey.unknown.getFirst());
            }
            return;
        }
        report(ref, context, survey, release(context), findings);
    }

    private static void report(
            EntityRef ref,
            CheckContext context,
            PkiFiles survey,
            Exposure.State release,
            Findings findings) {
        List<Evidence> evidence = new ArrayList<>(survey.faults);
        if (release == Exposure.State.OPEN) {
            evidence.addFirst(Versions.evidence(context.server()));
        }
        if (!evidence.isEmpty()) {
            evidence.addAll(survey.authorities);
            findings.fail(
                    ref,
                    findings.check().severity(),
                    release == Exposure.State.OPEN
                            ? "The server is in PKI mode, and this release accepts revoked"
                                    + " certificates that are in its trust store."
                            : "The server is in PKI mode without a revocation list that is valid"
                                    + " today.",
                    evidence);
        } else if (!survey.unknown.isEmpty()) {
            findings.unknown(ref, survey.unknown.getFirst());
        } else if (release == Exposure.State.UNDECIDED) {
            findings.unknown(
                    ref,
                    "It is not known whether what this server runs accepts revoked certificates"
                            + " that are in its trust store: look up "
                            + ADVISORY
                            + ".",
                    Versions.evidence(context.server()));
        } else {
            findings.pass(ref, "The revocation list is valid, and this release obeys it.");
        }
    }

    private static Exposure.State release(CheckContext context) {
        Server server = context.server();
        Exposure exposure =
                new Exposure(context.tables().releases(), context.tables().advisories());
        Optional<ServerVersion> version = ServerVersion.parse(server.info().version());
        return version.flatMap(
                        release ->
                                exposure.advisories()
                                        .find(ADVISORY)
                                        .map(
                                                advisory ->
                                                        exposure.verdict(
                                                                        advisory,
                                                                        Versions.installations(
                                                                                        server,
                                                                                        release)
                                                                                .values()
                                                                                .iterator()
                                                                                .next())
                                                                .state()))
                .orElse(Exposure.State.UNDECIDED);
    }
}
