package io.ringfence.audit.checks.project;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Project;

import java.util.List;

/** {@code project.disk-paths-open}: every path of the host may be attached. */
final class OpenDiskPaths extends ProjectCheck {

    private static final String DISK = "restricted.devices.disk";
    private static final String PATHS = "restricted.devices.disk.paths";

    OpenDiskPaths() {
        super("project.disk-paths-open");
    }

    @Override
    void check(Project project, EntityRef ref, Findings findings) {
        if (!project.restricted()) {
            findings.notApplicable(ref, "It is not restricted.");
        } else if (!project.config().getOrDefault(DISK, "").equals("allow")) {
            findings.notApplicable(ref, "It does not allow disks with paths of the host.");
        } else if (ConfigValue.isSet(project.config().get(PATHS))) {
            findings.pass(ref, "Only some paths of the host may be attached.");
        } else {
            findings.fail(
                    ref,
                    findings.check().severity(),
                    "Users of the project may attach any path of the host.",
                    List.of(evidence(project, DISK), evidence(project, PATHS)));
        }
    }
}
