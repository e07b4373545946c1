package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.CertificateCheck;
import io.ringfence.model.Certificate;

/** {@code trust.certificate-projects-ignored}: the entry looks restricted and is not. */
final class IgnoredProjects extends CertificateCheck {

    IgnoredProjects() {
        super("trust.certificate-projects-ignored");
    }

    @Override
    protected void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings) {
        if (!entry.type().equals("client")) {
            findings.notApplicable(ref, "The entry is of no client.");
        } else if (entry.restricted()) {
            findings.pass(ref, "The entry is restricted to its projects.");
        } else if (entry.projects().isEmpty()) {
            findings.pass(ref, "The entry names no projects.");
        } else {
            findings.fail(
                    ref,
                    "The client "
                            + nameOf(entry)
                            + " is an administrator of the host although the entry names projects.",
                    evidence(entry, "restricted", "false"),
                    evidence(entry, "projects", String.join(", ", entry.projects())));
        }
    }
}
