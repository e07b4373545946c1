package io.ringfence.cli;

import io.ringfence.model.Server;
import io.ringfence.model.X509Facts;
import io.ringfence.model.trust.BlastRadius;
import io.ringfence.model.trust.Grant;
import io.ringfence.model.trust.Grants;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;

import java.io.PrintStream;
import java.time.Instant;

/** One entry of a trust store, for people. */
final class TrustText {

    private TrustText() {}

    static void entry(
            PrintStream out, Server server, ServerTrust trust, TrustEntry entry, Instant now) {
        RemoteText.print(out, "server", server.name());
        RemoteText.print(out, "name", entry.name());
        RemoteText.print(out, entry.isTls() ? "fingerprint" : "id", entry.id());
        RemoteText.print(out, "type", entry.type());
        RemoteText.print(out, "may do", entry.may());
        if (trust.isOwn(entry)) {
            RemoteText.print(out, "is", "the certificate of this client itself");
        }
        if (entry.namesProjectsInVain()) {
            RemoteText.print(
                    out,
                    "but",
                    "it names projects without being restricted, which means nothing: "
                            + String.join(", ", entry.projects()));
        }
        entry.certificate().optional().ifPresent(facts -> certificate(out, facts, now));
        entry.certificate()
                .whyUnknown()
                .ifPresent(reason -> RemoteText.print(out, "certificate", reason));
        for (Grant each : Grants.of(server)) {
            if (each.who().equals(entry.id())) {
                RemoteText.print(
                        out,
                        "can",
                        "%s on %s: %s".formatted(each.entitlement(), each.target(), each.why()));
            }
        }
        if (entry.restricted()) {
            BlastRadius radius = BlastRadius.of(server, entry.projects());
            radius.lines().forEach(line -> RemoteText.print(out, "open", line));
            if (radius.isClosed()) {
                RemoteText.print(
                        out, "open", "nothing outside of its projects: they share nothing");
            }
        }
    }

    private static void certificate(PrintStream out, X509Facts facts, Instant now) {
        RemoteText.print(out, "subject", facts.subject());
        RemoteText.print(out, "issuer", facts.selfSigned() ? "itself" : facts.issuer());
        RemoteText.print(out, "names", String.join(", ", facts.alternativeNames()));
        RemoteText.print(out, "key", facts.keyAlgorithm() + " " + facts.keyBits() + " bit");
        RemoteText.print(out, "key SHA-256", facts.publicKeySha256());
        RemoteText.print(out, "signature", facts.signatureAlgorithm());
        RemoteText.print(out, "valid from", facts.notBefore().toString());
        RemoteText.print(
                out,
                "valid until",
                facts.notAfter() + " (" + PkiText.distance(facts.notAfter(), now) + ")");
    }
}
