package io.ringfence.idmap.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.ui.estate.Entity;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class PlacesTest {

    private static final Picture PICTURE =
            new PictureMaker().of(Machines.sample(), Comparison.NONE);

    /** Each line is found again, in the picture where each lane is one line and where it is not. */
    @Test
    void everyLineIsWhereItsContainersAre() {
        for (Rows rows : List.of(closed(), open())) {
            for (int i = 0; i < rows.rows().size(); i++) {
                Row row = rows.rows().get(i);
                if (row.pick() instanceof Pick.OfLane pick) {
                    assertThat(rows.places().of(pick)).isEqualTo(i);
                    assertThat(rows.places().same(row)).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void aContainerOfTheEstateHasItsOwnLineWhereItsLaneIsExpanded() {
        for (Rows rows : List.of(closed(), open())) {
            int found = 0;
            for (Host host : PICTURE.hosts()) {
                for (InstanceIdmap each : host.maps().instances()) {
                    int at = rows.places().container(entity(host, each));
                    Row row = rows.rows().get(at);
                    InstanceIdmap single = row.container();
                    assertThat(row.pick()).isNotNull();
                    assertThat(single == null || single == each).isTrue();
                    found += single == null ? 0 : 1;
                }
            }
            assertThat(found > 0).isEqualTo(rows.rows().size() > closed().rows().size());
        }
    }

    /** A row of a table is one container: its lane is where it is seen while that is closed. */
    @Test
    void oneContainerOfAClosedLaneIsOnTheLineOfItsLane() {
        for (Rows rows : List.of(closed(), open())) {
            for (Host host : PICTURE.hosts()) {
                for (MapLane lane : host.lanes()) {
                    for (InstanceIdmap each : lane.lane().containers()) {
                        Pick.OneLane pick = new Pick.OneLane(host, lane.lane(), each);
                        Row row = rows.rows().get(rows.places().of(pick));
                        assertThat(row.lane()).isSameAs(lane);
                        assertThat(row.container()).isIn(null, each);
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotShownHasNoPlace() {
        Rows none = RowMaker.of(PICTURE, Look.START.withFilter("nothing has this"));
        for (Pick.OneOverlap overlap : PICTURE.overlaps()) {
            assertThat(none.places().of(overlap)).isEqualTo(-1);
        }
        assertThat(none.places().heading(Entity.server("web-01"))).isEqualTo(-1);
        Row heading = closed().rows().get(closed().places().heading(Entity.server("web-01")));
        assertThat(heading.kind()).isEqualTo(Row.Kind.HOST);
        assertThat(heading.host().server()).isEqualTo("web-01");
        assertThat(closed().places().container(Entity.server("web-01"))).isEqualTo(-1);
    }

    private static Entity entity(Host host, InstanceIdmap container) {
        return new Entity(
                host.server(),
                Entity.Kind.INSTANCE,
                container.instance().project(),
                container.instance().name());
    }

    private static Rows closed() {
        return RowMaker.of(PICTURE, Look.START);
    }

    private static Rows open() {
        Set<String> keys = new HashSet<>();
        PICTURE.hosts()
                .forEach(host -> host.lanes().forEach(each -> keys.add(Rows.key(each.lane()))));
        return RowMaker.of(PICTURE, Look.START.withExpanded(keys));
    }
}
