package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateCheck;
import io.ringfence.model.Certificate;

/**
 * {@code trust.certificate-type-server}: an entry of a cluster member where there is no cluster.
 */
final class StrayMemberCertificate extends CertificateCheck {

    StrayMemberCertificate() {
        super("trust.certificate-type-server");
    }

    @Override
    protected void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings) {
        if (context.server().info().clustered()) {
            findings.notApplicable(ref, "The server is in a cluster.");
        } else if (entry.type().equals("server")) {
            findings.fail(
                    ref,
                    "The entry "
                            + nameOf(entry)
                            + " is trusted as a cluster member, and there is no cluster.",
                    evidence(entry, "type", entry.type()));
        } else {
            findings.pass(ref, "The entry is of no cluster member.");
        }
    }
}
