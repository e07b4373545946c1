package io.ringfence.remote.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Answer;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which requests make a capture. */
class RequestPlanTest {

    /** Those of LXD 5.0 that decide what is asked. */
    private static final String[] LXD_5_0 = {
        "projects",
        "network",
        "storage",
        "network_acl",
        "warnings",
        "resources",
        "instance_all_projects",
        "storage_volumes_all_projects"
    };

    private static final String VOLUMES =
            "/1.0/storage-pools/default/volumes?recursion=1&all-projects=true";
    private static final String INSTANCES = "/1.0/instances?recursion=1&all-projects=true";

    private static Discovery server(boolean clustered, String... extensions) {
        return new Discovery(
                answer(
                        "/1.0",
                        """
                        {"auth":"trusted","config":{},"api_extensions":["%s"],
                        "environment":{"server_clustered":%s}}\
                        """
                                .formatted(String.join("\",\"", extensions), clustered)));
    }

    private static Answer answer(String request, String metadata) {
        return Answer.of(
                request,
                200,
                ("{\"type\":\"sync\",\"metadata\":" + metadata + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Answer refused(String request) {
        return Answer.of(
                request,
                403,
                "{\"type\":\"error\",\"error\":\"no\"}".getBytes(StandardCharsets.UTF_8));
    }

    private static final Answer PROJECTS =
            answer(
                    "/1.0/projects?recursion=1",
                    """
                    [{"name":"default","config":{}},
                    {"name":"own","config":{"features.profiles":"true","features.networks":"true"}},
                    {"name":"shares","config":{"features.profiles":"false"}}]\
                    """);

    private static final Answer POOLS =
            answer("/1.0/storage-pools?recursion=1", "[{\"name\":\"default\",\"config\":{}}]");

    @Test
    void asksLxd50ProjectByProject() {
        Discovery discovery = server(false, LXD_5_0);
        assertThat(RequestPlan.wanted(discovery))
                .containsExactlyInAnyOrder(
                        INSTANCES,
                        "/1.0/projects?recursion=1",
                        "/1.0/storage-pools?recursion=1",
                        "/1.0/certificates?recursion=1",
                        "/1.0/operations?recursion=1",
                        "/1.0/warnings?recursion=1",
                        "/1.0/resources");
        discovery.learn(PROJECTS);
        discovery.learn(POOLS);
        assertThat(RequestPlan.wanted(discovery))
                .contains(
                        VOLUMES,
                        "/1.0/profiles?recursion=1&project=default",
                        "/1.0/profiles?recursion=1&project=own",
                        "/1.0/networks?recursion=1&project=default",
                        "/1.0/networks?recursion=1&project=own",
                        "/1.0/network-acls?recursion=1&project=default",
                        "/1.0/network-acls?recursion=1&project=own")
                .noneMatch(request -> request.contains("shares"));
    }

    @Test
    void asksNewerReleasesForAllProjectsAtOnce() {
        List<String> extensions = new ArrayList<>(List.of(LXD_5_0));
        extensions.addAll(
                List.of(
                        "profiles_all_projects",
                        "networks_all_projects",
                        "network_acls_all_projects",
                        "access_management"));
        Discovery discovery = server(false, extensions.toArray(new String[0]));
        discovery.learn(PROJECTS);
        assertThat(RequestPlan.wanted(discovery))
                .contains(
                        "/1.0/profiles?recursion=1&all-projects=true",
                        "/1.0/networks?recursion=1&all-projects=true",
                        "/1.0/network-acls?recursion=1&all-projects=true",
                        "/1.0/auth/identities?recursion=1",
                        "/1.0/auth/groups?recursion=1")
                .noneMatch(request -> request.contains("project="));
    }

    @Test
    void doesNotAskAnOldReleaseForWhatItDoesNotHave() {
        Discovery discovery = server(false, "storage");
        assertThat(RequestPlan.wanted(discovery))
                .containsExactlyInAnyOrder(
                        "/1.0/instances?recursion=1&project=default",
                        "/1.0/profiles?recursion=1&project=default",
                        "/1.0/storage-pools?recursion=1",
                        "/1.0/certificates?recursion=1",
                        "/1.0/operations?recursion=1");
    }

    @Test
    void asksARestrictedClientsProjects() {
        Discovery discovery = server(false, LXD_5_0);
        discovery.learn(
                answer(
                        "/1.0/projects?recursion=1",
                        """
                        [{"name":"a","config":{"features.profiles":"false"}},
                        {"name":"b","config":{"features.profiles":"false"}},
                        {"name":"c","config":{"features.profiles":"true"}}]\
                        """));
        discovery.learn(POOLS);
        discovery.learn(refused(INSTANCES));
        discovery.learn(refused(VOLUMES));
        assertThat(RequestPlan.wanted(discovery))
                .contains(
                        "/1.0/instances?recursion=1&project=a",
                        "/1.0/instances?recursion=1&project=b",
                        "/1.0/instances?recursion=1&project=c",
                        "/1.0/storage-pools/default/volumes?recursion=1&project=a",
                        "/1.0/storage-pools/default/volumes?recursion=1&project=b",
                        "/1.0/storage-pools/default/volumes?recursion=1&project=c",
                        // the default project's, which it may not ask for by name
                        "/1.0/profiles?recursion=1&project=a",
                        "/1.0/profiles?recursion=1&project=c")
                .doesNotContain("/1.0/profiles?recursion=1&project=b");
    }

    @Test
    void loadsSnapshotsOnlyWhereThereAreSome() {
        Discovery discovery = server(false, LXD_5_0);
        discovery.learn(PROJECTS);
        discovery.learn(POOLS);
        discovery.learn(
                answer(
                        VOLUMES,
                        """
                        [{"name":"c1","type":"container","project":"default"},
                        {"name":"v1/s0","type":"custom","project":"default"},
                        {"name":"c2","type":"container","project":"own"},
                        {"name":"c2/s0","type":"container","project":"own"},
                        {"name":"m/s1","type":"virtual-machine","project":"shares"}]\
                        """));
        assertThat(RequestPlan.wanted(discovery))
                .contains(
                        "/1.0/instances?recursion=2&project=own",
                        "/1.0/instances?recursion=2&project=shares")
                .doesNotContain("/1.0/instances?recursion=2&project=default");
    }

    @Test
    void loadsSnapshotsWhereNobodyTellsWhetherThereAreSome() {
        Discovery discovery = server(false, LXD_5_0);
        discovery.learn(PROJECTS);
        discovery.learn(POOLS);
        discovery.learn(refused(VOLUMES));
        discovery.learn(refused("/1.0/storage-pools/default/volumes?recursion=1&project=own"));
        assertThat(RequestPlan.wanted(discovery))
                .contains("/1.0/instances?recursion=2&project=own")
                .doesNotContain("/1.0/instances?recursion=2&project=default");
    }

    @Test
    void asksEachMemberForEachPool() {
        Discovery discovery = server(true, LXD_5_0);
        assertThat(RequestPlan.wanted(discovery)).contains("/1.0/cluster/members?recursion=1");
        discovery.learn(POOLS);
        discovery.learn(
                answer(
                        "/1.0/cluster/members?recursion=1",
                        """
                        [{"server_name":"m1","url":"https://1","status":"Online","message":"",
                        "roles":[]},
                        {"server_name":"m2","url":"https://2","status":"Offline","message":"",
                        "roles":[]}]\
                        """));
        assertThat(RequestPlan.wanted(discovery))
                .contains(
                        "/1.0/storage-pools/default?target=m1",
                        "/1.0/storage-pools/default?target=m2");
    }

    @Test
    void staysWithTheDefaultProjectWhenProjectsCannotBeTold() {
        Discovery discovery = server(false, LXD_5_0);
        discovery.learn(refused("/1.0/projects?recursion=1"));
        assertThat(RequestPlan.wanted(discovery))
                .contains("/1.0/profiles?recursion=1&project=default");
    }

    @Test
    void namesAreEncoded() {
        Discovery discovery = server(false, LXD_5_0);
        discovery.learn(
                answer(
                        "/1.0/projects?recursion=1",
                        "[{\"name\":\"a b&c=d\",\"config\":{\"features.profiles\":\"true\"}}]"));
        discovery.learn(
                answer(
                        "/1.0/storage-pools?recursion=1",
                        "[{\"name\":\"../../1.0?x\\r\\nEvil: 1\",\"config\":{}}]"));
        Set<String> wanted = RequestPlan.wanted(discovery);
        assertThat(wanted)
                .contains(
                        "/1.0/profiles?recursion=1&project=a%20b%26c%3Dd",
                        "/1.0/storage-pools/..%2F..%2F1.0%3Fx%0D%0AEvil%3A%201/volumes?recursion=1"
                                + "&all-projects=true")
                .allMatch(request -> request.matches("[!-~]+"));
    }

    @Test
    void asksNothingForEachInstance() {
        Discovery discovery = server(false, LXD_5_0);
        discovery.learn(PROJECTS);
        discovery.learn(POOLS);
        int before = RequestPlan.wanted(discovery).size();
        StringBuilder instances = new StringBuilder();
        StringBuilder volumes = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            instances.append(
                    (i == 0 ? "" : ",")
                            + """
                            {"name":"c%d","type":"container","project":"own","expanded_config":{},
                            "expanded_devices":{}}\
                            """
                                    .formatted(i));
            volumes.append(
                    (i == 0 ? "" : ",")
                            + """
                            {"name":"c%d/s","type":"container","project":"own"}\
                            """
                                    .formatted(i));
        }
        discovery.learn(answer(INSTANCES, "[" + instances + "]"));
        discovery.learn(answer(VOLUMES, "[" + volumes + "]"));
        assertThat(RequestPlan.wanted(discovery)).hasSize(before + 1);
    }
}
