package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SubIdsTest {

    private static SubIds.Line root(long first, long count) {
        return new SubIds.Line("root", first, count);
    }

    @Test
    void takesTheFirstRangeThatIsWideEnough() {
        assertThat(
                        SubIds.range(
                                List.of(
                                        new SubIds.Line("lxd", 1, 70_000),
                                        root(50, 65_535),
                                        new SubIds.Line("Root", 100_000, 65_536),
                                        root(300_000, 1_000_000)),
                                false))
                .contains(IdRange.of(100_000, 65_536));
    }

    @Test
    void withoutALineForRootTheBuiltInRangeCounts() {
        assertThat(SubIds.range(List.of(), false)).contains(SubIds.BUILT_IN);
        assertThat(SubIds.range(List.of(new SubIds.Line("alice", 100_000, 65_536)), false))
                .contains(SubIds.BUILT_IN);
    }

    @Test
    void aSnapDoesNotReadTheFile() {
        assertThat(SubIds.range(List.of(root(100_000, 65_536)), true)).contains(SubIds.BUILT_IN);
    }

    @Test
    void onlySmallRangesAreNoneAtAll() {
        assertThat(SubIds.range(List.of(root(100_000, 1000)), false)).isEmpty();
    }

    @Test
    void passesOverWhatIsNoId() {
        assertThat(SubIds.range(List.of(root(-5, 70_000), root(1, 1L << 40)), false)).isEmpty();
    }
}
