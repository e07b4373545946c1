package io.ringfence.cli;

import java.time.Duration;

/** Spans of time in words. */
final class Ages {

    private Ages() {}

    /** As in {@code now}, {@code 2 minutes ago}, {@code 3 days ago}. */
    static String inWords(Duration age) {
        if (age.toMinutes() < 1) {
            return "now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute");
        }
        if (age.toDays() < 1) {
            return count(age.toHours(), "hour");
        }
        return count(age.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
