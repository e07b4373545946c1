package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.EffectiveConfig;

/** A check that concerns virtual machines and no container. */
public abstract class VirtualMachineCheck extends InstanceCheck {

    protected VirtualMachineCheck(String id) {
        super(id);
    }

    @Override
    protected final void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        if (config.instance().isContainer()) {
            findings.notApplicable(ref, "It is a container.");
        } else {
            checkMachine(config, ref, context, findings);
        }
    }

    /** Says of one virtual machine what it finds. */
    protected abstract void checkMachine(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings);
}
