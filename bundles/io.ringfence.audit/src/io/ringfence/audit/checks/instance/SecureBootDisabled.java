package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.VirtualMachineCheck;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;

/**
 * {@code instance.secureboot-disabled}. {@code boot.mode} takes the place of {@code
 * security.secureboot} and {@code security.csm} in LXD 6.7 and later.
 */
final class SecureBootDisabled extends VirtualMachineCheck {

    SecureBootDisabled() {
        super("instance.secureboot-disabled");
    }

    @Override
    protected void checkMachine(
            EffectiveConfig config, EntityRef ref, CheckContext context, Findings findings) {
        EffectiveValue mode = config.get("boot.mode");
        EffectiveValue secure = config.get("security.secureboot");
        EffectiveValue compatible = config.get("security.csm");
        if (mode.isSet() && !mode.text().equals("uefi-secureboot")) {
            findings.fail(ref, "It boots without Secure Boot.", Evidence.of(mode));
        } else if (compatible.isTrue()) {
            findings.fail(
                    ref,
                    "It boots with BIOS firmware, which checks nothing.",
                    Evidence.of(compatible));
        } else if (secure.isFalse()) {
            findings.fail(ref, "It boots without Secure Boot.", Evidence.of(secure));
        } else {
            findings.pass(ref, "It boots with Secure Boot.");
        }
    }
}
