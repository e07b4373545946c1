package io.ringfence.audit;

import io.ringfence.audit.tables.Advisories;
import io.ringfence.audit.tables.Releases;
import io.ringfence.audit.tables.TableReader;

/**
 * The tables that ship with Ringfence, each with its date.
 *
 * @param releases which releases there are and how long they are supported
 * @param advisories published weaknesses and the releases that fix them
 */
public record Tables(Releases releases, Advisories advisories) {

    /** The tables of this release of Ringfence; they are read anew each time. */
    public static Tables bundled() {
        return new Tables(TableReader.releases(), TableReader.advisories());
    }
}
