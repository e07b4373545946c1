package io.ringfence.idmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.note.IdmapNotes;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A server starts no container with another map than that of a volume that others have, too ({@code
 * Idmaps of container and storage volume are not identical}, LXD 5.0.2).
 */
class SharedVolumesTest {

    private static final Map<String, String> DATA =
            Map.of("pool", "default", "source", "data", "path", "/data");
    private static final Map<String, String> ROOT = Map.of("pool", "default", "path", "/");

    private static Containers pool(Map<String, String> volume) {
        return new Containers().pool("default", "dir").volume("default", "data", volume);
    }

    private static Containers runs(Containers containers, String name, String files) {
        String map = Containers.json(Idmap.of(Containers.DEFAULT));
        return containers.running(
                name,
                "volatile.idmap.current",
                map,
                "volatile.idmap.next",
                map,
                "volatile.last_state.idmap",
                files.isEmpty() ? map : files);
    }

    /** Two that run and share the volume; their files are mapped by mounts. */
    private static Containers mounted() {
        Containers containers = pool(Map.of());
        runs(containers, "c1", "[]").disk(ROOT).disk(DATA);
        return runs(containers, "c2", "[]").disk(ROOT).disk(DATA);
    }

    private static Containers remapped(Map<String, String> volume) {
        Containers containers = pool(volume);
        runs(containers, "c1", "").disk(ROOT).disk(DATA);
        return runs(containers, "c2", "").disk(ROOT).disk(DATA);
    }

    private static List<String> commands(IsolationPlan plan) {
        return PlanCommands.of(plan).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static MemberPlan member(IsolationPlan plan) {
        return plan.members().getFirst();
    }

    @Test
    void theVolumeIsShiftedWhileAllWhoUseItAreStopped() {
        IsolationPlan plan = Planner.plan(mounted().server(), Wish.all());
        assertThat(commands(plan))
                .containsExactly(
                        "lxc config set --project default c1 security.idmap.isolated=true"
                                + " security.idmap.base=165536",
                        "lxc config set --project default c2 security.idmap.isolated=true"
                                + " security.idmap.base=231072",
                        "lxc stop --project default c1",
                        "lxc stop --project default c2",
                        "lxc storage volume set --project default default data"
                                + " security.shifted=true",
                        "lxc start --project default c1",
                        "lxc start --project default c2");
        assertThat(PlanCommands.of(plan))
                .contains(
                        "# volume default/data: containers with different maps have it in common"
                            + " and would not start; security.shifted lets each have its files with"
                            + " its own ids. It can only be set while default/c1 and default/c2 are"
                            + " stopped.");
        assertThat(member(plan).problems()).isEmpty();
        assertThat(IdmapNotes.of(plan.later(), plan.after()))
                .extracting(note -> note.type().label())
                .containsExactly("shifted-disk");
    }

    @Test
    void whoIsNotMeantIsStoppedWithTheOthers() {
        Wish one = new Wish(new Wish.Containers(Set.of("default/c2")), OptionalLong.empty());
        assertThat(commands(Planner.plan(mounted().server(), one)))
                .filteredOn(line -> !line.contains("config"))
                .containsExactly(
                        "lxc stop --project default c1",
                        "lxc stop --project default c2",
                        "lxc storage volume set --project default default data"
                                + " security.shifted=true",
                        "lxc start --project default c1",
                        "lxc start --project default c2");
    }

    @Test
    void volumesWithUsersInCommonStopThemOnce() {
        Map<String, String> more = Map.of("pool", "default", "source", "more", "path", "/more");
        Containers containers = mounted().volume("default", "more", Map.of());
        containers.disk(more);
        runs(containers, "c3", "[]").disk(ROOT).disk(more);
        assertThat(commands(Planner.plan(containers.server(), Wish.all())))
                .filteredOn(line -> !line.contains("config"))
                .containsExactly(
                        "lxc stop --project default c1",
                        "lxc stop --project default c2",
                        "lxc stop --project default c3",
                        "lxc storage volume set --project default default data"
                                + " security.shifted=true",
                        "lxc storage volume set --project default default more"
                                + " security.shifted=true",
                        "lxc start --project default c1",
                        "lxc start --project default c2",
                        "lxc start --project default c3");
    }

    @Test
    void withoutMountsThatAreMappedTheContainersAreLeftOut() {
        Containers containers = remapped(Map.of());
        runs(containers, "alone", "").disk(ROOT);
        IsolationPlan plan = Planner.plan(containers.server(), Wish.all());
        assertThat(plan.steps())
                .extracting(step -> step.container().label())
                .containsExactly("default/alone");
        assertThat(member(plan).problems())
                .containsExactly(
                        "default/c1 and default/c2 are left out: with ranges of their own they"
                            + " would not start any more, because of the volume default/data that"
                            + " others have, too. security.shifted=true on the volume would change"
                            + " that, but nothing shows that the host can map mounts of the pool"
                            + " default: try it with a volume and containers that nobody needs, set"
                            + " it while all who use the volume are stopped, and plan again.");
        assertThat(commands(plan)).noneMatch(line -> line.contains("c1") || line.contains("c2"));
        assertThat(IdmapNotes.of(plan.later(), plan.after())).isEmpty();
    }

    @Test
    void whoSharesAVolumeWithOneThatIsLeftOutIsLeftOut() {
        Map<String, String> more = Map.of("pool", "default", "source", "more", "path", "/more");
        Containers containers = remapped(Map.of()).volume("default", "more", Map.of());
        containers.disk(more);
        runs(containers, "c3", "").disk(ROOT).disk(more);
        IsolationPlan plan = Planner.plan(containers.server(), Wish.all());
        assertThat(plan.steps()).isEmpty();
        assertThat(commands(plan)).isEmpty();
        assertThat(member(plan).problems()).hasSize(2);
    }

    @Test
    void aVolumeThatIsShiftedOrNeverMappedStopsNobody() {
        for (String key : List.of("security.shifted", "security.unmapped")) {
            IsolationPlan plan = Planner.plan(remapped(Map.of(key, "true")).server(), Wish.all());
            assertThat(plan.steps()).as(key).hasSize(2).allMatch(Step::restart);
            assertThat(member(plan).volumes()).as(key).isEmpty();
            assertThat(commands(plan)).as(key).contains("lxc restart --project default c1");
        }
    }

    @Test
    void oneThatStoppingDeletesIsNotStopped() {
        Server server = mounted().server();
        List<Instance> instances =
                server.instances().stream()
                        .map(each -> each.name().equals("c2") ? ephemeral(each) : each)
                        .toList();
        IsolationPlan plan = Planner.plan(server.withInstances(Listing.of(instances)), Wish.all());
        assertThat(commands(plan)).isEmpty();
        assertThat(member(plan).problems())
                .singleElement()
                .asString()
                .contains("default/c2 would have to be stopped for it, and as it is ephemeral");
    }

    @Test
    void aRestartThatWaitsIsNotDoneEither() {
        Containers containers = pool(Map.of());
        runs(containers, "c1", "").disk(ROOT).disk(DATA);
        containers
                .running(
                        "c2",
                        "security.idmap.isolated",
                        "true",
                        "volatile.idmap.base",
                        "165536",
                        "volatile.idmap.current",
                        Containers.json(Idmap.of(Containers.DEFAULT)),
                        "volatile.idmap.next",
                        Containers.json(Idmap.of(IdRange.of(165_536, 65_536))))
                .disk(DATA);
        IsolationPlan plan = Planner.plan(containers.server(), Wish.all());
        assertThat(commands(plan)).isEmpty();
        assertThat(member(plan).problems()).hasSize(1);
    }

    @Test
    void aVolumeThatNobodyKnowsIsNotTouched() {
        Containers containers = new Containers().pool("default", "dir");
        runs(containers, "c1", "[]").disk(ROOT).disk(DATA);
        runs(containers, "c2", "[]").disk(ROOT).disk(DATA);
        IsolationPlan plan = Planner.plan(containers.server(), Wish.all());
        assertThat(commands(plan)).isEmpty();
        assertThat(member(plan).problems())
                .singleElement()
                .asString()
                .endsWith("nobody knows the volume: it is not in the capture.");
    }

    private static Instance ephemeral(Instance of) {
        byte[] json = "{\"ephemeral\":true}".getBytes(StandardCharsets.UTF_8);
        return new Instance(
                of.project(),
                of.name(),
                of.type(),
                of.status(),
                of.location(),
                of.description(),
                of.profiles(),
                of.config(),
                of.devices(),
                of.expandedConfig(),
                of.expandedDevices(),
                of.snapshots(),
                of.created(),
                new Raw("/1.0/instances", json, 0, json.length));
    }
}
