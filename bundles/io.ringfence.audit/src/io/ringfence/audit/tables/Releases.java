package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The table of releases.
 *
 * @param date the day up to which it is complete
 * @param tracks each product has one feature track and some long-term ones
 * @param packaged numbers that distributions keep while they put fixes back
 * @param lxd the releases of LXD with their days, the oldest first
 */
public record Releases(
        LocalDate date, List<Track> tracks, List<PackagedRelease> packaged, List<Release> lxd) {

    /**
     * Days after which the newest known feature release is not taken for the newest any more: LXD
     * publishes one every two to four months, Incus every month.
     */
    public static final int FEATURE_TABLE_DAYS = 180;

    /** A release and the day of its tag. */
    public record Release(ServerVersion version, LocalDate date) {}

    public Releases {
        tracks = List.copyOf(tracks);
        packaged = List.copyOf(packaged);
        lxd = List.copyOf(lxd);
    }

    /** The track that a release belongs to, null when the product is not in the table. */
    public @Nullable Track track(String product, ServerVersion version) {
        Track feature = null;
        for (Track track : tracks) {
            if (track.product().equals(product)) {
                if (track.name().equals(version.series())) {
                    return track;
                }
                if (track.isFeature()) {
                    feature = track;
                }
            }
        }
        return feature;
    }

    /**
     * Whether a release is still maintained.
     *
     * @param product {@code lxd} or {@code incus}
     * @param text the version as the server tells it
     */
    public Support support(String product, String text, Instant now) {
        Optional<ServerVersion> parsed = ServerVersion.parse(text);
        if (parsed.isEmpty()) {
            return new Support.Undecided(
                    "The server's version is not a release number: look up whether it is"
                            + " supported.");
        }
        ServerVersion version = parsed.get();
        Track track = track(product, version);
        if (track == null) {
            return new Support.Undecided("The release table has no releases of this product.");
        }
        if (version.compareTo(track.newest()) > 0) {
            return new Support.Undecided(
                    version
                            + " is newer than the release table of "
                            + date
                            + ": update the table, or look up whether it is supported.");
        }
        YearMonth end = track.supportEnds();
        return end == null ? feature(track, version, now) : longTerm(track, end, version, now);
    }

    /** Releases that a distribution keeps under this number; empty when none does. */
    public List<PackagedRelease> packaged(String product, String os, ServerVersion version) {
        return packaged.stream()
                .filter(each -> each.product().equals(product))
                .filter(each -> each.os().equals(os))
                .filter(each -> each.release().isSame(version))
                .toList();
    }

    /** The day a release of LXD was tagged, empty when the table does not list it. */
    public Optional<LocalDate> dateOfLxd(ServerVersion version) {
        return lxd.stream()
                .filter(each -> each.version().isSame(version))
                .map(Release::date)
                .findFirst();
    }

    private Support feature(Track track, ServerVersion version, Instant now) {
        if (!version.isSame(track.newest())) {
            return new Support.Superseded(track);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (ChronoUnit.DAYS.between(date, today) > FEATURE_TABLE_DAYS) {
            return new Support.Undecided(
                    version
                            + " was the newest feature release on "
                            + date
                            + ", the date of the release table: update the table, or look up"
                            + " whether a newer one is out.");
        }
        return new Support.NewestFeature(track);
    }

    private static Support longTerm(
            Track track, YearMonth end, ServerVersion version, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return today.isAfter(end.atEndOfMonth())
                ? new Support.Ended(track, end)
                : new Support.LongTerm(track, end, version.isSame(track.newest()));
    }
}
