package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ServerCertificateCheck;
import io.ringfence.model.Origin;
import io.ringfence.model.X509Facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code server.certificate-expiry}: the server's certificate is not or not much longer valid. */
final class ExpiringServerCertificate extends ServerCertificateCheck {

    private static final Duration NOTICE = Duration.ofDays(30);

    ExpiringServerCertificate() {
        super("server.certificate-expiry");
    }

    @Override
    protected void check(
            X509Facts certificate,
            Origin origin,
            EntityRef ref,
            CheckContext context,
            Findings findings) {
        Instant now = context.now();
        Evidence end = new Evidence("not after", certificate.notAfter().toString(), origin);
        Evidence start = new Evidence("not before", certificate.notBefore().toString(), origin);
        Duration left = Duration.between(now, certificate.notAfter());
        if (left.isNegative()) {
            findings.fail(
                    ref, Severity.HIGH, "The server's certificate has expired.", List.of(end));
        } else if (certificate.notBefore().isAfter(now)) {
            findings.fail(
                    ref,
                    Severity.HIGH,
                    "The server's certificate is not valid yet.",
                    List.of(start));
        } else if (left.compareTo(NOTICE) < 0) {
            findings.fail(
                    ref, "The server's certificate expires in " + days(left.toDays()) + ".", end);
        } else {
            findings.pass(ref, "The server's certificate is valid for more than 30 days.", end);
        }
    }

    private static String days(long days) {
        return days < 1 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }
}
