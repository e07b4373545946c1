package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateFactsCheck;
import io.ringfence.model.Certificate;
import io.ringfence.model.X509Facts;

/** {@code trust.certificate-expired}: an entry that nobody can use any more. */
final class ExpiredCertificate extends CertificateFactsCheck {

    ExpiredCertificate() {
        super("trust.certificate-expired");
    }

    @Override
    protected void check(
            Certificate entry,
            X509Facts facts,
            EntityRef ref,
            CheckContext context,
            Findings findings) {
        if (facts.notAfter().isBefore(context.now())) {
            findings.fail(
                    ref,
                    "The certificate of " + nameOf(entry) + " expired on " + facts.notAfter() + ".",
                    evidence(entry, "not after", facts.notAfter().toString()));
        } else {
            findings.pass(ref, "The certificate has not expired.");
        }
    }
}
