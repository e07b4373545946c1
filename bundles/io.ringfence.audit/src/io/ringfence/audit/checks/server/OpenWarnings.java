package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.model.Listing;
import io.ringfence.model.Warning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code server.warnings-open}: the server warns of something that nobody acknowledged. */
final class OpenWarnings extends ServerCheck {

    OpenWarnings() {
        super("server.warnings-open");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        Listing<Warning> warnings = context.server().warnings();
        List<Warning> open =
                warnings.stream()
                        .filter(OpenWarnings::isOpen)
                        .sorted(Comparator.comparing(OpenWarnings::severity))
                        .toList();
        if (!open.isEmpty()) {
            findings.fail(
                    ref,
                    severity(open.getFirst()),
                    open.size() == 1
                            ? "One warning is not acknowledged."
                            : open.size() + " warnings are not acknowledged.",
                    open.stream().map(WarningTexts::evidence).toList());
        } else if (warnings.complete()) {
            findings.pass(ref, "Every warning is acknowledged.");
        } else {
            findings.unknown(ref, warnings.gaps().getFirst().reason());
        }
    }

    /** The one about AppArmor has a check of its own. */
    private static boolean isOpen(Warning warning) {
        return !WarningTexts.isAppArmorDisabled(warning)
                && !WarningTexts.isResolved(warning)
                && !WarningTexts.isAcknowledged(warning);
    }

    private static Severity severity(Warning warning) {
        return switch (warning.severity().toLowerCase(Locale.ROOT)) {
            case "high" -> Severity.HIGH;
            case "moderate", "medium" -> Severity.MEDIUM;
            default -> Severity.LOW;
        };
    }
}
