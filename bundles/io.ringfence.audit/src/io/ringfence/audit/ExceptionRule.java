package io.ringfence.audit;

import org.eclipse.jdt.annotation.Nullable;

import java.time.LocalDate;

/**
 * Which failures a recorded exception covers. A part that is null does not limit it.
 *
 * @param check id of the check
 * @param server name of the server in the capture
 * @param type sort of entity
 */
public record ExceptionRule(
        AppliedException exception,
        String check,
        @Nullable String server,
        EntityRef.@Nullable Type type,
        @Nullable String project,
        @Nullable String name,
        @Nullable String device) {

    /** Whether it covers the finding on that day. */
    public boolean covers(Finding finding, LocalDate today) {
        EntityRef entity = finding.entity();
        return finding.outcome() == Outcome.FAIL
                && !isExpired(today)
                && check.equals(finding.check().id())
                && matches(server, finding.server())
                && (type == null || type == entity.type())
                && matches(project, entity.project())
                && matches(name, entity.name())
                && matches(device, entity.deviceName());
    }

    /** Whether its last day is over. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(exception.expires());
    }

    private static boolean matches(@Nullable String wanted, String found) {
        return wanted == null || wanted.equals(found);
    }
}
