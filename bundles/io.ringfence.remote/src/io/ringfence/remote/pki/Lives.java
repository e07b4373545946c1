package io.ringfence.remote.pki;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.time.Duration;

/** How long things live when nobody says otherwise, and the longest that anybody may say. */
public enum Lives {
    /**
     * Five years: a new authority means new files on every machine, and one that lives longer
     * outlasts the algorithms and the people.
     */
    AUTHORITY("an authority", 1826, 9131),
    /**
     * 90 days, as the public authorities had it for years: short enough that a lost key heals by
     * itself, long enough for people who renew by hand. At most 825, more is refused by Apple's TLS
     * even of private authorities.
     */
    CERTIFICATE("a certificate", 90, 825),
    /**
     * 30 days: until the next list must be on the servers, each of which has to be restarted for
     * it.
     */
    REVOCATION_LIST("a revocation list", 30, 366);

    private final String what;
    private final int usual;
    private final int longest;

    Lives(String what, int usual, int longest) {
        this.what = what;
        this.usual = usual;
        this.longest = longest;
    }

    /** In days. */
    public int usual() {
        return usual;
    }

    /** In days. */
    public int longest() {
        return longest;
    }

    /**
     * @throws SourceException if it is no life for this
     */
    public Duration days(int days) throws SourceException {
        if (days < 1 || days > longest) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "%s does not live that long".formatted(what),
                            days + " days",
                            "give 1 to %,d days; the usual is %,d".formatted(longest, usual)));
        }
        return Duration.ofDays(days);
    }
}
