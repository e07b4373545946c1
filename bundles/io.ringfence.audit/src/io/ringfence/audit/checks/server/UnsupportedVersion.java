package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.audit.tables.Releases;
import io.ringfence.audit.tables.ServerVersion;
import io.ringfence.audit.tables.Support;
import io.ringfence.audit.tables.Track;
import io.ringfence.model.Origin;
import io.ringfence.model.ServerInfo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** {@code server.version-unsupported}: nobody fixes this release any more. */
final class UnsupportedVersion extends ServerCheck {

    UnsupportedVersion() {
        super("server.version-unsupported");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        ServerInfo info = context.server().info();
        if (info.version().isEmpty()) {
            findings.unknown(ref, Versions.HIDDEN);
            return;
        }
        Releases releases = context.tables().releases();
        Evidence version = Versions.evidence(context.server());
        Evidence table = table(releases, info);
        switch (releases.support(info.product(), info.version(), context.now())) {
            case Support.LongTerm(Track track, YearMonth until, boolean newest) ->
                    findings.pass(
                            ref,
                            "The series is supported until "
                                    + month(until)
                                    + (newest
                                            ? "."
                                            : "; " + track.newest() + " is its newest release."),
                            version,
                            table);
            case Support.NewestFeature _ ->
                    findings.pass(
                            ref, "It is the newest feature release that is known.", version, table);
            case Support.Ended(Track track, YearMonth since) ->
                    findings.fail(ref, ended(track, since), version, table);
            case Support.Superseded(Track track) ->
                    findings.fail(
                            ref,
                            "Feature releases are supported until the next one, and "
                                    + track.newest()
                                    + " is out.",
                            version,
                            table);
            case Support.Undecided(String reason) -> findings.unknown(ref, reason, version, table);
        }
    }

    /** What the table knows of the release, or when it was complete. */
    private static Evidence table(Releases releases, ServerInfo info) {
        Origin origin = Origin.of(Origin.Kind.TABLE, "releases");
        Optional<LocalDate> released =
                info.isIncus()
                        ? Optional.empty()
                        : ServerVersion.parse(info.version()).flatMap(releases::dateOfLxd);
        return released.map(date -> new Evidence("released", date.toString(), origin))
                .orElseGet(
                        () ->
                                new Evidence(
                                        "table complete on", releases.date().toString(), origin));
    }

    private static String ended(Track track, YearMonth since) {
        YearMonth pro = track.proSupportEnds();
        return "Support of the series "
                + track.name()
                + " ended in "
                + month(since)
                + (pro == null ? "." : "; Ubuntu Pro alone goes on until " + month(pro) + ".");
    }

    /** As in {@code June 2027}; without a formatter, whose first use costs more than the audit. */
    private static String month(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " " + month.getYear();
    }
}
