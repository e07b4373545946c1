package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.model.Device;
import io.ringfence.model.EffectiveConfig;

import java.util.Set;

/**
 * A check that looks at each device of some types, inherited ones included. An instance without one
 * gets one outcome itself: not applicable.
 */
public abstract class DeviceCheck extends InstanceCheck {

    private final String none;
    private final Set<String> types;

    /**
     * @param none says of an instance that it has no such device, a sentence
     * @param types as in {@code disk}, {@code nic}
     */
    protected DeviceCheck(String id, String none, String... types) {
        super(id);
        this.none = none;
        this.types = Set.of(types);
    }

    @Override
    protected final void check(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        boolean any = false;
        for (Device device : config.devices().values()) {
            if (types.contains(device.type())) {
                any = true;
                checkDevice(
                        new InstanceDevice(config, device, ref.withDevice(device.name())),
                        context,
                        findings);
            }
        }
        if (!any) {
            findings.notApplicable(ref, none);
        }
    }

    /** Says of one device what it finds. */
    protected abstract void checkDevice(
            InstanceDevice device, CheckContext context, Findings findings);
}
