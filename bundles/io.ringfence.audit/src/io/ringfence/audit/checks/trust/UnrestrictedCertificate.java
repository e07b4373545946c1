package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateCheck;
import io.ringfence.model.Certificate;

/** {@code trust.certificate-unrestricted}: the client is an administrator of the host. */
final class UnrestrictedCertificate extends CertificateCheck {

    UnrestrictedCertificate() {
        super("trust.certificate-unrestricted");
    }

    @Override
    protected void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings) {
        if (!entry.type().equals("client")) {
            findings.notApplicable(ref, "The entry is of no client.");
        } else if (entry.restricted()) {
            findings.pass(ref, "The entry is restricted to projects.");
        } else {
            findings.fail(
                    ref,
                    "The client " + nameOf(entry) + " is an administrator of the host.",
                    evidence(entry, "restricted", "false"));
        }
    }
}
