package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateCheck;
import io.ringfence.model.Certificate;

/** {@code trust.certificate-unreviewed}: the API does not tell when an entry was last used. */
final class UnreviewedCertificate extends CertificateCheck {

    UnreviewedCertificate() {
        super("trust.certificate-unreviewed");
    }

    @Override
    protected void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings) {
        findings.unknown(ref, "The API does not tell when the entry was last used: ask its owner.");
    }
}
