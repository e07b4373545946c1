package io.ringfence.audit.checks.project;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.Project;

/** {@code project.unrestricted}: whoever may use the project may use the host. */
final class UnrestrictedProject extends ProjectCheck {

    UnrestrictedProject() {
        super("project.unrestricted");
    }

    @Override
    void check(Project project, EntityRef ref, Findings findings) {
        if (isDefault(project)) {
            findings.notApplicable(ref, "It is the default project.");
        } else if (project.restricted()) {
            findings.pass(ref, "The project is restricted.");
        } else {
            findings.fail(
                    ref,
                    "Nothing restricts what users of the project can do to the host.",
                    evidence(project, "restricted"));
        }
    }
}
