package io.ringfence.idmap.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class HitsTest {

    private static final Rows SAMPLE = Machines.rows(Machines.sample(), Look.START);
    private static final Rows LARGE =
            Machines.rows(new Capture(List.of(Machines.isolated("large", 100_000))), Look.START);

    private static Scenery scenery(Rows rows, int top) {
        Geometry geometry = Geometry.of(1000, 600);
        return new Scenery(
                rows,
                new RowTops(rows.rows()),
                geometry,
                Viewport.all(rows.axis(), geometry.plot()),
                top,
                null);
    }

    @Test
    void everyPartIsFound() {
        Scenery scenery = scenery(SAMPLE, 0);
        assertThat(Hits.at(scenery, 500, 10).area()).isEqualTo(Hit.Area.AXIS);
        assertThat(Hits.at(scenery, 10, 10).area()).isEqualTo(Hit.Area.NONE);
        assertThat(Hits.at(scenery, 500, Geometry.AXIS + 5).area()).isEqualTo(Hit.Area.HEADING);
        assertThat(Hits.at(scenery, 500, 600 - 20).area()).isEqualTo(Hit.Area.MAP);
        assertThat(Hits.at(scenery, 100, Geometry.AXIS + Geometry.HOST + Geometry.PROJECT + 3))
                .isEqualTo(new Hit(Hit.Area.LABEL, 2, null, null, 0));
    }

    /** Whatever is painted can be hit where it is painted. */
    @Test
    void everyBlockThatIsWideEnoughIsHitInItsMiddle() {
        Scenery all = scenery(SAMPLE, 0);
        int hit = 0;
        for (int i = 0; i < SAMPLE.rows().size(); i++) {
            Row row = SAMPLE.rows().get(i);
            MapLane lane = row.lane();
            if (row.isHeading() || lane == null) {
                continue;
            }
            Scenery scenery = scenery(SAMPLE, Math.max(0, all.tops().top(i) - 200));
            for (Strip strip : Strip.of(lane.lane(), Look.Ids.BOTH)) {
                for (Block block : lane.lane().blocks(strip.kind())) {
                    double left = scenery.viewport().x(block.ids().start());
                    double right = scenery.viewport().x(block.ids().end());
                    if (right - left > 4) {
                        int x = scenery.geometry().labels() + (int) ((left + right) / 2);
                        int y = scenery.y(i) + strip.top() + strip.height() / 2;
                        Block found = Hits.at(scenery, x, y).block();
                        assertThat(found).isNotNull();
                        assertThat(Objects.requireNonNull(found).ids().contains(block.ids()))
                                .isTrue();
                        hit++;
                    }
                }
            }
        }
        assertThat(hit).isGreaterThan(50);
    }

    @Test
    void headingsStayAndAreHitOverWhatTheyCover() {
        Scenery scenery = scenery(LARGE, 1_000_000);
        List<Scenery.Pinned> pinned = scenery.pinned();
        assertThat(pinned).hasSize(2);
        assertThat(pinned.getFirst()).isEqualTo(new Scenery.Pinned(0, Geometry.AXIS));
        assertThat(Hits.at(scenery, 100, Geometry.AXIS + 10).row()).isZero();
        Hit below = Hits.at(scenery, 100, Geometry.AXIS + Geometry.HOST + Geometry.PROJECT + 4);
        assertThat(below.row()).isGreaterThan(40_000);
        assertThat(scenery.covered()).isEqualTo(Geometry.HOST + Geometry.PROJECT);
    }

    @Test
    void ofAHundredThousandLanesFewAreSeen() {
        for (int top : new int[] {0, 1_234_567, LARGE.rows().size() * Geometry.LANE}) {
            Scenery scenery = scenery(LARGE, Math.min(top, 2_399_000));
            assertThat(scenery.last() - scenery.first()).isLessThan(40);
            assertThat(scenery.sections()).hasSize(1);
        }
    }

    @Test
    void linesFollowEachOther() {
        RowTops tops = new RowTops(SAMPLE.rows());
        for (int i = 0; i < tops.count(); i++) {
            assertThat(tops.at(tops.top(i))).isEqualTo(i);
            assertThat(tops.at(tops.bottom(i) - 1)).isEqualTo(i);
            Row host = SAMPLE.rows().get(tops.hostOf(i));
            assertThat(host.kind()).isEqualTo(Row.Kind.HOST);
            assertThat(host.host()).isSameAs(SAMPLE.rows().get(i).host());
        }
        assertThat(tops.at(-5)).isZero();
        assertThat(tops.at(tops.height() + 5)).isEqualTo(tops.count() - 1);
        assertThat(new RowTops(List.of()).at(7)).isEqualTo(-1);
    }
}
