package io.ringfence.audit.checks.instance;

import io.ringfence.model.ConfigValue;

import java.util.Set;

/**
 * Keys and values that harden an instance, as far as the hardening guide and references name them.
 */
final class HardeningKeys {

    private static final Set<String> WHEN_SET =
            Set.of(
                    "limits.cpu",
                    "limits.cpu.allowance",
                    "limits.memory",
                    "limits.processes",
                    "security.syscalls.allow",
                    "security.syscalls.deny");

    private static final Set<String> WHEN_TRUE =
            Set.of(
                    "security.idmap.isolated",
                    "security.syscalls.deny_default",
                    "security.syscalls.deny_compat",
                    "security.secureboot");

    private static final Set<String> WHEN_FALSE =
            Set.of(
                    "security.privileged",
                    "security.nesting",
                    "security.csm",
                    "security.devlxd",
                    "security.devlxd.images",
                    "security.guestapi",
                    "security.guestapi.images");

    private HardeningKeys() {}

    /** Whether this value of this key makes an instance safer. */
    static boolean isHardening(String key, String value) {
        return WHEN_SET.contains(key) && ConfigValue.isSet(value)
                || WHEN_TRUE.contains(key) && ConfigValue.isTrue(value)
                || WHEN_FALSE.contains(key) && ConfigValue.isFalse(value);
    }
}
