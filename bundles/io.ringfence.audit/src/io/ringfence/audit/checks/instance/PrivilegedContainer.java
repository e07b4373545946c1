package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

/** {@code instance.privileged}: root in the container is root on the host. */
final class PrivilegedContainer extends ContainerCheck {

    PrivilegedContainer() {
        super("instance.privileged");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue privileged = config.get("security.privileged");
        if (privileged.isTrue()) {
            findings.fail(
                    ref, "Root in this container is root on the host.", Evidence.of(privileged));
        } else {
            findings.pass(ref, "The container is unprivileged.");
        }
    }
}
