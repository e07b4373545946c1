package io.ringfence.audit.checks.trust;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.Severity;
import io.ringfence.audit.check.CertificateCheck;
import io.ringfence.audit.check.Series;
import io.ringfence.model.Certificate;
import io.ringfence.model.Gap;
import io.ringfence.model.Origin;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code trust.certificate-blast-radius}: a restricted client edits what the project {@code
 * default} shares with its own.
 *
 * <p>What that is, {@link io.ringfence.model.trust.BlastRadius} knows.
 */
final class BlastRadius extends CertificateCheck {

    private static final String PREFIX = "features.";

    BlastRadius() {
        super("trust.certificate-blast-radius");
    }

    @Override
    protected void check(
            Certificate entry, EntityRef ref, CheckContext context, Findings findings) {
        if (!entry.type().equals("client") || !entry.restricted()) {
            findings.notApplicable(ref, "The entry is not restricted to projects.");
            return;
        }
        Radius radius = new Radius(context.index(), entry.projects());
        String gap = gap(context.server());
        if (!radius.shared.isEmpty()) {
            findings.fail(
                    ref,
                    radius.open ? Severity.CRITICAL : findings.check().severity(),
                    message(entry, radius),
                    radius.evidence());
        } else if (!radius.unseen.isEmpty() && gap != null) {
            findings.unknown(ref, gap);
        } else {
            findings.pass(ref, "Its projects share nothing with the project default.");
        }
    }

    private static @Nullable String gap(Server server) {
        List<Gap> gaps = server.projects().gaps();
        return gaps.isEmpty() ? null : gaps.getFirst().reason();
    }

    private static String message(Certificate entry, Radius radius) {
        String edits =
                "The client %s can edit %s of the project default through %s"
                        .formatted(
                                nameOf(entry),
                                Series.of(List.copyOf(radius.what)),
                                Series.of(radius.projects));
        if (!radius.open) {
            return edits + ".";
        }
        return edits
                + (radius.projects.size() == 1
                        ? ", which is not restricted: "
                        : ", and not all of them are restricted: ")
                + "that is root on the host.";
    }

    /** What the projects of one entry share with {@code default}, as evidence. */
    private static final class Radius {

        private final List<Evidence> shared = new ArrayList<>();
        private final List<Evidence> unrestricted = new ArrayList<>();
        private final List<String> projects = new ArrayList<>();
        private final Set<String> what = new TreeSet<>();
        private final List<String> unseen;
        private final boolean open;

        Radius(ServerIndex server, List<String> names) {
            var radius = io.ringfence.model.trust.BlastRadius.of(server, names);
            unseen = radius.unseen();
            open = radius.isRoot();
            for (var each : radius.shared()) {
                projects.add(each.project());
                what.addAll(each.features());
                Project project = server.project(each.project());
                if (project != null) {
                    each.features().forEach(name -> shared.add(evidence(project, PREFIX + name)));
                    if (each.open()) {
                        unrestricted.add(evidence(project, "restricted"));
                    }
                }
            }
        }

        List<Evidence> evidence() {
            List<Evidence> all = new ArrayList<>(shared);
            all.addAll(unrestricted);
            return all;
        }

        private static Evidence evidence(Project project, String key) {
            return new Evidence(
                    key,
                    project.config().getOrDefault(key, ""),
                    Origin.of(Origin.Kind.PROJECT, project.name()));
        }
    }
}
