package io.ringfence.ui;

import org.eclipse.osgi.util.NLS;

import java.time.Duration;
import java.time.Instant;

/** How old something is, in words as short as they can be. */
public final class Age {

    private static final int MINUTES = 60;
    private static final int HOURS = 48;

    private Age() {}

    /** As in {@code now}, {@code 5 min}, {@code 3 h}, {@code 12 days}. */
    public static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return Messages.age_now;
        }
        if (age.toMinutes() < MINUTES) {
            return NLS.bind(Messages.age_minutes, age.toMinutes());
        }
        if (age.toHours() < HOURS) {
            return NLS.bind(Messages.age_hours, age.toHours());
        }
        return NLS.bind(Messages.age_days, "%,d".formatted(age.toDays()));
    }
}
