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
 * <p>A project without a feature uses the objects of {@code default}, and LXD lets whoever may edit
 * the project edit them (measured on 5.0.2 for profiles, networks and ACLs; LXD test suite, {@code
 * tls_restrictions}). A feature that is not named is off, as for projects from before it existed.
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
        ServerIndex index = context.index();
        Radius radius = new Radius(features(index));
        for (String name : entry.projects()) {
            Project project = index.project(name);
            if (project != null) {
                radius.add(project);
            } else {
                radius.unseen.add(name);
            }
        }
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

    /** The features that this release knows: the project {@code default} has all of them. */
    private static Set<String> features(ServerIndex index) {
        Set<String> features = new TreeSet<>(Set.of("images", "profiles", "storage.volumes"));
        Project defaults = index.project(Server.DEFAULT_PROJECT);
        if (defaults != null) {
            for (String key : defaults.config().keySet()) {
                if (key.startsWith(PREFIX)) {
                    features.add(key.substring(PREFIX.length()));
                }
            }
        }
        return features;
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

    /** What the projects of one entry share with {@code default}. */
    private static final class Radius {

        private final Set<String> features;
        private final List<Evidence> shared = new ArrayList<>();
        private final List<Evidence> unrestricted = new ArrayList<>();
        private final List<String> projects = new ArrayList<>();
        private final Set<String> what = new TreeSet<>();
        private final List<String> unseen = new ArrayList<>();
        private boolean open;

        Radius(Set<String> features) {
            this.features = features;
        }

        void add(Project project) {
            List<String> missing =
                    features.stream().filter(each -> !project.hasFeature(each)).toList();
            if (missing.isEmpty()) {
                return;
            }
            projects.add(project.name());
            what.addAll(missing);
            missing.forEach(each -> shared.add(evidence(project, PREFIX + each)));
            if (!project.restricted()) {
                open = true;
                unrestricted.add(evidence(project, "restricted"));
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
