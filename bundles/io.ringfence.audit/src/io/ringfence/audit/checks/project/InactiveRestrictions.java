package io.ringfence.audit.checks.project;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.model.Project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code project.restrictions-inactive}: restrictions that do not count, because the switch is off.
 */
final class InactiveRestrictions extends ProjectCheck {

    InactiveRestrictions() {
        super("project.restrictions-inactive");
    }

    @Override
    void check(Project project, EntityRef ref, Findings findings) {
        List<Evidence> evidence = new ArrayList<>();
        if (!project.restricted()) {
            evidence.add(evidence(project, "restricted"));
            project.config().keySet().stream()
                    .filter(key -> key.startsWith("restricted."))
                    .sorted()
                    .forEach(key -> evidence.add(evidence(project, key)));
        }
        int keys = evidence.size() - 1;
        if (keys < 1) {
            findings.pass(ref, "No restriction is set without effect.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    String.format(
                            Locale.ROOT,
                            keys == 1
                                    ? "%s has no effect while restricted is off."
                                    : keys == 2
                                            ? "%s and another key have no effect while restricted"
                                                    + " is off."
                                            : "%s and %,d other keys have no effect while"
                                                    + " restricted is off.",
                            evidence.get(1).key(),
                            keys - 1),
                    evidence);
        }
    }
}
