package io.ringfence.remote.capture;

import java.util.List;

/**
 * A list whose elements belong to projects.
 *
 * @param path as in {@code /1.0/profiles}
 * @param extension the API extension that brought it, empty for one that always was
 * @param allProjectsExtension the one that lets all projects be asked at once; before it {@code
 *     all-projects=true} is silently ignored
 * @param feature the project feature without which a project shows the default project's elements,
 *     empty where each project always has its own
 */
record ProjectList(String path, String extension, String allProjectsExtension, String feature) {

    static final ProjectList INSTANCES =
            new ProjectList("/1.0/instances", "", "instance_all_projects", "");

    /** All but the volumes, whose path depends on the pool. */
    static final List<ProjectList> ALL =
            List.of(
                    INSTANCES,
                    new ProjectList("/1.0/profiles", "", "profiles_all_projects", "profiles"),
                    new ProjectList(
                            "/1.0/networks", "network", "networks_all_projects", "networks"),
                    new ProjectList(
                            "/1.0/network-acls",
                            "network_acl",
                            "network_acls_all_projects",
                            "networks"));

    /**
     * The volumes of a pool. A project without volumes of its own still shows those of its
     * instances, so that each is asked.
     */
    static ProjectList volumes(String pool) {
        return new ProjectList(
                "/1.0/storage-pools/" + RequestPlan.encoded(pool) + "/volumes",
                "storage",
                "storage_volumes_all_projects",
                "");
    }

    /** The request for all projects at once. */
    String all() {
        return path + "?recursion=1&all-projects=true";
    }

    /** The request for one project. */
    String of(String project) {
        return path + "?recursion=1&project=" + RequestPlan.encoded(project);
    }
}
