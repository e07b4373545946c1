package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.Nullable;

import java.time.YearMonth;

/**
 * A series of releases that is maintained as one.
 *
 * @param product {@code lxd} or {@code incus}
 * @param name first two numbers of a long-term series, {@link #FEATURE} for all other releases
 * @param newest the newest release of it that the table knows
 * @param supportEnds last month of standard support; null for feature releases, which are supported
 *     until the next one
 * @param proSupportEnds last month of paid support, null when there is none
 */
public record Track(
        String product,
        String name,
        ServerVersion newest,
        @Nullable YearMonth supportEnds,
        @Nullable YearMonth proSupportEnds) {

    /** Name of the track of releases that are superseded by the next one. */
    public static final String FEATURE = "feature";

    /** Whether only its newest release is supported. */
    public boolean isFeature() {
        return name.equals(FEATURE);
    }
}
