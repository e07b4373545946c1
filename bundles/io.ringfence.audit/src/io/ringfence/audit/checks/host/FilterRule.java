package io.ringfence.audit.checks.host;

/**
 * A rule of a packet filter, as far as it matters for who reaches a TCP port of the host.
 *
 * @param verdict what it does with a packet
 * @param port whether it is about the port
 * @param limited whether something besides port and protocol must match, as a source
 * @param sparesSources whether it concerns every source but some
 */
record FilterRule(Verdict verdict, Match port, boolean limited, boolean sparesSources) {

    /** What happens to a packet that matches. */
    enum Verdict {
        ACCEPT,
        DROP,
        /** The next rule is asked. */
        CONTINUE,
        /** Rules elsewhere are asked, and those are not known. */
        JUMP,
        /** The policy of the chain decides. */
        RETURN
    }

    /** Whether a condition holds. */
    enum Match {
        YES,
        NO,
        /** It depends on what is not known here, as on the elements of a set. */
        MAYBE;

        /** This and the other condition. */
        Match and(Match other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == YES ? other : MAYBE;
        }
    }
}
