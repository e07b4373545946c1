package io.ringfence.remote.capture;

import io.ringfence.model.Project;
import io.ringfence.model.Server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which requests make a capture: a fixed number, plus a fixed number for each project, each storage
 * pool, and each pool of each cluster member; never one for each instance. What a release does not
 * have, as its API extensions tell, is not asked.
 */
final class RequestPlan {

    static final String ROOT = "/1.0";
    static final String PROJECTS = "/1.0/projects?recursion=1";
    static final String POOLS = "/1.0/storage-pools?recursion=1";
    static final String MEMBERS = "/1.0/cluster/members?recursion=1";

    /** Lists of the whole server with the API extension that brought each. */
    private static final Map<String, String> SERVER_LISTS = new LinkedHashMap<>();

    static {
        SERVER_LISTS.put(PROJECTS, "projects");
        SERVER_LISTS.put(POOLS, "storage");
        SERVER_LISTS.put("/1.0/certificates?recursion=1", "");
        SERVER_LISTS.put("/1.0/auth/identities?recursion=1", "access_management");
        SERVER_LISTS.put("/1.0/auth/groups?recursion=1", "access_management");
        SERVER_LISTS.put("/1.0/operations?recursion=1", "");
        SERVER_LISTS.put("/1.0/warnings?recursion=1", "warnings");
        SERVER_LISTS.put("/1.0/resources", "resources");
    }

    private RequestPlan() {}

    /** All requests that are known to be needed by now, those that were made already included. */
    static Set<String> wanted(Discovery discovery) {
        Set<String> wanted = new LinkedHashSet<>();
        for (ProjectList list : ProjectList.ALL) {
            if (has(discovery, list.extension())) {
                addProjectList(list, discovery, wanted);
            }
        }
        SERVER_LISTS.forEach(
                (request, extension) -> {
                    if (has(discovery, extension)) {
                        wanted.add(request);
                    }
                });
        if (discovery.info().clustered()) {
            wanted.add(MEMBERS);
        }
        for (String pool : discovery.pools()) {
            addProjectList(ProjectList.volumes(pool), discovery, wanted);
            for (String member : discovery.members()) {
                wanted.add("/1.0/storage-pools/" + encoded(pool) + "?target=" + encoded(member));
            }
        }
        addSnapshots(discovery, wanted);
        return wanted;
    }

    private static boolean has(Discovery discovery, String extension) {
        return extension.isEmpty() || discovery.has(extension);
    }

    private static void addProjectList(ProjectList list, Discovery discovery, Set<String> wanted) {
        if (discovery.has(list.allProjectsExtension())) {
            wanted.add(list.all());
            if (!discovery.failed(list.all())) {
                return;
            }
        }
        // a restricted client may ask for its projects, but not for all at once
        for (String project : askers(list, discovery)) {
            wanted.add(list.of(project));
        }
    }

    /**
     * The projects to ask so that everything is told once: a project that shares the default
     * project's elements is asked only when no other project shows them.
     */
    private static Iterable<String> askers(ProjectList list, Discovery discovery) {
        List<Project> projects = discovery.projects();
        if (projects == null) {
            return discovery.has("projects") ? List.of() : List.of(Server.DEFAULT_PROJECT);
        }
        if (projects.isEmpty()) {
            return List.of(Server.DEFAULT_PROJECT);
        }
        Map<String, String> askerOf = new LinkedHashMap<>();
        for (Project project : projects) {
            boolean own = list.feature().isEmpty() || project.hasFeature(list.feature());
            if (own) {
                askerOf.put(project.name(), project.name());
            } else {
                askerOf.putIfAbsent(Server.DEFAULT_PROJECT, project.name());
            }
        }
        return askerOf.values();
    }

    /**
     * Instances with their snapshots, where there are some: with them comes the state of every
     * instance, which costs a server several times the rest of the capture.
     */
    private static void addSnapshots(Discovery discovery, Set<String> wanted) {
        for (String project : discovery.projectsWithSnapshots()) {
            wanted.add(withSnapshots(project));
        }
        for (String project : askers(ProjectList.INSTANCES, discovery)) {
            for (String pool : discovery.pools()) {
                ProjectList volumes = ProjectList.volumes(pool);
                if (discovery.failed(volumes.of(project))) {
                    wanted.add(withSnapshots(project)); // nobody told whether there are some
                }
            }
        }
    }

    private static String withSnapshots(String project) {
        return "/1.0/instances?recursion=2&project=" + encoded(project);
    }

    /** Whether a request is for the volumes of a pool. */
    static boolean isVolumes(String request) {
        return request.startsWith("/1.0/storage-pools/") && request.contains("/volumes?");
    }

    /** A name as a part of a path or a query. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
