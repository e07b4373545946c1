package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class MapFlawsTest {

    private static final long HOST = 1_000_000;
    private static final long SIZE = 65_536;

    private static Idmap map(IdRange... container) {
        List<IdmapEntry> entries = new ArrayList<>();
        for (IdRange each : container) {
            for (IdKind kind : IdKind.values()) {
                entries.add(new IdmapEntry(kind, HOST + each.start(), each.start(), each.size()));
            }
        }
        return Idmap.of(entries);
    }

    @Test
    void oneRangeFromRootOnFits() {
        assertThat(MapFlaws.of(map(IdRange.of(0, SIZE)), false)).isEmpty();
        assertThat(MapFlaws.of(Idmap.EMPTY, true)).isEmpty();
    }

    @Test
    void idsThatAreLeftOutBetweenOthersAreNamed() {
        assertThat(MapFlaws.of(map(new IdRange(0, 1000), new IdRange(1005, 2 * SIZE)), false))
                .containsExactly(
                        "uids 1000-1004 are nobody on the host",
                        "gids 1000-1004 are nobody on the host");
    }

    @Test
    void rootThatIsLeftOutIsNamed() {
        assertThat(MapFlaws.of(map(new IdRange(1, SIZE + 1)), false))
                .containsExactly("uid 0 is nobody on the host", "gid 0 is nobody on the host");
    }

    @Test
    void rangesThatFollowEachOtherHaveNoGap() {
        assertThat(MapFlaws.of(map(new IdRange(0, 1000), new IdRange(1000, SIZE)), false))
                .isEmpty();
    }

    @Test
    void tooFewIdsAndNoRoomToNest() {
        assertThat(MapFlaws.of(map(IdRange.of(0, 1000)), false))
                .containsExactly("it has 1,000 ids and needs 65,536");
        assertThat(MapFlaws.of(map(IdRange.of(0, SIZE)), true))
                .containsExactly("with 65,536 ids it has no room for nested containers");
    }
}
