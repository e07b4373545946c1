package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ConfigLines;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.ArrayList;
import java.util.List;

/** {@code instance.kernel-modules}: the container has modules loaded into the host's kernel. */
final class KernelModules extends ContainerCheck {

    KernelModules() {
        super("instance.kernel-modules");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue modules = config.get("linux.kernel_modules");
        if (!modules.isSet()) {
            findings.notApplicable(ref, "linux.kernel_modules is not set.");
            return;
        }
        EffectiveValue load = config.get("linux.kernel_modules.load");
        List<Evidence> evidence =
                new ArrayList<>(List.of(ConfigLines.evidence(modules, modules.text())));
        if (load.isSet()) {
            evidence.add(Evidence.of(load));
        }
        findings.fail(
                ref,
                findings.check().severity(),
                load.text().equals("ondemand")
                        ? "It may load these modules into the host's kernel."
                        : "Its start loads modules into the host's kernel.",
                evidence);
    }
}
