package io.ringfence.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Which server answered: by the certificate that it calls its own, which all members of a cluster
 * share, or else by its name. Nothing of it is proven: it tells one server from another where
 * nobody pretends.
 *
 * @param fingerprint SHA-256 of its certificate in 64 lower-case hexadecimal digits; empty when it
 *     did not tell
 * @param name its own name; empty when it did not tell, and for a cluster, of which any member may
 *     have answered
 */
public record ServerIdentity(String fingerprint, String name) {

    /** It told neither. */
    public static final ServerIdentity UNKNOWN = new ServerIdentity("", "");

    private static final String NAMED = "name:";

    /** What the answer to {@code GET /1.0} says. */
    public static ServerIdentity of(ServerInfo info) {
        String told =
                info.environment()
                        .getOrDefault("certificate_fingerprint", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        String fingerprint =
                Sha256.isSum(told)
                        ? told
                        : X509Facts.of(info.certificate())
                                .optional()
                                .map(X509Facts::fingerprint)
                                .orElse("");
        return new ServerIdentity(fingerprint, info.clustered() ? "" : info.serverName());
    }

    /**
     * Whether the other one is certainly another server, or the same with another certificate.
     * Where too little is known it is not certain.
     */
    public boolean differs(ServerIdentity other) {
        if (!fingerprint.isEmpty() && !other.fingerprint.isEmpty()) {
            return !fingerprint.equals(other.fingerprint);
        }
        return !name.isEmpty() && !other.name.isEmpty() && !name.equals(other.name);
    }

    /** One word that stands for it: the fingerprint, else the name; empty when neither is known. */
    public String word() {
        if (!fingerprint.isEmpty()) {
            return fingerprint;
        }
        return name.isEmpty() ? "" : NAMED + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
