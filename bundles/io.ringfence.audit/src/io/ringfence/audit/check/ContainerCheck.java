package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.EffectiveConfig;

/** A check that concerns containers and no virtual machine. */
public abstract class ContainerCheck extends InstanceCheck {

    protected ContainerCheck(String id) {
        super(id);
    }

    @Override
    protected final void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        if (config.instance().isContainer()) {
            checkContainer(config, ref, context, findings);
        } else {
            findings.notApplicable(ref, "It is a virtual machine.");
        }
    }

    /** Says of one container what it finds. */
    protected abstract void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings);
}
