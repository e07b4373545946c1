package io.ringfence.idmap.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.ringfence.idmap.IdRange;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class ViewportTest {

    private static final Axis FOLDED =
            FoldedAxis.of(List.of(IdRange.of(0, 1000), IdRange.of(165_536, 65_536)), List.of());

    @Property
    void whatIsUnderThePointerStaysThere(
            @ForAll @DoubleRange(min = 0, max = 1000) double x,
            @ForAll @DoubleRange(min = 1, max = 50) double factor) {
        Viewport all = Viewport.all(FOLDED, 1000);
        Viewport near = all.zoomed(x, factor);
        double position = x / 1000;
        assertThat((position - near.from()) / (near.to() - near.from()) * 1000)
                .isCloseTo(x, offset(1e-6));
        assertThat(near.zoomed(x, 1 / factor).from()).isCloseTo(0, offset(1e-9));
    }

    @Property
    void noZoomLeavesTheAxis(
            @ForAll @IntRange(min = 1, max = 3000) int width,
            @ForAll List<@DoubleRange(min = -5000, max = 5000) Double> moves) {
        Viewport view = Viewport.all(FOLDED, width);
        for (double move : moves) {
            view = move > 0 ? view.zoomed(move % width, 1.7).panned(move) : view.panned(move);
            assertThat(view.from()).isBetween(0.0, 1.0);
            assertThat(view.to()).isBetween(0.0, 1.0 + 1e-12);
            assertThat(view.ids().start()).isBetween(0L, IdRange.IDS - 1);
        }
    }

    @Test
    void showsARange() {
        IdRange range = IdRange.of(165_536, 65_536);
        Viewport view = Viewport.all(FOLDED, 1000).showing(range);
        assertThat(view.ids().contains(range)).isTrue();
        assertThat(view.x(range.end()) - view.x(range.start())).isGreaterThan(700);
        Viewport one = Viewport.all(Axis.linear(), 1000).showing(IdRange.of(1000, 1));
        assertThat(one.x(1001) - one.x(1000)).isGreaterThan(100);
    }

    @Test
    void nothingIsNoViewport() {
        assertThatThrownBy(() -> new Viewport(FOLDED, 0.5, 0.5, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Viewport.all(FOLDED, 0).width()).isEqualTo(1);
        assertThat(Viewport.all(FOLDED, 10).resized(20).width()).isEqualTo(20);
    }

    @Property
    void ticksAreApartAndInOrder(
            @ForAll @DoubleRange(min = 0, max = 999) double x,
            @ForAll @DoubleRange(min = 1, max = 1_000_000) double factor) {
        for (Axis axis : List.of(Axis.linear(), FOLDED)) {
            Viewport view = Viewport.all(axis, 1000).zoomed(x, factor);
            List<Ticks.Tick> ticks = Ticks.of(view, 80);
            assertThat(ticks).hasSizeLessThanOrEqualTo(13);
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i).x() - ticks.get(i - 1).x()).isGreaterThanOrEqualTo(80);
                assertThat(ticks.get(i).id()).isGreaterThan(ticks.get(i - 1).id());
            }
        }
    }

    @Test
    void ticksAreRoundNumbers() {
        Viewport view = Viewport.all(Axis.linear(), 1000);
        assertThat(Ticks.of(view, 100))
                .extracting(Ticks.Tick::id)
                .containsExactly(
                        0L,
                        500_000_000L,
                        1_000_000_000L,
                        1_500_000_000L,
                        2_000_000_000L,
                        2_500_000_000L,
                        3_000_000_000L,
                        3_500_000_000L,
                        4_000_000_000L);
        assertThat(Ticks.of(Viewport.all(FOLDED, 1000), 60))
                .extracting(Ticks.Tick::id)
                .contains(0L, 165_536L);
    }
}
