package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

class IdRangeTest {

    @Provide
    Arbitrary<IdRange> ranges() {
        return IdRanges.ranges();
    }

    @Property
    void agreesWithBits(@ForAll("ranges") IdRange a, @ForAll("ranges") IdRange b) {
        BitSet both = IdRanges.bits(a);
        both.and(IdRanges.bits(b));
        BitSet rest = IdRanges.bits(a);
        rest.andNot(IdRanges.bits(b));
        IdRange shared = a.intersection(b);

        assertThat(a.overlaps(b)).isEqualTo(!both.isEmpty()).isEqualTo(b.overlaps(a));
        assertThat(shared == null ? new BitSet() : IdRanges.bits(shared)).isEqualTo(both);
        assertThat(IdRanges.bits(a.minus(b))).isEqualTo(rest);
        assertThat(a.minus(b)).noneMatch(IdRange::isEmpty);
        assertThat(a.contains(b)).isEqualTo(both.equals(IdRanges.bits(b)));
        assertThat(a.size()).isEqualTo(IdRanges.bits(a).cardinality());
    }

    @Test
    void touchingRangesDoNotOverlap() {
        assertThat(IdRange.of(0, 10).overlaps(IdRange.of(10, 10))).isFalse();
        assertThat(IdRange.of(0, 11).intersection(IdRange.of(10, 10))).isEqualTo(IdRange.of(10, 1));
    }

    @Test
    void showsFirstAndLastId() {
        assertThat(IdRange.of(100_000, 65_536)).hasToString("100000-165535");
        assertThat(IdRange.of(1000, 1)).hasToString("1000");
        assertThat(IdRange.of(7, 0)).hasToString("none");
    }

    @Test
    void ordersByStart() {
        List<IdRange> list = new ArrayList<>(List.of(IdRange.of(5, 2), IdRange.of(1, 9)));
        list.sort(null);
        assertThat(list).containsExactly(IdRange.of(1, 9), IdRange.of(5, 2));
    }

    @Test
    void mayReachPastTheLastId() {
        assertThat(IdRange.of(4_294_967_000L, 65_536).leavesIds()).isTrue();
        assertThat(IdRange.ALL.leavesIds()).isFalse();
        assertThatThrownBy(() -> IdRange.of(IdRange.IDS, IdRange.IDS + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IdRange.of(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IdRange.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
