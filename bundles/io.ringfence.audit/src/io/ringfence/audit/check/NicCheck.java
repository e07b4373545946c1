package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Findings;
import io.ringfence.model.Known;

/**
 * A check that looks at each NIC of each instance. A NIC of which it cannot be seen what it is
 * attached to is unknown.
 */
public abstract class NicCheck extends DeviceCheck {

    protected NicCheck(String id) {
        super(id, "It has no NIC.", "nic");
    }

    @Override
    protected final void checkDevice(
            InstanceDevice device, CheckContext context, Findings findings) {
        switch (Nic.of(device, context)) {
            case Known.Value<Nic>(Nic nic) -> checkNic(nic, context, findings);
            case Known.Unknown<Nic>(String reason) -> findings.unknown(device.ref(), reason);
        }
    }

    /** Says of one NIC what it finds. */
    protected abstract void checkNic(Nic nic, CheckContext context, Findings findings);
}
