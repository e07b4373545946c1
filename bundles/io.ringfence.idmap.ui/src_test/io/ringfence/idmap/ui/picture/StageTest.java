package io.ringfence.idmap.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.paint.Geometry;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class StageTest {

    private static final Capture CAPTURE = Machines.sample();
    private static final Rows SAMPLE = Machines.rows(CAPTURE, Look.START);

    private static Stage stage() {
        Stage stage = new Stage();
        stage.size(1000, 600);
        stage.rows(SAMPLE);
        return stage;
    }

    /** What is under the pointer stays there, and zooming back leads back. */
    @Property(tries = 300)
    void zoomingIsUndoneByZoomingBack(
            @ForAll @IntRange(max = 700) int x,
            @ForAll @DoubleRange(min = 1.01, max = 300) double factor) {
        Viewport all = stage().scenery().viewport();
        Viewport near = all.zoomed(x, factor);
        double there = near.from() + (double) x / near.width() * (near.to() - near.from());
        assertThat(there).isCloseTo((double) x / all.width(), offset(1e-9));
        Viewport back = near.zoomed(x, 1 / factor);
        assertThat(back.from()).isCloseTo(0, offset(1e-9));
        assertThat(back.to()).isCloseTo(1, offset(1e-9));
    }

    @Property(tries = 300)
    void aFrameFillsTheWidth(
            @ForAll @IntRange(max = 600) int left,
            @ForAll @IntRange(min = 4, max = 100) int width) {
        Viewport all = stage().scenery().viewport();
        Viewport framed = all.framed(left, left + width);
        assertThat(framed.id(0)).isEqualTo(all.id(left));
        assertThat(framed.x(all.id(left + width / 2))).isBetween(0.0, (double) framed.width());
    }

    @Property(tries = 200)
    void nothingIsSeenBeyondTheAxis(
            @ForAll @DoubleRange(min = -5000, max = 5000) double pixels,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double factor) {
        Stage stage = stage();
        stage.viewport(stage.scenery().viewport().zoomed(300, factor).panned(pixels));
        Viewport seen = stage.scenery().viewport();
        assertThat(seen.from()).isBetween(0.0, 1.0);
        assertThat(seen.to()).isBetween(seen.from(), 1 + 1e-9);
    }

    @Test
    void whatIsSelectedIsSeen() {
        Stage stage = stage();
        for (Pick.OneOverlap overlap : SAMPLE.picture().overlaps()) {
            stage.reveal(overlap);
            Scenery now = stage.scenery();
            int row = SAMPLE.places().of(overlap);
            assertThat(row).isBetween(now.first(), now.last());
            IdRange ids = overlap.overlap().ids().hull();
            if (ids != null && overlap.overlap().type() != OverlapClass.PRIVILEGED) {
                assertThat(now.viewport().x(ids.end()) - now.viewport().x(ids.start()))
                        .as(overlap.overlap().type().label() + " " + ids)
                        .isGreaterThan(20);
                assertThat(now.viewport().x(ids.start()))
                        .isBetween(-1.0, (double) now.viewport().width());
            }
        }
    }

    /** Also what was selected before the window had its size. */
    @Test
    void whatIsSelectedStaysInSightInAnotherSize() {
        for (Pick.OneOverlap overlap : SAMPLE.picture().overlaps()) {
            Stage stage = new Stage();
            stage.rows(SAMPLE);
            Row row = SAMPLE.rows().get(SAMPLE.places().of(overlap));
            Pick lane = Objects.requireNonNull(row.pick());
            stage.pick(lane);
            stage.reveal(lane);
            for (int height : List.of(600, 320, 900, 360)) {
                stage.size(1000, height);
                int place = SAMPLE.places().of((Pick.OfLane) lane);
                assertThat(stage.scenery().y(place))
                        .as(height + " " + row.host().label())
                        .isBetween(
                                Geometry.AXIS + Geometry.HOST,
                                stage.scenery().geometry().bottom() - Geometry.LANE);
            }
        }
    }

    @Test
    void anotherAxisShowsTheSameIds() {
        Stage stage = stage();
        stage.viewport(stage.scenery().viewport().showing(IdRange.of(165_536, 65_536)));
        IdRange before = stage.scenery().viewport().ids();
        stage.rows(Machines.rows(CAPTURE, Look.START.withLinear(true)));
        IdRange now = stage.scenery().viewport().ids();
        assertThat((double) now.start()).isCloseTo(before.start(), offset(20.0));
        assertThat((double) now.end()).isCloseTo(before.end(), offset(20.0));
    }

    @Test
    void afterARestartTheSameIsSeenOnceItIsThere() {
        Stage left = stage();
        left.viewport(left.scenery().viewport().showing(IdRange.of(165_536, 65_536)));
        left.top(350);
        XMLMemento memento = XMLMemento.createWriteRoot("test");
        Objects.requireNonNull(Place.of(left.scenery())).save(memento);

        Stage next = new Stage();
        next.await(Place.read(memento));
        next.size(1000, 600);
        Server other = CAPTURE.server("web-02").orElseThrow();
        next.rows(Machines.rows(new Capture(List.of(other)), Look.START));
        next.rows(Machines.rows(CAPTURE, Look.START));
        assertThat(next.scenery().top()).isEqualTo(350);
        assertThat((double) next.scenery().viewport().ids().start())
                .isCloseTo(left.scenery().viewport().ids().start(), offset(20.0));
        assertThat((double) next.scenery().viewport().ids().end())
                .isCloseTo(left.scenery().viewport().ids().end(), offset(20.0));
    }

    @Test
    void whoGoesElsewhereIsNotTakenBack() {
        Stage left = stage();
        left.top(350);
        XMLMemento memento = XMLMemento.createWriteRoot("test");
        Objects.requireNonNull(Place.of(left.scenery())).save(memento);
        Stage next = new Stage();
        next.size(1000, 600);
        next.await(Place.read(memento));
        next.top(0);
        next.rows(Machines.rows(CAPTURE, Look.START));
        assertThat(next.scenery().top()).isZero();
        assertThat(Place.read(XMLMemento.createWriteRoot("nothing"))).isNull();
        assertThat(Place.of(new Stage().scenery())).isNull();
    }

    @Test
    void theLaneAtTheTopStaysWhenOthersGo() {
        Stage stage = stage();
        int row = SAMPLE.places().of(SAMPLE.picture().overlaps().get(1));
        stage.top(stage.scenery().tops().top(row));
        Row top = SAMPLE.rows().get(row);
        Rows worst = Machines.rows(CAPTURE, Look.START.with(Look.Order.WORST));
        stage.rows(worst);
        int now = worst.places().same(top);
        assertThat(stage.scenery().tops().top(now) - stage.scenery().top()).isBetween(-30, 30);
    }
}
