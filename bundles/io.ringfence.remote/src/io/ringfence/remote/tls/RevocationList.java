package io.ringfence.remote.tls;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * What an authority says it has revoked (RFC 5280, section 5).
 *
 * @param made when it was made
 * @param next when a newer one is promised; empty: it does not say
 * @param revoked how many certificates are in it
 * @param signed whether the authority signed it
 */
public record RevocationList(
        Path file, Instant made, Optional<Instant> next, int revoked, boolean signed) {

    private static final int LARGEST = 16 << 20;

    /** So long before its end somebody should see to a new one. */
    private static final Duration SOON = Duration.ofDays(3);

    /** Whether it can be relied on. */
    public enum Freshness {
        FRESH("fresh"),
        ENDS_SOON("ends soon"),
        TOO_OLD("too old: no server of this authority is trusted by it"),
        NOT_YET("of the future: no server of this authority is trusted by it"),
        FOREIGN("not of this authority: no server is trusted by it");

        private final String words;

        Freshness(String words) {
            this.words = words;
        }

        /** What that means, a phrase. */
        public String words() {
            return words;
        }
    }

    /**
     * @throws SourceException if it cannot be read
     */
    public static RevocationList read(Path file, X509Certificate authority) throws SourceException {
        X509CRL list = crl(file);
        Date next = list.getNextUpdate();
        Set<?> entries = list.getRevokedCertificates();
        return new RevocationList(
                file,
                list.getThisUpdate().toInstant(),
                next == null ? Optional.empty() : Optional.of(next.toInstant()),
                entries == null ? 0 : entries.size(),
                isSigned(list, authority));
    }

    static boolean isSigned(X509CRL list, X509Certificate authority) {
        try {
            list.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    static X509CRL crl(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes))
                    instanceof X509CRL list) {
                return list;
            }
            throw unreadable(file, new CRLException("no X.509"));
        } catch (IOException | CRLException | CertificateException e) {
            throw unreadable(file, e);
        }
    }

    private static SourceException unreadable(Path file, Exception cause) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this revocation list cannot be read",
                        file.toString(),
                        "put the authority's newest list there"),
                cause);
    }

    /** Whether it can be relied on now. */
    public Freshness at(Instant now) {
        if (!signed) {
            return Freshness.FOREIGN;
        }
        if (made.isAfter(now)) {
            return Freshness.NOT_YET;
        }
        return next.map(end -> until(end, now)).orElse(Freshness.FRESH);
    }

    private static Freshness until(Instant end, Instant now) {
        if (end.isBefore(now)) {
            return Freshness.TOO_OLD;
        }
        return end.minus(SOON).isAfter(now) ? Freshness.FRESH : Freshness.ENDS_SOON;
    }
}
