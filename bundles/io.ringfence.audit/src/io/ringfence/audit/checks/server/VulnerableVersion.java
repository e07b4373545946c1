package io.ringfence.audit.checks.server;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.ServerCheck;
import io.ringfence.audit.tables.Advisory;
import io.ringfence.audit.tables.Exposure;
import io.ringfence.audit.tables.Exposure.State;
import io.ringfence.audit.tables.Exposure.Verdict;
import io.ringfence.audit.tables.Installation;
import io.ringfence.audit.tables.PackagedRelease;
import io.ringfence.audit.tables.ServerVersion;
import io.ringfence.audit.tables.Track;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code server.version-vulnerable}: a published weakness is not fixed in what the server runs. */
final class VulnerableVersion extends ServerCheck {

    VulnerableVersion() {
        super("server.version-vulnerable");
    }

    @Override
    protected void check(EntityRef ref, CheckContext context, Findings findings) {
        Server server = context.server();
        Optional<ServerVersion> version = ServerVersion.parse(server.info().version());
        if (version.isEmpty()) {
            findings.unknown(
                    ref,
                    server.info().version().isEmpty()
                            ? Versions.HIDDEN
                            : "The server's version is not a release number: look up its"
                                    + " advisories.",
                    Versions.evidence(server));
            return;
        }
        String date = context.tables().advisories().date().toString();
        Track track = context.tables().releases().track(server.info().product(), version.get());
        if (track == null || version.get().compareTo(track.newest()) > 0) {
            findings.unknown(
                    ref,
                    version.get()
                            + " is not in the tables of "
                            + date
                            + ": update them, or look up its advisories.",
                    Versions.evidence(server));
            return;
        }
        report(ref, context, version.get(), findings);
    }

    private static void report(
            EntityRef ref, CheckContext context, ServerVersion version, Findings findings) {
        Exposure exposure =
                new Exposure(context.tables().releases(), context.tables().advisories());
        Map<String, Installation> hosts = Versions.installations(context.server(), version);
        List<Installation> installed = hosts.values().stream().distinct().toList();
        List<Verdict> verdicts = worst(exposure, installed);
        List<Verdict> open = of(State.OPEN, verdicts);
        List<Verdict> undecided = of(State.UNDECIDED, verdicts);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Versions.evidence(context.server()));
        hosts.forEach((host, each) -> addPackage(host, each, evidence));
        if (!open.isEmpty()) {
            open.forEach(verdict -> evidence.add(evidence(verdict)));
            findings.fail(
                    ref,
                    findings.check().severity(),
                    count(open.size(), "advisory is", "advisories are")
                            + " open in "
                            + installedAs(installed, version)
                            + (undecided.isEmpty()
                                    ? ""
                                    : ", and " + undecided.size() + " cannot be decided")
                            + ".",
                    evidence);
        } else if (!undecided.isEmpty()) {
            undecided.forEach(verdict -> evidence.add(evidence(verdict)));
            findings.unknown(
                    ref,
                    reason(exposure, installed, version, undecided.size()),
                    evidence.toArray(Evidence[]::new));
        } else {
            findings.pass(
                    ref,
                    "No advisory of the table is open in this release.",
                    evidence.toArray(Evidence[]::new));
        }
    }

    /** For each advisory the worst of what is known of all hosts. */
    private static List<Verdict> worst(Exposure exposure, List<Installation> installed) {
        Map<Advisory, Verdict> worst = new LinkedHashMap<>();
        for (Installation each : installed) {
            for (Verdict verdict : exposure.of(each)) {
                worst.merge(
                        verdict.advisory(),
                        verdict,
                        (a, b) -> rank(a.state()) >= rank(b.state()) ? a : b);
            }
        }
        return List.copyOf(worst.values());
    }

    private static int rank(State state) {
        return switch (state) {
            case CLEAR -> 0;
            case UNDECIDED -> 1;
            case OPEN -> 2;
        };
    }

    private static List<Verdict> of(State state, List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.state() == state).toList();
    }

    private static String reason(
            Exposure exposure, List<Installation> installed, ServerVersion version, int undecided) {
        for (Installation each : installed) {
            PackagedRelease packaged = packagedWithoutFacts(exposure, each);
            if (packaged != null) {
                return packaged.os()
                        + " keeps the number "
                        + version
                        + " while it puts fixes back: look up the version of its package with `dpkg"
                        + " -s "
                        + packaged.packageName()
                        + "` on the host, or provide host facts.";
            }
        }
        return "For "
                + count(undecided, "advisory", "advisories")
                + " the table of "
                + exposure.advisories().date()
                + " does not tell whether what this server runs has the fix: look them up.";
    }

    /** The package where it is one and known, as it decides, else the release. */
    private static String installedAs(List<Installation> installed, ServerVersion version) {
        Installation.HostPackage pkg = installed.size() == 1 ? installed.getFirst().pkg() : null;
        return pkg == null ? version.toString() : "the package " + pkg.version();
    }

    private static @Nullable PackagedRelease packagedWithoutFacts(
            Exposure exposure, Installation installed) {
        List<PackagedRelease> packaged = exposure.distribution(installed);
        return installed.pkg() == null && !packaged.isEmpty() ? packaged.getFirst() : null;
    }

    private static void addPackage(String host, Installation installed, List<Evidence> evidence) {
        Installation.HostPackage pkg = installed.pkg();
        if (pkg != null) {
            evidence.add(
                    new Evidence(
                            "package version", pkg.version(), Origin.of(Origin.Kind.HOST, host)));
        }
    }

    private static Evidence evidence(Verdict verdict) {
        String fixed = verdict.fixedIn();
        return new Evidence(
                verdict.advisory().id(),
                verdict.advisory().title() + (fixed.isEmpty() ? "" : "; fixed in " + fixed),
                Origin.of(Origin.Kind.TABLE, "advisories"));
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
