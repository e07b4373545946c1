package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One LXD or Incus server (or cluster) as it was at {@code captured}.
 *
 * @param name the name under which the user knows it, unique in a capture: the remote's name, or
 *     the server's own name
 * @param captured when the first answer was received
 * @param connection how it was reached, unknown where no connection was made (an old file)
 * @param info the answer to {@code GET /1.0}
 * @param hostFacts by cluster member name (the server's own name when it stands alone); empty when
 *     no host facts were given
 * @param answers everything the records were read from, for saving
 */
public record Server(
        String name,
        Instant captured,
        Known<Connection> connection,
        ServerInfo info,
        Listing<Member> members,
        Listing<Project> projects,
        Listing<Instance> instances,
        Listing<Profile> profiles,
        Listing<Network> networks,
        Listing<NetworkAcl> acls,
        Listing<StoragePool> pools,
        Listing<Volume> volumes,
        Listing<Certificate> certificates,
        Listing<Identity> identities,
        Listing<Token> tokens,
        Listing<Warning> warnings,
        Map<String, HostFacts> hostFacts,
        Answers answers) {

    /** Name of the project that every server has and whose objects others may share. */
    public static final String DEFAULT_PROJECT = "default";

    public Server {
        hostFacts = Collections.unmodifiableMap(new LinkedHashMap<>(hostFacts));
    }

    /** The project of this name, null when it does not exist or may not be seen. */
    public @Nullable Project project(String projectName) {
        for (Project project : projects) {
            if (project.name().equals(projectName)) {
                return project;
            }
        }
        return null;
    }

    /** The same server with other host facts. */
    public Server withHostFacts(Map<String, HostFacts> facts) {
        return copy(name, projects, instances, volumes, facts);
    }

    /** The same server with other projects. */
    public Server withProjects(Listing<Project> others) {
        return copy(name, others, instances, volumes, hostFacts);
    }

    /** The same server with other instances. */
    public Server withInstances(Listing<Instance> others) {
        return copy(name, projects, others, volumes, hostFacts);
    }

    /** The same server with other volumes. */
    public Server withVolumes(Listing<Volume> others) {
        return copy(name, projects, instances, others, hostFacts);
    }

    /** The same server under another name. */
    public Server withName(String newName) {
        return newName.equals(name) ? this : copy(newName, projects, instances, volumes, hostFacts);
    }

    private Server copy(
            String newName,
            Listing<Project> otherProjects,
            Listing<Instance> others,
            Listing<Volume> otherVolumes,
            Map<String, HostFacts> facts) {
        return new Server(
                newName,
                captured,
                connection,
                info,
                members,
                otherProjects,
                others,
                profiles,
                networks,
                acls,
                pools,
                otherVolumes,
                certificates,
                identities,
                tokens,
                warnings,
                facts,
                answers);
    }
}
