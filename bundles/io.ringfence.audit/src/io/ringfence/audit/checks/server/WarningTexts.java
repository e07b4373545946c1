package io.ringfence.audit.checks.server;

import io.ringfence.audit.Evidence;
import io.ringfence.model.Origin;
import io.ringfence.model.Warning;

import java.util.Locale;

/** What the warnings of a server mean; their wording differs between releases. */
final class WarningTexts {

    private WarningTexts() {}

    /** Whether it says that AppArmor is off. */
    static boolean isAppArmorDisabled(Warning warning) {
        String type = warning.type().toLowerCase(Locale.ROOT);
        return type.contains("apparmor") && type.contains("disabled");
    }

    static boolean isResolved(Warning warning) {
        return warning.status().equalsIgnoreCase("resolved");
    }

    static boolean isAcknowledged(Warning warning) {
        return warning.status().equalsIgnoreCase("acknowledged");
    }

    static Evidence evidence(Warning warning) {
        String message = warning.message();
        return new Evidence(
                "warning",
                message.isEmpty() ? warning.type() : warning.type() + ": " + message,
                Origin.of(Origin.Kind.WARNING, warning.project(), warning.uuid()));
    }
}
