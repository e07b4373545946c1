package io.ringfence.model.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.Instance;
import io.ringfence.model.InstanceType;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.model.fixture.FakeAnswers;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class InstancesTest {

    private static final String ALL = "/1.0/instances?recursion=1&all-projects=true";

    private static String instance(String name, String more) {
        return "{\"name\":\""
                + name
                + "\",\"type\":\"container\",\"expanded_config\":{},\"expanded_devices\":{}"
                + more
                + "}";
    }

    @Test
    void readsAnInstance() {
        Server server =
                FakeAnswers.standalone()
                        .ok(
                                ALL,
                                """
                                [{"name":"c1","project":"p","type":"container","status":"Running",
                                "location":"none","description":"d","profiles":["default","web"],
                                "config":{"a":"1"},"expanded_config":{"a":"1","b":"2"},
                                "devices":{},"expanded_devices":{"eth0":{"type":"nic","mtu":"9000"}},
                                "created_at":"2026-01-02T03:04:05.6+01:00","new_field":{"x":[1]}}]\
                                """)
                        .read();
        Instance instance = server.instances().items().getFirst();
        assertThat(instance.project()).isEqualTo("p");
        assertThat(instance.type()).isEqualTo(InstanceType.CONTAINER);
        assertThat(instance.isRunning()).isTrue();
        assertThat(instance.profiles()).containsExactly("default", "web");
        assertThat(instance.config()).containsExactly(Map.entry("a", "1"));
        assertThat(instance.expandedConfig())
                .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(instance.expandedDevices())
                .hasEntrySatisfying(
                        "eth0", device -> assertThat(device.option("mtu")).isEqualTo("9000"));
        assertThat(instance.created()).isEqualTo("2026-01-02T02:04:05.6Z");
        assertThat(instance.raw().json()).startsWith("{\"name\":\"c1\"").contains("new_field");
        assertThat(instance.raw().request()).isEqualTo(ALL);
    }

    @Test
    void sortsWhatTheServerListsInAnyOrder() {
        Server server =
                FakeAnswers.standalone()
                        .ok("/1.0/instances?recursion=1&project=b", "[" + instance("x", "") + "]")
                        .ok(
                                "/1.0/instances?recursion=1&project=a",
                                "[" + instance("z", "") + "," + instance("y", "") + "]")
                        .read();
        assertThat(server.instances().items())
                .extracting(item -> item.project() + "/" + item.name())
                .containsExactly("a/y", "a/z", "b/x");
    }

    @Test
    void snapshotsAreReadWhereTheyWereAskedFor() {
        String full = "/1.0/instances?recursion=2&all-projects=true";
        String snapshots =
                ",\"snapshots\":[{\"name\":\"c1/s0\",\"config\":{\"security.privileged\":\"true\"},"
                        + "\"created_at\":\"2026-01-01T00:00:00Z\"},{\"name\":3}]";
        Instance instance =
                FakeAnswers.standalone()
                        .ok(full, "[" + instance("c1", snapshots) + "]")
                        .read()
                        .instances()
                        .items()
                        .getFirst();
        assertThat(instance.snapshots().items().getFirst().name()).isEqualTo("s0");
        assertThat(instance.snapshots().items().getFirst().config())
                .containsEntry("security.privileged", "true");
        assertThat(instance.snapshots().gaps().getFirst().reason())
                .contains("instance c1, snapshot 1: name: expected a string, found a number");

        Instance without =
                FakeAnswers.standalone()
                        .ok(full, "[" + instance("c1", ",\"snapshots\":null") + "]")
                        .read()
                        .instances()
                        .items()
                        .getFirst();
        assertThat(without.snapshots()).isEqualTo(Listing.of(List.of()));

        Instance notLoaded =
                FakeAnswers.standalone()
                        .ok(ALL, "[" + instance("c1", "") + "]")
                        .read()
                        .instances()
                        .items()
                        .getFirst();
        assertThat(notLoaded.snapshots().complete()).isFalse();
    }

    @Test
    void volumesTellWhichInstancesHaveNoSnapshots() {
        String volumes = "/1.0/storage-pools/default/volumes?recursion=1&all-projects=true";
        String volume = "{\"name\":\"%s\",\"type\":\"container\",\"project\":\"default\"}";
        FakeAnswers answers =
                FakeAnswers.standalone()
                        .ok(
                                ALL,
                                "[%s,%s,%s]"
                                        .formatted(
                                                instance("none", ""),
                                                instance("some", ""),
                                                instance("unheard", "")))
                        .ok(
                                volumes,
                                "[%s,%s,%s]"
                                        .formatted(
                                                volume.formatted("none"),
                                                volume.formatted("some"),
                                                volume.formatted("some/s0")));
        assertThat(answers.read().instances().items())
                .extracting(instance -> instance.snapshots().complete())
                .containsExactly(true, false, false);
        answers.error("/1.0/storage-pools/other/volumes?recursion=1&all-projects=true", 500, "x");
        assertThat(answers.read().instances().items())
                .noneMatch(instance -> instance.snapshots().complete());
    }

    @Test
    void anAnswerWithSnapshotsCountsMoreAndItsFailureTakesNothingAway() {
        String plain = "/1.0/instances?recursion=1&all-projects=true";
        String full = "/1.0/instances?recursion=2&project=default";
        FakeAnswers answers = FakeAnswers.standalone().ok(plain, "[" + instance("c1", "") + "]");
        Listing<Instance> both =
                answers.ok(full, "[" + instance("c1", ",\"snapshots\":[{\"name\":\"s0\"}]") + "]")
                        .read()
                        .instances();
        assertThat(both.items()).hasSize(1);
        assertThat(both.items().getFirst().snapshots().items()).hasSize(1);
        Listing<Instance> failed = answers.error(full, 500, "too much").read().instances();
        assertThat(failed.complete()).isTrue();
        assertThat(failed.items().getFirst().snapshots().complete()).isFalse();
    }
}
