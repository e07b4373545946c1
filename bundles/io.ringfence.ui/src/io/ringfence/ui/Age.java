package io.ringfence.ui;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

import java.time.Duration;
import java.time.Instant;

/**
 * How old something is, in words as short as they can be. Ages grow in steps that are the same for
 * all: wherever the age of one thing stands, it is the same at any moment.
 */
public final class Age {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int MINUTES = 60;
    private static final int HOURS = 48;

    private Age() {}

    /** As in {@code now}, {@code 5 min}, {@code 3 h}, {@code 12 days}. */
    public static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, step(now));
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

    /** The step that a moment belongs to: when it began. */
    private static Instant step(Instant now) {
        long millis = now.toEpochMilli();
        return Instant.ofEpochMilli(millis - Math.floorMod(millis, STEP.toMillis()));
    }

    /** How long it takes from a moment to the next step. */
    static Duration untilNext(Instant now) {
        return Duration.between(now, step(now).plus(STEP));
    }

    /** Runs an action whenever ages grow, until the control is disposed. On its thread. */
    public static void onGrowing(Control control, Runnable action) {
        control.getDisplay()
                .timerExec(
                        Math.toIntExact(untilNext(Instant.now()).toMillis() + 1),
                        () -> {
                            if (!control.isDisposed()) {
                                action.run();
                                onGrowing(control, action);
                            }
                        });
    }
}
