package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

/** {@code instance.limits-processes}: a virtual machine's processes are its own kernel's. */
final class ProcessLimit extends ContainerCheck {

    ProcessLimit() {
        super("instance.limits-processes");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue limit = config.get("limits.processes");
        if (limit.isSet()) {
            findings.pass(ref, "The number of processes is limited.");
        } else {
            findings.fail(ref, "Nothing limits the processes that it starts.", Evidence.of(limit));
        }
    }
}
