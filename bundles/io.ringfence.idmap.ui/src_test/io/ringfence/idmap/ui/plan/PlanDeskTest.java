package io.ringfence.idmap.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.plan.Step;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.TestModel;
import io.ringfence.model.Capture;
import io.ringfence.model.Device;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Raw;
import io.ringfence.model.Server;
import io.ringfence.model.Volume;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.ui.estate.Entity;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

class PlanDeskTest {

    private static final Capture SAMPLE = Machines.sample();

    private final IdmapDesk desk = Machines.desk(SAMPLE);
    private final EstateModel estate = Machines.estate();
    private final PlanDesk plans = new PlanDesk(desk, estate, Runnable::run);
    private final PlanRows rows = new PlanRows(plans);

    @Test
    void aPlanIsSeenInThePictureAndEnds() {
        int changes = plans.plan(new PlanWish("web-02", Wish.all()));
        assertThat(changes).isPositive();
        assertThat(plans.plans()).hasSize(1);
        assertThat(desk.picture().host("web-02", "web-02").orElseThrow().maps().overlaps())
                .extracting(each -> each.type())
                .doesNotContain(OverlapClass.ISOLATED_ISOLATED, OverlapClass.DEFAULT_DEFAULT);
        assertThat(plans.commands()).contains("lxc config set --project default web");
        List<PlanRow> listed = rows.rows(desk.picture());
        assertThat(listed.stream().filter(row -> isChange(row.step())).count()).isEqualTo(changes);
        assertThat(listed).extracting(rows::key).doesNotHaveDuplicates();
        plans.end();
        assertThat(plans.plans()).isEmpty();
        assertThat(plans.commands()).isEmpty();
        assertThat(rows.rows(desk.picture())).isEmpty();
    }

    private static boolean isChange(@org.eclipse.jdt.annotation.Nullable Step step) {
        return step != null && step.action() != Step.Action.KEEP;
    }

    /** What is planned for a server is of its last answer, also when that comes later. */
    @Test
    void aPlanIsMadeAnewWhenItsServerAnswersAnew() {
        Server two = Machines.isolated("web-01", 2);
        Instance like = two.instances().items().getFirst();
        Instance same = Machines.isolated(like, "c9", 200_000, 30_000);
        TestModel model = new TestModel();
        IdmapDesk other = Machines.desk(model);
        PlanDesk plan = new PlanDesk(other, Machines.estate(), Runnable::run);
        model.capture(new Capture(List.of(two)));
        plan.plan(new PlanWish("", Wish.all()));
        assertThat(plan.plans().getFirst().steps()).hasSize(2);

        List<Instance> more = new ArrayList<>(two.instances().items());
        more.add(same);
        Server three = two.withInstances(Listing.of(more));
        model.capture(new Capture(List.of(three)));
        assertThat(plan.plans().getFirst().server()).isSameAs(three);
        assertThat(plan.plans().getFirst().steps()).hasSize(3);
        assertThat(other.picture().hosts().getFirst().maps().instances()).hasSize(3);

        plan.end();
        model.capture(new Capture(List.of(two)));
        assertThat(plan.plans()).isEmpty();
        assertThat(other.comparison().isNone()).isTrue();
    }

    /** A start shows what is real; the plan of last time is one click away. */
    @Test
    void whatWasPlannedIsKeptAndThePlanIsNot() {
        PlanWish wish =
                new PlanWish(
                        "web-02",
                        new Wish(new Wish.Projects(Set.of("default")), OptionalLong.of(70_000)));
        assertThat(plans.last()).isEmpty();
        plans.plan(wish);
        IdmapDesk next = Machines.desk(SAMPLE);
        PlanDesk after = new PlanDesk(next, estate, Runnable::run);
        assertThat(after.plans()).isEmpty();
        assertThat(next.comparison().isNone()).isTrue();
        assertThat(after.last()).contains(wish);
        assertThat(wish.words()).isEqualTo("project default of web-02");
    }

    @Test
    void whatCanBePlannedIsOfTheServerThatIsChosen() {
        PlanChoices choices = PlanChoices.of(desk.picture(), List.of());
        assertThat(choices.names()).containsExactly("web-01", "web-02", "db", "ci-01");
        assertThat(choices.projects("web-01")).contains("blog");
        assertThat(choices.projects("web-02")).contains("default").doesNotContain("blog");
        assertThat(choices.projects("")).contains("blog", "default").doesNotHaveDuplicates();
    }

    @Test
    void onlyWhatIsSelectedAndCanBeIsolatedIsPlanned() {
        Pick.OneOverlap all =
                desk.picture().overlaps().stream()
                        .filter(each -> each.host().server().equals("web-02"))
                        .filter(each -> each.overlap().type() == OverlapClass.PRIVILEGED)
                        .findFirst()
                        .orElseThrow();
        PlanChoices choices = PlanChoices.of(desk.picture(), List.of(all));
        assertThat(choices.server()).isEqualTo("web-02");
        assertThat(choices.selected()).noneMatch(each -> each.instance().isPrivileged());
        PlanRequest request =
                new PlanRequest("web-02", null, choices.selected(), OptionalLong.empty());
        PlanWish wish = request.wish();
        assertThat(wish.isMeant("web-02")).isTrue();
        assertThat(wish.isMeant("web-01")).isFalse();
        assertThat(wish.wish().scope()).isInstanceOf(Wish.Containers.class);
    }

    /** Rows of tables are one container each, a container of the estate is one too. */
    @Test
    void allThatIsSelectedIsPlanned() {
        List<Pick> lanes = new ArrayList<>();
        for (MapLane lane : desk.picture().host("ci-01", "ci-01").orElseThrow().lanes()) {
            InstanceIdmap one = lane.lane().containers().getFirst();
            if (!one.instance().isPrivileged()) {
                lanes.add(
                        new Pick.OneLane(
                                desk.picture().host("ci-01", "ci-01").orElseThrow(),
                                lane.lane(),
                                one));
            }
        }
        List<Object> things = List.of(lanes.get(0), lanes.get(1), lanes.get(0));
        PlanChoices choices = PlanChoices.of(desk.picture(), things);
        assertThat(choices.selected()).hasSize(2).doesNotHaveDuplicates();
        assertThat(choices.words()).isEqualTo("The 2 selected containers on ci-01");
        assertThat(choices.left()).isZero();
        PlanRequest request =
                new PlanRequest("ci-01", null, choices.selected(), OptionalLong.empty());
        assertThat(request.wish().wish().scope())
                .isEqualTo(
                        new Wish.Containers(
                                choices.selected().stream()
                                        .map(InstanceIdmap::label)
                                        .collect(Collectors.toSet())));

        Entity other = new Entity("web-02", Entity.Kind.INSTANCE, "default", "legacy-app");
        assertThat(PlanChoices.of(desk.picture(), List.of(lanes.get(0), other)).words())
                .startsWith("Only " + choices.selected().getFirst().label() + " on ci-01")
                .contains("1 selected on other servers");
        Entity alone =
                new Entity(
                        "ci-01",
                        Entity.Kind.INSTANCE,
                        choices.selected().get(1).instance().project(),
                        choices.selected().get(1).instance().name());
        assertThat(PlanChoices.of(desk.picture(), List.of(alone)).selected())
                .containsExactly(choices.selected().get(1));
        assertThat(PlanChoices.of(desk.picture(), List.of(Entity.server("db"))).server())
                .isEqualTo("db");
    }

    @Test
    void aPlanOfAPlanIsOfTheServersAsTheyAre() {
        int first = plans.plan(new PlanWish("", Wish.all()));
        assertThat(plans.plan(new PlanWish("", Wish.all()))).isEqualTo(first);
    }

    @Test
    void aRowSelectsItsContainer() {
        plans.plan(new PlanWish("web-02", Wish.all()));
        for (PlanRow row : rows.rows(desk.picture())) {
            if (row.step() != null) {
                assertThat(rows.pick(row)).isInstanceOf(Pick.OneLane.class);
                assertThat(row).matches(rows.shows((Pick) rows.pick(row)));
            }
        }
    }

    /** A sentence about the host is not about a container of it. */
    @Test
    void aRowAboutTheHostSelectsItsServer() {
        plans.plan(new PlanWish("web-02", Wish.all()));
        List<PlanRow> hosts =
                rows.rows(desk.picture()).stream().filter(row -> row.step() == null).toList();
        assertThat(hosts).isNotEmpty();
        assertThat(hosts)
                .allSatisfy(row -> assertThat(rows.pick(row)).isEqualTo(Entity.server("web-02")))
                .noneMatch(rows.leads());
    }

    @Test
    void thePlanBeginsWithWhatChanges() {
        plans.plan(new PlanWish("web-02", Wish.all()));
        List<PlanRow> all = rows.rows(desk.picture());
        assertThat(all.getFirst()).as("of the host").matches(rows.leads().negate());
        assertThat(all.stream().filter(rows.leads()))
                .isNotEmpty()
                .allMatch(row -> isChange(row.step()));
    }

    @Test
    void aVolumeThatStandsInTheWayIsARow() {
        Server server = Machines.isolated("shared", 3);
        Volume data =
                new Volume(
                        "pool",
                        "blog",
                        "data",
                        "custom",
                        "filesystem",
                        "none",
                        Map.of(),
                        List.of(),
                        Raw.none());
        List<Instance> attached = new ArrayList<>();
        for (Instance each : server.instances()) {
            attached.add(each.name().equals("c2") ? each : attached(each, "data", "/data", ""));
        }
        Server shared = server.withVolumes(Listing.of(List.of(data)));
        assertThat(planned(shared.withInstances(Listing.of(attached))))
                .containsKey("cannot be done")
                .doesNotContainKey("volume is shifted")
                .hasEntrySatisfying("the server chooses", row -> assertThat(row).hasSize(1));

        attached.set(2, attached(attached.get(2), "", "/", "[]"));
        assertThat(planned(shared.withInstances(Listing.of(attached))))
                .doesNotContainKey("cannot be done")
                .hasEntrySatisfying(
                        "volume is shifted",
                        row -> assertThat(row.getFirst()).startsWith("pool/data: containers"))
                .hasEntrySatisfying("the server chooses", row -> assertThat(row).hasSize(3));
    }

    /** The notes of the rows by what happens. */
    private static Map<String, List<String>> planned(Server server) {
        IdmapDesk other = Machines.desk(new Capture(List.of(server)));
        PlanDesk plan = new PlanDesk(other, Machines.estate(), Runnable::run);
        plan.plan(new PlanWish("", Wish.all()));
        return new PlanRows(plan)
                .rows(other.picture()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        PlanRow::action,
                                        Collectors.mapping(PlanRow::note, Collectors.toList())));
    }

    /** With a disk; one whose files have this map runs. */
    private static Instance attached(Instance of, String volume, String path, String files) {
        Map<String, String> options = Map.of("pool", "pool", "source", volume, "path", path);
        Map<String, Device> devices = Map.of("disk", new Device("disk", "disk", options));
        Map<String, String> config = new HashMap<>(of.config());
        config.put("volatile.last_state.idmap", files);
        return new Instance(
                of.project(),
                of.name(),
                of.type(),
                files.isEmpty() ? of.status() : "Running",
                of.location(),
                "",
                List.of(),
                config,
                devices,
                config,
                devices,
                of.snapshots(),
                null,
                of.raw());
    }

    @Test
    void anotherCaptureIsComparedByTheNamesOfServers() {
        assertThat(plans.compare(SAMPLE, "before")).isEqualTo(4);
        assertThat(desk.picture().comparison().label()).isEqualTo("before");
        assertThat(desk.picture().hosts())
                .flatMap(host -> host.lanes())
                .extracting(MapLane::change)
                .containsOnly(MapLane.Change.NONE);
        assertThat(plans.plans()).isEmpty();
        assertThat(plans.compare(Capture.EMPTY, "nothing")).isZero();
        assertThat(desk.comparison().label()).as("stays").isEqualTo("before");
    }
}
