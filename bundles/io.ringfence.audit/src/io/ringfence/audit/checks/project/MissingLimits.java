package io.ringfence.audit.checks.project;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Project;

/** {@code project.limits-missing}: the project may use up the host. */
final class MissingLimits extends ProjectCheck {

    MissingLimits() {
        super("project.limits-missing");
    }

    @Override
    void check(Project project, EntityRef ref, Findings findings) {
        if (isDefault(project)) {
            findings.notApplicable(ref, "It is the default project.");
        } else if (project.config().entrySet().stream()
                .anyMatch(
                        entry ->
                                entry.getKey().startsWith("limits.")
                                        && ConfigValue.isSet(entry.getValue()))) {
            findings.pass(ref, "The project has limits.");
        } else {
            findings.fail(
                    ref,
                    "Nothing limits what the project uses as a whole.",
                    evidence(project, "limits.instances"));
        }
    }
}
