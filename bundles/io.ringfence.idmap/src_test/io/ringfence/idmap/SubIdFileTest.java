package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.HostFacts;

import org.junit.jupiter.api.Test;

import java.util.List;

class SubIdFileTest {

    private static HostFacts.SubIds root(long first, long count) {
        return new HostFacts.SubIds("root", first, count);
    }

    @Test
    void takesTheFirstRangeThatIsWideEnough() {
        assertThat(
                        SubIdFile.range(
                                List.of(
                                        new HostFacts.SubIds("lxd", 1, 70_000),
                                        root(50, 65_535),
                                        new HostFacts.SubIds("Root", 100_000, 65_536),
                                        root(300_000, 1_000_000)),
                                false))
                .contains(IdRange.of(100_000, 65_536));
    }

    @Test
    void withoutALineForRootTheBuiltInRangeCounts() {
        assertThat(SubIdFile.range(List.of(), false)).contains(SubIdFile.BUILT_IN);
        assertThat(SubIdFile.range(List.of(new HostFacts.SubIds("alice", 100_000, 65_536)), false))
                .contains(SubIdFile.BUILT_IN);
    }

    @Test
    void aSnapDoesNotReadTheFile() {
        assertThat(SubIdFile.range(List.of(root(100_000, 65_536)), true))
                .contains(SubIdFile.BUILT_IN);
    }

    @Test
    void onlySmallRangesAreNoneAtAll() {
        assertThat(SubIdFile.range(List.of(root(100_000, 1000)), false)).isEmpty();
    }

    @Test
    void passesOverWhatIsNoId() {
        assertThat(SubIdFile.range(List.of(root(-5, 70_000), root(1, 1L << 40)), false)).isEmpty();
    }
}
