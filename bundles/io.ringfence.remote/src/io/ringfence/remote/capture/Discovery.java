package io.ringfence.remote.capture;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Known;
import io.ringfence.model.Member;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;
import io.ringfence.model.read.ServerReader;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the answers so far tell about what else there is to ask. */
final class Discovery {

    private final ServerInfo info;
    private final Answer root;
    private @Nullable List<Project> projects;
    private List<String> pools = List.of();
    private List<String> members = List.of();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> projectsWithSnapshots = new TreeSet<>();

    /**
     * @param root the answer to {@code /1.0}
     */
    Discovery(Answer root) {
        this.root = root;
        this.info = read(root).info();
    }

    private static Server read(Answer... answers) {
        return ServerReader.read(
                "",
                Instant.EPOCH,
                Known.unknown("not asked"),
                new Answers(List.of(answers)),
                Map.of());
    }

    ServerInfo info() {
        return info;
    }

    /** Whether the release has what this API extension brought. */
    boolean has(String extension) {
        return info.apiExtensions().contains(extension);
    }

    /** The projects that may be seen; null before they were asked for. */
    @Nullable
    List<Project> projects() {
        return projects;
    }

    /** Names of the storage pools; empty before they were asked for. */
    List<String> pools() {
        return pools;
    }

    /** Names of the cluster's members; empty before they were asked for. */
    List<String> members() {
        return members;
    }

    /** Names of the projects in which an instance has snapshots, as far as known. */
    Set<String> projectsWithSnapshots() {
        return projectsWithSnapshots;
    }

    /** Whether this was asked and could not be told. */
    boolean failed(String request) {
        return failed.contains(request);
    }

    /** Whether this was asked and told. */
    boolean answered(String request) {
        return answered.contains(request);
    }

    void learn(Answer answer) {
        boolean useful = answer.status() == 200 && answer.whyUnreadable().isEmpty();
        (useful ? answered : failed).add(answer.request());
        String request = answer.request();
        if (request.equals(RequestPlan.PROJECTS)) {
            projects = useful ? read(root, answer).projects().items() : List.of();
        } else if (useful && request.equals(RequestPlan.POOLS)) {
            pools = read(root, answer).pools().stream().map(StoragePool::name).toList();
        } else if (useful && request.equals(RequestPlan.MEMBERS)) {
            members = read(root, answer).members().stream().map(Member::name).toList();
        } else if (useful && RequestPlan.isVolumes(request)) {
            read(root, answer).volumes().stream()
                    .filter(Discovery::isInstanceSnapshot)
                    .map(Volume::project)
                    .forEach(projectsWithSnapshots::add);
        }
    }

    private static boolean isInstanceSnapshot(Volume volume) {
        boolean ofInstance =
                volume.type().equals("container") || volume.type().equals("virtual-machine");
        return ofInstance && volume.name().indexOf('/') > 0;
    }
}
