package io.ringfence.idmap.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.facts.HostFactsReader;
import io.ringfence.model.json.JsonException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

class PlannerTest {

    private static IsolationPlan all(Containers containers) {
        return Planner.plan(containers.server(), Wish.all());
    }

    private static Wish only(String... labels) {
        return new Wish(new Wish.Containers(Set.of(labels)), OptionalLong.empty());
    }

    private static MemberPlan member(IsolationPlan plan) {
        return plan.members().getFirst();
    }

    private static List<String> steps(IsolationPlan plan) {
        return plan.steps().stream()
                .map(
                        step ->
                                step.container().instance().name()
                                        + " "
                                        + step.action()
                                        + " "
                                        + step.range())
                .toList();
    }

    private static List<OverlapClass> left(IsolationPlan plan) {
        return plan.after().members().stream()
                .flatMap(member -> member.overlaps().stream())
                .map(overlap -> overlap.type())
                .distinct()
                .toList();
    }

    @Test
    void everybodyGetsARangeAndGoodOnesAreKept() {
        IsolationPlan plan =
                all(
                        new Containers()
                                .onDefault("d1", "")
                                .running(
                                        "d2",
                                        "volatile.idmap.current",
                                        Containers.json(Idmap.of(Containers.DEFAULT)),
                                        "volatile.idmap.next",
                                        Containers.json(Idmap.of(Containers.DEFAULT)))
                                .isolated("good", 300_000, 65_536)
                                .isolated("twin-1", 500_000, 65_536)
                                .isolated("twin-2", 500_000, 65_536));
        assertThat(steps(plan))
                .containsExactly(
                        "d1 SET 165536-231071",
                        "d2 SET 231072-296607",
                        "good KEEP 300000-365535",
                        "twin-1 KEEP 500000-565535",
                        "twin-2 SET 365536-431071");
        assertThat(plan.steps().get(1).restart()).isTrue();
        assertThat(plan.steps().get(0).restart()).isFalse();
        assertThat(left(plan)).isEmpty();
        assertThat(member(plan).line()).isNull();
        assertThat(member(plan).free().size()).isEqualTo(10_000_001 - 65_536 - 5 * 65_536);
        assertThat(member(plan).problems()).isEmpty();
        assertThat(plan.after().members().getFirst().instances())
                .allMatch(each -> each.kind() == IdmapKind.ISOLATED && !each.pendingRestart());
    }

    @Test
    void theCommandsSetWhatDiffers() {
        IsolationPlan plan =
                all(
                        new Containers()
                                .onDefault("shop/d1", "")
                                .isolated("twin-1", 500_000, 65_536)
                                .isolated("twin-2", 500_000, 65_536)
                                .isolated("wide", 500_000, 100_000)
                                .with("security.idmap.size", "100000"));
        assertThat(PlanCommands.of(plan))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly(
                        "lxc config set --project default twin-2 security.idmap.base=265536",
                        "lxc config set --project default wide security.idmap.base=165536",
                        "lxc config set --project shop d1 security.idmap.isolated=true"
                                + " security.idmap.base=331072");
    }

    @Test
    void namesOfAHostileServerAreOneWord() {
        List<String> lines =
                PlanCommands.of(all(new Containers().onDefault("p/$(reboot)\n'x", "")));
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("#"))
                .singleElement()
                .asString()
                .contains("--project p '$(reboot)\n'\\''x' ");
        assertThat(lines).filteredOn(line -> line.startsWith("#")).noneMatch(l -> l.contains("\n"));
    }

    /**
     * {@code lxc restart --all} is another command, {@code lxc restart prod:web} of another server.
     */
    @ParameterizedTest
    @ValueSource(strings = {"--all", "prod:web"})
    void aNameThatAClientMistakesIsInNoCommand(String name) {
        Containers containers = new Containers().onDefault(name, "").onDefault("c1", "");
        assertThat(PlanCommands.of(all(containers)))
                .noneMatch(line -> line.startsWith("lxc") && line.contains(name))
                .anyMatch(line -> line.startsWith("# ") && line.contains(name));
    }

    /** As long as somebody has the whole default map, only ids outside of it are anyone's alone. */
    @Test
    void whoIsIsolatedAloneGetsIdsOutsideTheDefaultMap() {
        Containers containers = new Containers().onDefault("d1", "").onDefault("d2", "");
        IsolationPlan plan = Planner.plan(containers.server(), only("default/d1"));
        SubIdLine line = member(plan).line();
        assertThat(line).isEqualTo(new SubIdLine(IdRange.of(10_158_080, 65_536)));
        assertThat(new SubIdLine(IdRange.of(10_158_080, 65_536)).text())
                .isEqualTo("root:10158080:65536");
        assertThat(steps(plan)).containsExactly("d1 SET 10158080-10223615");
        assertThat(left(plan)).isEmpty();
        assertThat(member(plan).cautions())
                .anyMatch(each -> each.startsWith("Nobody knows whether"))
                .anyMatch(each -> each.startsWith("Containers stay on the default map"));
        assertThat(PlanCommands.of(plan)).contains("#     root:10158080:65536");
    }

    @Test
    void aRangeInsideTheDefaultMapIsNotGoodWhileSomebodyStaysOnIt() {
        Containers containers =
                new Containers().onDefault("d1", "").isolated("c1", 165_536, 65_536);
        IsolationPlan plan = Planner.plan(containers.server(), only("default/c1"));
        assertThat(steps(plan)).containsExactly("c1 SET 10158080-10223615");
        assertThat(left(plan)).isEmpty();
    }

    @Test
    void tooFewSubIdsNeedALine() throws JsonException {
        HostFacts facts =
                facts(
                        "[{\"owner\":\"root\",\"first\":165536,\"count\":65536},"
                                + "{\"owner\":\"alice\",\"first\":231072,\"count\":65536}]");
        Server server =
                new Containers()
                        .stopped("c1")
                        .stopped("c2")
                        .server()
                        .withHostFacts(Map.of("web-01", facts));
        IsolationPlan plan = Planner.plan(server, Wish.all());
        assertThat(member(plan).line()).isEqualTo(new SubIdLine(IdRange.of(327_680, 131_072)));
        assertThat(member(plan).cautions()).noneMatch(each -> each.startsWith("Nobody knows"));
        assertThat(left(plan)).isEmpty();
    }

    @Test
    void moreLinesForRootAreUsed() throws JsonException {
        HostFacts facts =
                facts(
                        "[{\"owner\":\"root\",\"first\":100000,\"count\":10000001},"
                                + "{\"owner\":\"root\",\"first\":20000000,\"count\":655360}]");
        Server server =
                new Containers()
                        .onDefault("d1", "")
                        .onDefault("d2", "")
                        .server()
                        .withHostFacts(Map.of("web-01", facts));
        IsolationPlan plan = Planner.plan(server, only("default/d2"));
        assertThat(member(plan).line()).isNull();
        assertThat(steps(plan)).containsExactly("d2 SET 20000000-20065535");
        assertThat(member(plan).ranges()).isEqualTo(9);
    }

    private static HostFacts facts(String subIds) throws JsonException {
        return HostFactsReader.read(
                """
                {"format":"ringfence-host-facts/1",
                "daemons":[{"flavour":"lxd","directory":"/var/lib/lxd"}],
                "subuid":%s,"subgid":%s}
                """
                        .formatted(subIds, subIds)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void idsOfRawIdmapAndOfOtherUsersAreLeftAlone() throws JsonException {
        HostFacts facts =
                facts(
                        "[{\"owner\":\"_lxd\",\"first\":100000,\"count\":10000001},"
                                + "{\"owner\":\"root\",\"first\":100000,\"count\":10000001},"
                                + "{\"owner\":\"deploy\",\"first\":170000,\"count\":1000}]");
        Server server =
                new Containers()
                        .isolated("c1", 165_536, 65_536, "both 300000 100000")
                        .onDefault("c2", "")
                        .server()
                        .withHostFacts(Map.of("web-01", facts));
        IsolationPlan plan = Planner.plan(server, Wish.all());
        assertThat(steps(plan)).containsExactly("c1 SET 171000-236535", "c2 SET 300002-365537");
        // raw.idmap stays what it is
        assertThat(left(plan)).containsExactly(OverlapClass.RAW_INTO_DEFAULT);
    }

    @Test
    void nestingGetsRoomForChildren() {
        IsolationPlan plan =
                all(
                        new Containers()
                                .onDefault("d", "")
                                .isolated("n", 165_536, 65_536)
                                .with("security.nesting", "true"));
        assertThat(plan.steps()).extracting(step -> step.range().size()).contains(131_072L);
        assertThat(PlanCommands.of(plan)).anyMatch(each -> each.endsWith(".size=131072"));
    }

    @Test
    void aSizeThatIsWishedCounts() {
        Server server = new Containers().onDefault("d1", "").server();
        IsolationPlan plan =
                Planner.plan(server, new Wish(new Wish.All(), OptionalLong.of(1_000_000)));
        assertThat(steps(plan)).containsExactly("d1 SET 165536-1165535");
    }

    @Test
    void privilegedContainersAreNotMeantAndStayAProblem() {
        IsolationPlan plan =
                all(
                        new Containers()
                                .onDefault("d1", "")
                                .stopped("p", "security.privileged", "true"));
        assertThat(steps(plan)).containsExactly("d1 SET 165536-231071");
        assertThat(left(plan)).containsExactly(OverlapClass.PRIVILEGED);
        assertThat(member(plan).cautions())
                .contains("1 privileged container has every id of the host and stays so.");
    }

    @Test
    void withoutADefaultMapNothingCanBePlanned() {
        IsolationPlan plan = all(new Containers().stopped("c1"));
        assertThat(plan.steps()).isEmpty();
        assertThat(member(plan).problems())
                .singleElement()
                .asString()
                .startsWith("The default map is not known");
    }

    @Test
    void filesAreRemappedWhereTheyAreShifted() {
        String all = Containers.json(Idmap.of(Containers.DEFAULT));
        IsolationPlan plan =
                all(
                        new Containers()
                                .stopped(
                                        "burnt",
                                        "volatile.idmap.next",
                                        all,
                                        "volatile.last_state.idmap",
                                        all,
                                        "security.protection.shift",
                                        "true")
                                .stopped(
                                        "mounted",
                                        "volatile.idmap.next",
                                        all,
                                        "volatile.last_state.idmap",
                                        "[]")
                                .onDefault("untold", ""));
        assertThat(plan.steps())
                .extracting(Step::remap)
                .containsExactly(Step.Remap.ON_START, Step.Remap.NONE, Step.Remap.UNKNOWN);
        assertThat(plan.steps().getFirst().cautions())
                .anyMatch(each -> each.startsWith("security.protection.shift forbids"));
    }

    @Test
    void projectsThatForbidTheKeyLetTheServerChoose() {
        Containers containers =
                new Containers()
                        .project("locked", Map.of("restricted", "true"))
                        .onDefault("d1", "")
                        .onDefault("locked/l1", "")
                        .onDefault("locked/l2", "");
        IsolationPlan plan = all(containers);
        assertThat(steps(plan))
                .containsExactly(
                        "d1 SET 165536-231071",
                        "l1 SERVER_CHOOSES 231072-296607",
                        "l2 SERVER_CHOOSES 296608-362143");
        assertThat(left(plan)).isEmpty();
        assertThat(member(plan).problems()).isEmpty();
        assertThat(PlanCommands.of(plan))
                .contains("lxc config set --project locked l1 security.idmap.isolated=true");
    }

    /** Another range would be no wider: who has a good one keeps it, and the plan says so. */
    @Test
    void aSizeThatAProjectForbidsMovesNobody() {
        Containers containers =
                new Containers()
                        .project("locked", Map.of("restricted", "true"))
                        .isolated("locked/l1", 165_536, 65_536)
                        .isolated("locked/l2", 231_072, 65_536)
                        .onDefault("locked/l3", "");
        Wish wide = new Wish(new Wish.All(), OptionalLong.of(70_000));
        IsolationPlan plan = Planner.plan(containers.server(), wide);
        assertThat(steps(plan))
                .containsExactly(
                        "l1 KEEP 165536-231071",
                        "l2 KEEP 231072-296607",
                        "l3 SERVER_CHOOSES 296608-362143");
        assertThat(member(plan).problems())
                .containsExactly(
                        "locked/l1, locked/l2 and locked/l3 have fewer than 70,000 ids: the project"
                                + " forbids security.idmap.size; set"
                                + " restricted.containers.lowlevel=allow on it for the change.");
        assertThat(member(Planner.plan(containers.server(), Wish.all())).problems()).isEmpty();
    }

    @Test
    void whatTheServerWillChooseBadlyIsAProblem() {
        Containers containers =
                new Containers()
                        .project("p1", Map.of("restricted", "true"))
                        .project("p2", Map.of("restricted", "true"))
                        .onDefault("p1/x", "")
                        .onDefault("p2/x", "");
        MemberPlan member = member(all(containers));
        assertThat(member.problems())
                .singleElement()
                .asString()
                .contains("p2/x", "165536-231071", "restricted.containers.lowlevel=allow");
    }

    @Test
    void membersArePlannedApart() {
        String[] onDefault = {
            "volatile.idmap.next", Containers.json(Idmap.of(Containers.DEFAULT)),
        };
        IsolationPlan plan =
                all(new Containers().on("m1", "c1", onDefault).on("m2", "c2", onDefault));
        assertThat(steps(plan)).containsExactly("c1 SET 165536-231071", "c2 SET 165536-231071");
        assertThat(left(plan)).isEmpty();
    }

    @Test
    void thePreviewHasTheMapsOfThePlan() {
        IsolationPlan plan = all(new Containers().onDefault("d1", "both 1000 1000"));
        MemberIdmaps after = plan.after().members().getFirst();
        InstanceIdmap d1 = after.instances().getFirst();
        assertThat(d1.mapOrEmpty().hostIds(IdKind.UID))
                .isEqualTo(
                        IdRangeSet.of(
                                List.of(
                                        IdRange.of(1000, 1),
                                        IdRange.of(165_536, 1000),
                                        IdRange.of(166_537, 64_535))));
        assertThat(after.defaults()).isEqualTo(plan.before().members().getFirst().defaults());
    }
}
