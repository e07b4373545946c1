package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.audit.tables.Releases;
import io.ringfence.audit.tables.Support;
import io.ringfence.audit.tables.Track;
import io.ringfence.model.Origin;
import io.ringfence.model.ServerInfo;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code server.version-unsupported}: nobody fixes this release any more. */
final class UnsupportedVersion extends ServerCheck {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

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
        Evidence table =
                new Evidence(
                        "release table",
                        releases.date().toString(),
                        Origin.of(Origin.Kind.TABLE, "releases"));
        switch (releases.support(info.product(), info.version(), context.now())) {
            case Support.LongTerm(Track track, YearMonth until, boolean newest) ->
                    findings.pass(
                            ref,
                            "The series is supported until "
                                    + MONTH.format(until)
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

    private static String ended(Track track, YearMonth since) {
        YearMonth pro = track.proSupportEnds();
        return "Support of the series "
                + track.name()
                + " ended in "
                + MONTH.format(since)
                + (pro == null
                        ? "."
                        : "; Ubuntu Pro alone goes on until " + MONTH.format(pro) + ".");
    }
}
