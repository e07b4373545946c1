package io.ringfence.remote.pki;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of a server.
 *
 * @param product {@code lxd} or {@code incus}
 * @param point the third number, 0 when there is none
 */
public record Release(String product, int major, int minor, int point)
        implements Comparable<Release> {

    /** What servers say of themselves may go on after the numbers, as in {@code 5.21.3 LTS}. */
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?(?:[ +~-].*)?");

    private static final Comparator<Release> ORDER =
            Comparator.comparing(Release::product)
                    .thenComparingInt(Release::major)
                    .thenComparingInt(Release::minor)
                    .thenComparingInt(Release::point);

    /** The release of these words; empty when the version is of another form. */
    public static Optional<Release> of(String product, String version) {
        Matcher matcher = FORM.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String point = matcher.group(3);
        return Optional.of(
                new Release(
                        product,
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        point == null ? 0 : Integer.parseInt(point)));
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }
}
