package io.ringfence.idmap.ui.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.plan.Planner;
import io.ringfence.idmap.plan.Wish;
import io.ringfence.idmap.ui.state.MapLane.Change;
import io.ringfence.model.Capture;
import io.ringfence.model.Instance;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class PictureMakerTest {

    private static final Capture SAMPLE = Machines.sample();

    private final PictureMaker maker = new PictureMaker();

    @Test
    void everyMemberOfEveryServerIsAHost() {
        Picture picture = maker.of(SAMPLE, Comparison.NONE);
        assertThat(picture.servers()).hasSameSizeAs(SAMPLE.servers());
        assertThat(picture.hosts())
                .extracting(Host::label)
                .contains("web-01", "db · db-01", "db · db-02");
        assertThat(picture.hosts()).allSatisfy(host -> assertThat(host.lanes()).isNotEmpty());
    }

    @Test
    void aServerThatDidNotAnswerAnewIsNotWorkedOutAgain() {
        Picture first = maker.of(SAMPLE, Comparison.NONE);
        List<Server> servers = new ArrayList<>(SAMPLE.servers());
        Server anew = servers.getFirst().withHostFacts(servers.getFirst().hostFacts());
        servers.set(0, anew);
        Picture second = maker.of(new Capture(servers), Comparison.NONE);
        for (Host host : first.hosts()) {
            boolean same = second.hosts().stream().anyMatch(each -> each == host);
            assertThat(same).as(host.label()).isEqualTo(!host.server().equals(anew.name()));
        }
    }

    @Test
    void overlapsAreInTheOrderInWhichOneLooksAtThem() {
        List<Pick.OneOverlap> overlaps = maker.of(SAMPLE, Comparison.NONE).overlaps();
        assertThat(overlaps).extracting(pick -> pick.overlap().level()).isSorted();
        assertThat(overlaps.getFirst().overlap().level()).isEqualTo(OverlapLevel.CRITICAL);
        assertThat(
                        overlaps.stream()
                                .filter(pick -> pick.overlap().type() == OverlapClass.PRIVILEGED))
                .as("user and group ids are told once")
                .hasSize(2);
    }

    @Test
    void aPlanIsShownAsItWillBeWithWhatWasBefore() {
        Server server = SAMPLE.server("web-02").orElseThrow();
        Capture capture = new Capture(List.of(server));
        ServerIdmaps later = Planner.plan(server, Wish.all()).after();
        Comparison plan =
                new Comparison("plan", Comparison.Time.LATER, Map.of("web-02", later), Map.of());
        Picture picture = maker.of(capture, plan);
        assertThat(picture.servers().getFirst().maps()).isSameAs(later);
        List<MapLane> lanes = picture.hosts().getFirst().lanes();
        assertThat(lanes).extracting(MapLane::change).contains(Change.MOVED, Change.NONE);
        assertThat(lanes)
                .allSatisfy(
                        lane ->
                                assertThat(lane.before() != null)
                                        .isEqualTo(lane.change() == Change.MOVED));
        assertThat(containers(lanes)).isEqualTo(containers(now(capture)));
    }

    @Test
    void whatCameAndWhatWentIsTold() {
        Server server = Machines.isolated("web-01", 4);
        List<Instance> others = new ArrayList<>(server.instances().items());
        Instance first = others.removeFirst();
        others.add(Machines.isolated(first, "earlier", 9_000_000, 30_000));
        ServerIdmaps before = ServerIdmaps.of(server.withInstances(Listing.of(others)));
        Picture picture =
                maker.of(
                        new Capture(List.of(server)),
                        Comparison.earlier("then", Map.of("web-01", before)));
        assertThat(picture.hosts().getFirst().lanes())
                .extracting(
                        lane -> lane.lane().containers().getFirst().instance().name(),
                        MapLane::change)
                .containsExactlyInAnyOrder(
                        tuple("c0", Change.NEW),
                        tuple("c1", Change.NONE),
                        tuple("c2", Change.NONE),
                        tuple("c3", Change.NONE),
                        tuple("earlier", Change.GONE));
    }

    private static List<MapLane> now(Capture capture) {
        return new PictureMaker().of(capture, Comparison.NONE).hosts().getFirst().lanes();
    }

    private static List<String> containers(List<MapLane> lanes) {
        return lanes.stream()
                .flatMap(lane -> lane.lane().containers().stream())
                .map(each -> each.label())
                .sorted()
                .toList();
    }
}
