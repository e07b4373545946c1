package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.List;

/** {@code instance.nesting}: containers within the container; root on the host if privileged. */
final class NestedContainers extends ContainerCheck {

    NestedContainers() {
        super("instance.nesting");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue nesting = config.get("security.nesting");
        EffectiveValue privileged = config.get("security.privileged");
        if (!nesting.isTrue()) {
            findings.pass(ref, "The container may not run containers.");
        } else if (privileged.isTrue()) {
            findings.fail(
                    ref,
                    Severity.CRITICAL,
                    "It may run containers and is privileged: together they are root on the host.",
                    List.of(Evidence.of(nesting), Evidence.of(privileged)));
        } else {
            findings.fail(
                    ref, "The container may run containers of its own.", Evidence.of(nesting));
        }
    }
}
