package io.ringfence.model.trust;

import io.ringfence.model.Certificate;
import io.ringfence.model.Identity;
import io.ringfence.model.Known;
import io.ringfence.model.X509Facts;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Somebody whom a server lets in: an entry of its trust store, an identity, or both at once.
 *
 * @param method {@code tls}, {@code oidc} or {@code bearer}
 * @param id fingerprint, e-mail address or UUID
 * @param name what the server calls it, possibly empty
 * @param type as the server says it, as in {@code client}, {@code OIDC client}
 * @param restricted whether it is restricted to projects; only entries with certificates can be
 * @param projects the projects that it is restricted to; they mean nothing when it is not
 * @param groups whose permissions it has
 * @param expires when the server lets it in no more, null when it does not tell
 * @param certificate what its certificate says of itself, unknown when there is none
 * @param pem the certificate, empty when there is none
 */
public record TrustEntry(
        String method,
        String id,
        String name,
        String type,
        Power power,
        boolean restricted,
        List<String> projects,
        List<String> groups,
        @Nullable Instant expires,
        Known<X509Facts> certificate,
        String pem) {

    /** As much of a fingerprint as people read. */
    private static final int SHORT = 12;

    private static final String TLS = "tls";

    public TrustEntry {
        projects = List.copyOf(projects);
        groups = List.copyOf(groups);
    }

    static TrustEntry of(Certificate entry) {
        return new TrustEntry(
                TLS,
                entry.fingerprint(),
                entry.name(),
                entry.type(),
                Power.of(entry),
                entry.restricted(),
                entry.projects(),
                List.of(),
                null,
                X509Facts.of(entry.pem()),
                entry.pem());
    }

    static TrustEntry of(Identity identity) {
        Power power = Power.ofIdentity(identity.type());
        return new TrustEntry(
                identity.method(),
                identity.id(),
                identity.name(),
                identity.type(),
                power,
                power == Power.PROJECTS,
                List.of(),
                identity.groups(),
                identity.expires(),
                Known.unknown("the server does not show the certificate of this identity"),
                "");
    }

    /** The same with what the identity of the same fingerprint adds. */
    TrustEntry with(Identity identity) {
        return new TrustEntry(
                method,
                id,
                name,
                identity.type(),
                power,
                restricted,
                projects,
                identity.groups(),
                identity.expires(),
                certificate,
                pem);
    }

    /** Whether it comes in with a certificate. */
    public boolean isTls() {
        return method.equals(TLS);
    }

    /** Whether it is an entry of {@code /1.0/certificates}, which can be changed there. */
    public boolean isCertificate() {
        return !pem.isEmpty();
    }

    /**
     * Who it is, whatever it is called: the key where the certificate can be read, so that a
     * renewed certificate of one key is the same person.
     */
    public String who() {
        return certificate
                .optional()
                .map(facts -> "key:" + facts.publicKeySha256())
                .orElse(method + ":" + id);
    }

    /** A fingerprint so short that people can read it; anything else as it is. */
    public String shortId() {
        return isTls() && id.length() > SHORT ? id.substring(0, SHORT) : id;
    }

    /** What to call it: its name, else its id. */
    public String label() {
        return name.isBlank() ? shortId() : name;
    }

    /** What it may do, as in {@code administrator}, {@code projects shop, web}. */
    public String may() {
        return switch (power) {
            case PROJECTS ->
                    projects.isEmpty()
                            ? power.label()
                            : (projects.size() == 1 ? "project " : "projects ")
                                    + String.join(", ", projects);
            case GROUPS ->
                    groups.isEmpty()
                            ? "nothing: it is in no group"
                            : (groups.size() == 1 ? "group " : "groups ")
                                    + String.join(", ", groups);
            default -> power.label();
        };
    }

    /** Whether projects are named that mean nothing, because it is not restricted. */
    public boolean namesProjectsInVain() {
        return power == Power.ADMINISTRATOR && !projects.isEmpty();
    }
}
