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
 * default} shares with its own, or is restricted to a project that confines nobody.
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
        if (radius.isOpen()) {
            findings.fail(
                    ref,
                    radius.unrestricted.isEmpty() ? findings.check().severity() : Severity.CRITICAL,
                    message(entry, radius),
                    radius.evidence);
        } else if (!radius.unseen.isEmpty() && gap != null) {
            findings.unknown(ref, gap);
        } else {
            findings.pass(
                    ref, "Its projects are restricted and share nothing with the project default.");
        }
    }

    private static @Nullable String gap(Server server) {
        List<Gap> gaps = server.projects().gaps();
        return gaps.isEmpty() ? null : gaps.getFirst().reason();
    }

    private static String message(Certificate entry, Radius radius) {
        String client = "The client " + nameOf(entry);
        String open = Series.of(radius.unrestricted);
        boolean one = radius.unrestricted.size() == 1;
        if (radius.projects.isEmpty()) {
            return client
                    + " can give an instance of %s any path of the host, for %s not restricted: that is root on the host."
                            .formatted(open, one ? "the project is" : "these projects are");
        }
        String edits =
                client
                        + " can edit %s of the project default through %s"
                                .formatted(
                                        Series.of(List.copyOf(radius.what)),
                                        Series.of(radius.projects));
        if (radius.unrestricted.isEmpty()) {
            return edits + ".";
        }
        return edits
                + (radius.unrestricted.equals(radius.projects)
                        ? ", which " + (one ? "is" : "are")
                        : ", and " + open + (one ? " is" : " are"))
                + " not restricted: that is root on the host.";
    }

    /** How far the projects of one entry are open, with the evidence. */
    private static final class Radius {

        private final List<Evidence> evidence = new ArrayList<>();
        private final List<String> projects = new ArrayList<>();
        private final Set<String> what = new TreeSet<>();
        private final List<String> unrestricted;
        private final List<String> unseen;

        Radius(ServerIndex server, List<String> names) {
            var radius = io.ringfence.model.trust.BlastRadius.of(server, names);
            unseen = radius.unseen();
            unrestricted = radius.unrestricted();
            for (var each : radius.shared()) {
                projects.add(each.project());
                what.addAll(each.features());
                each.features().forEach(name -> add(server, each.project(), PREFIX + name));
            }
            unrestricted.forEach(name -> add(server, name, "restricted"));
        }

        /** Whether somebody restricted to these projects reaches more than them. */
        boolean isOpen() {
            return !projects.isEmpty() || !unrestricted.isEmpty();
        }

        private void add(ServerIndex server, String name, String key) {
            Project project = server.project(name);
            if (project != null) {
                evidence.add(
                        new Evidence(
                                key,
                                project.config().getOrDefault(key, ""),
                                Origin.of(Origin.Kind.PROJECT, name)));
            }
        }
    }
}
