package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ContainerCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

import java.util.List;

/** {@code instance.syscalls-deny-default-off}, under the key's name of today and the old one. */
final class DenyDefaultOff extends ContainerCheck {

    private static final List<String> KEYS =
            List.of("security.syscalls.deny_default", "security.syscalls.blacklist_default");

    DenyDefaultOff() {
        super("instance.syscalls-deny-default-off");
    }

    @Override
    protected void checkContainer(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        for (String key : KEYS) {
            EffectiveValue value = config.get(key);
            if (value.isFalse()) {
                findings.fail(
                        ref,
                        "The system calls that are denied by default are allowed.",
                        Evidence.of(value));
                return;
            }
        }
        findings.pass(ref, "The default list of denied system calls is on.");
    }
}
