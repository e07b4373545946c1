package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * Decides which advisories concern an installation.
 *
 * <p>The release number decides where a release is what its number says. Two things make it say too
 * little: distributions put fixes back into a release and keep its number, and a snap may be built
 * anew with a fix under the same number. There the version of the package decides, and without it
 * nothing is decided.
 */
public record Exposure(Releases releases, Advisories advisories) {

    /** What is known of one advisory. */
    public enum State {
        /** The fix is in, or the weakness never was. */
        CLEAR,
        /** The weakness is there. */
        OPEN,
        /** Neither is known. */
        UNDECIDED
    }

    /**
     * An advisory and what is known of it.
     *
     * @param fixedIn the first release or package with the fix, empty when it is not known
     */
    public record Verdict(Advisory advisory, State state, String fixedIn) {}

    /** What is known of every advisory about the product, in the table's order. */
    public List<Verdict> of(Installation installed) {
        return advisories.list().stream()
                .filter(advisory -> advisory.concerns(installed.product()))
                .map(advisory -> verdict(advisory, installed))
                .toList();
    }

    /** What is known of one advisory. */
    public Verdict verdict(Advisory advisory, Installation installed) {
        Installation.HostPackage pkg = installed.pkg();
        if (pkg != null && pkg.manager() == Installation.Manager.DPKG) {
            return byDebianPackage(advisory, installed, new DebianVersion(pkg.version()));
        }
        Verdict verdict = byNumber(advisory, installed, pkg == null ? null : pkg.version());
        boolean mayBePatched = pkg == null && !distribution(installed).isEmpty();
        return verdict.state() == State.OPEN && mayBePatched
                ? new Verdict(advisory, State.UNDECIDED, verdict.fixedIn())
                : verdict;
    }

    /** The packages that this installation may come from although its number does not tell. */
    public List<PackagedRelease> distribution(Installation installed) {
        return releases.packaged(installed.product(), installed.os(), installed.version());
    }

    private Verdict byDebianPackage(
            Advisory advisory, Installation installed, DebianVersion version) {
        DebianVersion fixed = advisory.debianFix(installed.product(), installed.osVersion());
        if (fixed != null) {
            State state = version.compareTo(fixed) >= 0 ? State.CLEAR : State.OPEN;
            return new Verdict(advisory, state, fixed.text());
        }
        Verdict byNumber = byNumber(advisory, installed, null);
        if (byNumber.state() != State.OPEN || isKnownToLackOthers(installed, version)) {
            return byNumber;
        }
        return new Verdict(advisory, State.UNDECIDED, byNumber.fixedIn());
    }

    private boolean isKnownToLackOthers(Installation installed, DebianVersion version) {
        for (PackagedRelease each : distribution(installed)) {
            DebianVersion newest = each.newest();
            if (each.osVersion().equals(installed.osVersion())
                    && each.fixesListed()
                    && newest != null
                    && version.compareTo(newest) <= 0) {
                return true;
            }
        }
        return false;
    }

    private Verdict byNumber(
            Advisory advisory, Installation installed, @Nullable String snapVersion) {
        ServerVersion version = installed.version();
        Track track = releases.track(installed.product(), version);
        Fix fix = track == null ? null : advisory.fix(installed.product(), track.name());
        if (fix == null) {
            return new Verdict(advisory, State.UNDECIDED, "");
        }
        return new Verdict(advisory, state(advisory, fix, version, snapVersion), fix.text());
    }

    private static State state(
            Advisory advisory, Fix fix, ServerVersion version, @Nullable String snapVersion) {
        ServerVersion since = fix.since();
        ServerVersion introduced = advisory.introduced();
        if (since == null || introduced != null && version.compareTo(introduced) < 0) {
            return State.CLEAR;
        }
        int order = version.compareTo(since);
        if (order > 0 || order == 0 && fix.build() == null) {
            return State.CLEAR;
        }
        return byBuild(advisory, fix, version, order == 0, snapVersion);
    }

    /** The number says no; a build of the same number may have the fix all the same. */
    private static State byBuild(
            Advisory advisory,
            Fix fix,
            ServerVersion version,
            boolean releaseOfFix,
            @Nullable String snapVersion) {
        if (snapVersion != null
                && (snapVersion.equals(fix.build()) || advisory.builds().contains(snapVersion))) {
            return State.CLEAR;
        }
        boolean rebuilt =
                releaseOfFix
                        || advisory.builds().stream()
                                .anyMatch(build -> build.startsWith(version.text() + "-"));
        return rebuilt ? State.UNDECIDED : State.OPEN;
    }
}
