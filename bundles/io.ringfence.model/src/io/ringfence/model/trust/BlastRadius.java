package io.ringfence.model.trust;

import io.ringfence.model.Gap;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a client that is restricted to some projects can still change outside of them: a project
 * without a feature uses the objects of the project {@code default}, and whoever may edit the
 * project edits them (measured on LXD 5.0.2 for profiles, networks and ACLs; LXD test suite, {@code
 * tls_restrictions}). A feature that is not named is off, as for projects from before it existed.
 * And whoever may edit a project that is not restricted itself can give an instance there any path
 * of the host (measured on LXD 5.0.2: a privileged container with the host's root directory).
 *
 * @param shared what is shared, by project
 * @param unrestricted projects that are not restricted themselves
 * @param unseen projects that the capture does not show
 * @param gaps why, phrases with what to do
 */
public record BlastRadius(
        List<Shared> shared, List<String> unrestricted, List<String> unseen, List<String> gaps) {

    private static final String PREFIX = "features.";

    /**
     * What a project shares with {@code default}.
     *
     * @param features as in {@code profiles}, at least one
     * @param open whether the project itself is not restricted: then the objects that are shared
     *     make their editor root on the host
     */
    public record Shared(String project, List<String> features, boolean open) {}

    public BlastRadius {
        shared = List.copyOf(shared);
        unrestricted = List.copyOf(unrestricted);
        unseen = List.copyOf(unseen);
        gaps = List.copyOf(gaps);
    }

    /** Of a client that is, or would be, restricted to these projects. */
    public static BlastRadius of(Server server, List<String> projects) {
        return of(new ServerIndex(server), projects);
    }

    /** As the other, for many clients of one server. */
    public static BlastRadius of(ServerIndex server, List<String> projects) {
        Set<String> features = features(server);
        List<Shared> shared = new ArrayList<>();
        List<String> unrestricted = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (String name : projects) {
            Project project = server.project(name);
            if (project == null) {
                unseen.add(name);
                continue;
            }
            if (!project.restricted()) {
                unrestricted.add(name);
            }
            List<String> missing =
                    features.stream().filter(each -> !project.hasFeature(each)).toList();
            if (!missing.isEmpty()) {
                shared.add(new Shared(name, missing, !project.restricted()));
            }
        }
        return new BlastRadius(
                shared,
                unrestricted,
                unseen,
                server.server().projects().gaps().stream().map(Gap::reason).toList());
    }

    /** The features that this release knows: the project {@code default} has all of them. */
    private static Set<String> features(ServerIndex server) {
        Set<String> features = new TreeSet<>(Set.of("images", "profiles", "storage.volumes"));
        Project defaults = server.project(Server.DEFAULT_PROJECT);
        if (defaults != null) {
            for (String key : defaults.config().keySet()) {
                if (key.startsWith(PREFIX)) {
                    features.add(key.substring(PREFIX.length()));
                }
            }
        }
        return features;
    }

    /** Whether nothing outside of the projects can be changed, as far as that is known. */
    public boolean isClosed() {
        return shared.isEmpty() && unrestricted.isEmpty() && unseen.isEmpty();
    }

    /** Whether it leads to root on the host. */
    public boolean isRoot() {
        return !unrestricted.isEmpty();
    }

    /** What is left open in sentences, the worst first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        shared.stream().filter(Shared::open).map(BlastRadius::line).forEach(lines::add);
        unrestricted.stream()
                .filter(name -> shared.stream().noneMatch(each -> each.project().equals(name)))
                .map(
                        name ->
                                "Project %s is not restricted: it can give an instance there any"
                                                .formatted(name)
                                        + " path of the host, and that is root on the host.")
                .forEach(lines::add);
        shared.stream().filter(each -> !each.open()).map(BlastRadius::line).forEach(lines::add);
        return lines;
    }

    private static String line(Shared shared) {
        String through =
                "Through project %s it can edit %s of the project default"
                        .formatted(shared.project(), String.join(", ", shared.features()));
        return shared.open()
                ? through
                        + ", and %s is not restricted: that is root on the host."
                                .formatted(shared.project())
                : through + ".";
    }
}
