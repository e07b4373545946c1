package io.ringfence.remote.ui.certificate;

import io.ringfence.model.PlainText;
import io.ringfence.model.trust.CountDown;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.ui.page.Part.Fact;

import org.eclipse.osgi.util.NLS;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a certificate says, one line each. */
public final class CertificateFacts {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private CertificateFacts() {}

    /** Everything but the fingerprint, which has a place of its own. */
    public static List<Fact> of(X509Certificate certificate, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        Messages.subject,
                        PlainText.of(certificate.getSubjectX500Principal().getName())));
        facts.add(Fact.of(Messages.issuer, PlainText.of(issuer(certificate))));
        if (!isAuthority(certificate)) { // which signs for addresses and has none
            facts.add(Fact.of(Messages.names, PlainText.of(names(certificate))));
        }
        facts.add(
                Fact.of(
                        Messages.from,
                        minute(certificate.getNotBefore().toInstant()) + begins(certificate, now)));
        facts.add(Fact.of(Messages.until, time(certificate.getNotAfter().toInstant(), now)));
        facts.add(
                Fact.of(
                        Messages.key,
                        NLS.bind(
                                Messages.keyAndSignature,
                                KeyType.describe(certificate.getPublicKey()),
                                certificate.getSigAlgName())));
        return facts;
    }

    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0 && names(certificate).equals(Messages.none);
    }

    /** As {@link #of}, after its fingerprint. */
    public static List<Fact> withFingerprint(X509Certificate certificate, Instant now) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                Fact.of(
                                        Messages.fingerprint,
                                        FingerprintText.line(Fingerprint.of(certificate)))),
                        of(certificate, now).stream())
                .toList();
    }

    private static String issuer(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())
                ? Messages.itself
                : certificate.getIssuerX500Principal().getName();
    }

    private static String begins(X509Certificate certificate, Instant now) {
        return certificate.getNotBefore().toInstant().isAfter(now)
                ? " (" + Messages.notYet + ")"
                : "";
    }

    /** The addresses that a certificate is for. */
    public static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Messages.none
                    : names.stream()
                            .map(each -> String.valueOf(each.get(1)))
                            .collect(Collectors.joining(", "));
        } catch (CertificateParsingException _) {
            return Messages.unreadable;
        }
    }

    /** A time in UTC, as in {@code 2026-11-22 11:13 UTC}. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** A time and how far away it is, as in {@code 2026-11-22 11:13 UTC (in 90 days)}. */
    public static String time(Instant time, Instant now) {
        return minute(time) + " (" + distance(time, now) + ")";
    }

    /** How far away something is, as in {@code in 90 days}; {@code now} within a minute. */
    public static String distance(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        if (left.abs().toMinutes() < 1) {
            return Messages.now;
        }
        if (left.isNegative()) {
            return NLS.bind(Messages.ago, span(left.negated()));
        }
        return NLS.bind(Messages.ahead, span(left));
    }

    private static String span(Duration time) {
        if (time.toHours() >= 48) {
            return NLS.bind(Messages.days, "%,d".formatted(CountDown.days(time)));
        }
        return time.toMinutes() >= 90
                ? NLS.bind(Messages.hours, time.toHours())
                : NLS.bind(Messages.minutes, time.toMinutes());
    }
}
