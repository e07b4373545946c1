package io.ringfence.idmap.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdRange;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class AxisTest {

    @Provide
    Arbitrary<List<IdRange>> blocks() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, IdRange.IDS - 1),
                        Arbitraries.of(1L, 1000L, 65_536L, 1_000_000_000L))
                .as(IdRange::of)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void higherIdsAreNeverToTheLeft(
            @ForAll("blocks") List<IdRange> blocks,
            @ForAll @LongRange(max = IdRange.IDS - 1) long one,
            @ForAll @LongRange(max = IdRange.IDS - 1) long other) {
        Axis axis = FoldedAxis.of(blocks, List.of());
        double low = axis.position(Math.min(one, other));
        double high = axis.position(Math.max(one, other));
        assertThat(low).isBetween(0.0, 1.0).isLessThanOrEqualTo(high);
        assertThat(axis.position(0)).isZero();
        assertThat(axis.position(IdRange.IDS)).isEqualTo(1.0);
    }

    @Property
    void theIdAtAPositionIsThere(
            @ForAll("blocks") List<IdRange> blocks,
            @ForAll @LongRange(max = IdRange.IDS - 1) long id) {
        for (Axis axis : List.of(Axis.linear(), FoldedAxis.of(blocks, List.of()))) {
            long back = axis.id(axis.position(id));
            assertThat(Math.abs(back - id)).isLessThanOrEqualTo(1);
        }
    }

    /** What the folded axis is for: these would be three pixels on a linear one. */
    @Test
    void idsOfAllSizesFitOneScreen() {
        Axis axis =
                FoldedAxis.of(
                        List.of(
                                IdRange.of(0, 1000),
                                IdRange.of(1000, 1),
                                IdRange.of(165_536, 65_536),
                                IdRange.of(231_072, 65_536),
                                IdRange.of(1_000_000_000, 65_536)),
                        List.of(100_000L, 10_100_000L));
        Viewport screen = Viewport.all(axis, 1500);
        double[] x = {
            screen.x(0),
            screen.x(1000),
            screen.x(100_000),
            screen.x(165_536),
            screen.x(231_072),
            screen.x(296_608),
            screen.x(1_000_000_000),
            screen.x(1_000_065_536)
        };
        for (int i = 1; i < x.length; i++) {
            assertThat(x[i] - x[i - 1]).as("%d", i).isGreaterThan(30);
        }
        assertThat(x[4] - x[3]).isCloseTo(x[5] - x[4], offset(1e-6));
        assertThat(axis.folds()).contains(new IdRange(1001, 100_000));
    }

    @Test
    void theAxisOfARealHostShowsItsRanges() {
        Containers containers =
                new Containers().onDefault("d", "").isolated("c1", 165_536, 65_536, "uid 33 5");
        Axis axis = Axes.folded(containers.idmaps().members());
        Viewport screen = Viewport.all(axis, 1000);
        assertThat(screen.x(231_072) - screen.x(165_536)).isGreaterThan(50);
        assertThat(screen.x(10_100_000)).isGreaterThan(screen.x(231_072) + 5);
        assertThat(Axis.linear().position(231_072) - Axis.linear().position(165_536))
                .isLessThan(1.0 / 1000);
    }

    @Test
    void nothingIsAllOneFold() {
        Axis axis = FoldedAxis.of(List.of(), List.of());
        assertThat(axis.folds()).containsExactly(new IdRange(0, IdRange.IDS));
        assertThat(axis.position(IdRange.IDS / 2)).isEqualTo(0.5);
    }
}
