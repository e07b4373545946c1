package io.ringfence.audit.tables;

import java.time.YearMonth;

/** Whether a release is still maintained. */
public sealed interface Support {

    /** A long-term release within its time. */
    record LongTerm(Track track, YearMonth until, boolean newest) implements Support {}

    /** The newest feature release that is known. */
    record NewestFeature(Track track) implements Support {}

    /** A long-term release after its time. */
    record Ended(Track track, YearMonth since) implements Support {}

    /** A feature release that a later one replaced. */
    record Superseded(Track track) implements Support {}

    /**
     * The table cannot tell.
     *
     * @param reason a sentence for people: why, and what to do
     */
    record Undecided(String reason) implements Support {}
}
