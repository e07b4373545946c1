package io.ringfence.idmap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.util.BitSet;
import java.util.List;

/** Small ranges, and the naive model of range algebra: one bit for each id. */
final class IdRanges {

    static final int LIMIT = 60;

    private IdRanges() {}

    static Arbitrary<IdRange> ranges() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, LIMIT - 1),
                        Arbitraries.longs().between(0, LIMIT / 3))
                .as(IdRange::of);
    }

    static Arbitrary<List<IdRange>> lists() {
        return ranges().list().ofMaxSize(6);
    }

    static BitSet bits(IdRange range) {
        return bits(List.of(range));
    }

    static BitSet bits(List<IdRange> ranges) {
        BitSet bits = new BitSet();
        ranges.forEach(range -> bits.set((int) range.start(), (int) range.end()));
        return bits;
    }
}
