package io.ringfence.model.read;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Connection;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Known;
import io.ringfence.model.Listing;
import io.ringfence.model.Project;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;
import io.ringfence.model.json.JsonReader;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a {@link Server} of its answers; pure, and it never fails: what cannot be read is a gap.
 *
 * <p>It takes every answer of these requests, in any order and any number:
 *
 * <ul>
 *   <li>{@code /1.0}, {@code /1.0/cluster/members?recursion=1},
 *   <li>{@code /1.0/projects?recursion=1},
 *   <li>{@code /1.0/instances?recursion=1} or {@code 2},
 *   <li>{@code /1.0/profiles}, {@code networks}, {@code network-acls}, {@code storage-pools},
 *       {@code certificates}, {@code auth/identities}, {@code warnings}, {@code operations}, each
 *       {@code ?recursion=1},
 *   <li>{@code /1.0/storage-pools/POOL/volumes?recursion=1}, {@code
 *       /1.0/storage-volumes?recursion=1},
 *   <li>{@code /1.0/storage-pools?recursion=1&target=MEMBER}, {@code
 *       /1.0/storage-pools/POOL?target=MEMBER}
 * </ul>
 *
 * <p>with {@code all-projects=true} or {@code project=NAME} where they belong to projects. Others
 * are kept with the answers and not read.
 */
public final class ServerReader {

    private ServerReader() {}

    /**
     * @param name see {@link Server#name()}
     * @param captured see {@link Server#captured()}
     * @param facts see {@link Server#hostFacts()}
     */
    public static Server read(
            String name,
            Instant captured,
            Known<Connection> connection,
            Answers answers,
            Map<String, HostFacts> facts) {
        JsonReader json = new JsonReader();
        ServerInfo info = info(answers, json);
        Map<String, Project> projectsByName = new HashMap<>();
        ServerLists lists = new ServerLists(answers, info, new ListReader(json, projectsByName));
        Listing<Project> projects = lists.projects();
        projects.forEach(project -> projectsByName.put(project.name(), project));
        Listing<StoragePool> pools = lists.pools();
        Listing<Volume> volumes = lists.volumes(pools);
        return new Server(
                name,
                captured,
                connection,
                info,
                lists.members(),
                projects,
                lists.limited(WithoutSnapshots.conclude(lists.instances(), volumes)),
                lists.profiles(),
                lists.networks(),
                lists.acls(),
                pools,
                lists.limited(volumes),
                lists.certificates(),
                lists.identities(),
                lists.tokens(),
                lists.warnings(),
                facts,
                answers);
    }

    private static ServerInfo info(Answers answers, JsonReader json) {
        List<Answer> root =
                answers.list().stream()
                        .filter(answer -> ApiRequest.of(answer.request()).path().isEmpty())
                        .toList();
        return root.isEmpty()
                ? ServerInfoReader.unknown("GET /1.0 was not asked: capture again", Raw.none())
                : ServerInfoReader.read(root.getLast(), json);
    }
}
