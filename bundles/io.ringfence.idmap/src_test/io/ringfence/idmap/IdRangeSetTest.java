package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;

class IdRangeSetTest {

    @Provide
    Arbitrary<List<IdRange>> lists() {
        return IdRanges.lists();
    }

    @Property
    void agreesWithBits(@ForAll("lists") List<IdRange> left, @ForAll("lists") List<IdRange> right) {
        IdRangeSet a = IdRangeSet.of(left);
        IdRangeSet b = IdRangeSet.of(right);
        BitSet union = IdRanges.bits(left);
        union.or(IdRanges.bits(right));
        BitSet both = IdRanges.bits(left);
        both.and(IdRanges.bits(right));
        BitSet rest = IdRanges.bits(left);
        rest.andNot(IdRanges.bits(right));

        assertThat(IdRanges.bits(a.ranges())).isEqualTo(IdRanges.bits(left));
        assertThat(IdRanges.bits(a.union(b).ranges())).isEqualTo(union);
        assertThat(IdRanges.bits(a.intersection(b).ranges())).isEqualTo(both);
        assertThat(IdRanges.bits(a.minus(b).ranges())).isEqualTo(rest);
        assertThat(a.size()).isEqualTo(IdRanges.bits(left).cardinality());
        assertThat(a.isEmpty()).isEqualTo(IdRanges.bits(left).isEmpty());
        for (long id = 0; id < IdRanges.LIMIT; id++) {
            assertThat(a.contains(id)).isEqualTo(IdRanges.bits(left).get((int) id));
        }
    }

    @Property
    void equalWhenTheIdsAreEqual(@ForAll("lists") List<IdRange> ranges) {
        assertThat(IdRangeSet.of(ranges.reversed())).isEqualTo(IdRangeSet.of(ranges));
    }

    @Test
    void joinsWhatTouches() {
        IdRangeSet set = IdRangeSet.of(List.of(IdRange.of(10, 5), IdRange.of(0, 10)));
        assertThat(set.ranges()).containsExactly(IdRange.of(0, 15));
        assertThat(set.hull()).isEqualTo(IdRange.of(0, 15));
        assertThat(IdRangeSet.EMPTY.hull()).isNull();
        assertThat(set.union(IdRangeSet.of(List.of(IdRange.of(100, 1))))).hasToString("0-14, 100");
    }

    @Test
    void refusesRangesThatAreNotInOrder() {
        assertThatThrownBy(() -> new IdRangeSet(List.of(IdRange.of(0, 5), IdRange.of(5, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
