package io.ringfence.audit.checks.trust;

import io.ringfence.audit.Check;

import java.util.List;

/** The checks of this area. */
public final class TrustChecks {

    private TrustChecks() {}

    /** All of them, in the order of the catalogue. */
    public static List<Check> all() {
        return List.of(
                new ExpiredCertificate(),
                new LongLivedCertificate(),
                new WeakCertificate(),
                new UnrestrictedCertificate(),
                new IgnoredProjects(),
                new DuplicateCertificate(),
                new BlastRadius(),
                new UnreviewedCertificate(),
                new StrayMemberCertificate());
    }
}
