package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Look-ups by name in one server; made once for each server and shared. */
public final class ServerIndex {

    private record Key(String project, String name) {}

    private final Server server;
    private final Map<String, Project> projects = new HashMap<>();
    private final Map<Key, Profile> profiles = new HashMap<>();
    private final Map<Key, Network> networks = new HashMap<>();
    private final Map<Key, NetworkAcl> acls = new HashMap<>();

    public ServerIndex(Server server) {
        this.server = server;
        server.projects().forEach(project -> projects.put(project.name(), project));
        server.profiles()
                .forEach(
                        profile ->
                                profiles.put(new Key(profile.project(), profile.name()), profile));
        server.networks()
                .forEach(
                        network ->
                                networks.put(new Key(network.project(), network.name()), network));
        server.acls().forEach(acl -> acls.put(new Key(acl.project(), acl.name()), acl));
    }

    /** The server that is looked into. */
    public Server server() {
        return server;
    }

    /** The project of this name, null when it does not exist or may not be seen. */
    public @Nullable Project project(String name) {
        return projects.get(name);
    }

    /** The profile that an instance of {@code project} means by {@code name}. */
    public @Nullable Profile profile(String project, String name) {
        return profiles.get(new Key(projectOf("profiles", project), name));
    }

    /** The network that an instance of {@code project} means by {@code name}. */
    public @Nullable Network network(String project, String name) {
        return networks.get(new Key(projectOf("networks", project), name));
    }

    /** The ACL that an instance or network of {@code project} means by {@code name}. */
    public @Nullable NetworkAcl acl(String project, String name) {
        return acls.get(new Key(projectOf("networks", project), name));
    }

    /** What applies to the instance, with origins. */
    public EffectiveConfig effective(Instance instance) {
        return new EffectiveConfig(instance, this);
    }

    /**
     * The project whose objects an instance of {@code projectName} uses: the project itself when it
     * has the feature, else {@link Server#DEFAULT_PROJECT} (LXD reference, "Project features").
     *
     * @param feature {@code profiles}, {@code networks}, {@code images}, {@code storage.volumes} …
     */
    public String projectOf(String feature, String projectName) {
        Project project = projects.get(projectName);
        return project == null || project.hasFeature(feature)
                ? projectName
                : Server.DEFAULT_PROJECT;
    }
}
