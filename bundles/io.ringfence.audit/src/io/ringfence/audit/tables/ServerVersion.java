package io.ringfence.audit.tables;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release number of LXD or Incus, as in {@code 5.0.2} or {@code 6.9}.
 *
 * <p>The order is that of the numbers; {@code 6.9} and {@code 6.9.0} are the same release.
 *
 * @param point the third number, 0 when there is none
 * @param text as it was written, without what follows the numbers
 */
public record ServerVersion(int major, int minor, int point, String text)
        implements Comparable<ServerVersion> {

    private static final Pattern NUMBERS =
            Pattern.compile("(([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?)(?:[ +~-].*)?");
    private static final Comparator<ServerVersion> ORDER =
            Comparator.comparingInt(ServerVersion::major)
                    .thenComparingInt(ServerVersion::minor)
                    .thenComparingInt(ServerVersion::point);

    /**
     * Reads what a server or a package calls its version; a word, a build or a package revision may
     * follow the numbers, as in {@code 5.21.3 LTS} or {@code 6.9-ab8fad2}.
     *
     * @return empty when the text is not of this form
     */
    public static Optional<ServerVersion> parse(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String point = matcher.group(4);
        return Optional.of(
                new ServerVersion(
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        point == null ? 0 : Integer.parseInt(point),
                        matcher.group(1)));
    }

    /** The first two numbers, which name the track of a long-term release. */
    public String series() {
        return major + "." + minor;
    }

    /** Whether both are the same release, however they are written. */
    public boolean isSame(ServerVersion other) {
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
