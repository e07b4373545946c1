package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateFactsCheck;
import io.ringfence.model.Certificate;
import io.ringfence.model.X509Facts;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;

/** {@code trust.certificate-long-lived}: a stolen key stays good for years. */
final class LongLivedCertificate extends CertificateFactsCheck {

    /** What browsers accept, and what an authority can renew without effort. */
    private static final long ISSUED_DAYS = 398;

    /** What LXD gives the certificates that it makes. */
    private static final int OWN_YEARS = 10;

    LongLivedCertificate() {
        super("trust.certificate-long-lived");
    }

    @Override
    protected void check(
            Certificate entry,
            X509Facts facts,
            EntityRef ref,
            CheckContext context,
            Findings findings) {
        long days = Duration.between(facts.notBefore(), facts.notAfter()).toDays();
        boolean tooLong = facts.selfSigned() ? isLongerThanOwn(facts) : days > ISSUED_DAYS;
        if (!tooLong) {
            findings.pass(ref, "The certificate is valid for as long as its sort should be.");
            return;
        }
        findings.fail(
                ref,
                String.format(
                        Locale.ROOT,
                        facts.selfSigned()
                                ? "The certificate of %s signed itself and is valid for %,d days."
                                : "An authority signed the certificate of %s, and it is valid for"
                                        + " %,d days.",
                        nameOf(entry),
                        days),
                evidence(entry, "validity in days", Long.toString(days)),
                evidence(entry, "issuer", facts.selfSigned() ? "itself" : facts.issuer()));
    }

    private static boolean isLongerThanOwn(X509Facts facts) {
        return facts.notAfter()
                .isAfter(
                        facts.notBefore()
                                .atOffset(ZoneOffset.UTC)
                                .plusYears(OWN_YEARS)
                                .toInstant());
    }
}
