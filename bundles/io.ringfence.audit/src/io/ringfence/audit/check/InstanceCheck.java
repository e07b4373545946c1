package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;

/** A check of the configuration that applies to each instance. */
public abstract class InstanceCheck extends ListingCheck<Instance> {

    protected InstanceCheck(String id) {
        super(id);
    }

    @Override
    protected final Listing<Instance> listing(CheckContext context) {
        return context.server().instances();
    }

    @Override
    protected final void check(Instance instance, CheckContext context, Findings findings) {
        EntityRef ref = EntityRef.of(EntityRef.Type.INSTANCE, instance.project(), instance.name());
        check(context.index().effective(instance), ref, context, findings);
    }

    /** Says of one instance what it finds. */
    protected abstract void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings);
}
