package io.ringfence.audit.checks.server;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lifetime as the server's configuration writes it: {@code 15M}, {@code 1d 3H} (LXD source,
 * {@code shared.GetExpiry}: minutes {@code M}, hours {@code H}, days {@code d}, weeks {@code w},
 * months {@code m}, years {@code y}, seconds {@code S}).
 */
final class TokenLifetime {

    /** What LXD's guide to hardening recommends. */
    static final Duration RECOMMENDED = Duration.ofMinutes(15);

    private static final Pattern PART = Pattern.compile("([0-9]{1,9})([SMHdwmy])");

    /** Each unit may stand once. */
    private static final int UNITS = 7;

    private TokenLifetime() {}

    /** The lifetime, months and years counted as 30 and 365 days; empty when it is not one. */
    static Optional<Duration> parse(String text) {
        Duration sum = Duration.ZERO;
        String[] parts = text.strip().split(" +");
        if (parts.length > UNITS) {
            return Optional.empty();
        }
        for (String part : parts) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Duration unit = unit(matcher.group(2).charAt(0));
            sum = sum.plus(unit.multipliedBy(Long.parseLong(matcher.group(1))));
        }
        return Optional.of(sum);
    }

    private static Duration unit(char letter) {
        return switch (letter) {
            case 'S' -> Duration.ofSeconds(1);
            case 'M' -> Duration.ofMinutes(1);
            case 'H' -> Duration.ofHours(1);
            case 'd' -> Duration.ofDays(1);
            case 'w' -> Duration.ofDays(7);
            case 'm' -> Duration.ofDays(30);
            default -> Duration.ofDays(365);
        };
    }
}
