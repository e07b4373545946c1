package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;

class SplitMapTest {

    private static IdmapEntry uid(long host, long container, long size) {
        return new IdmapEntry(IdKind.UID, host, container, size);
    }

    @Test
    void aNewEntryTakesItsContainerIdsAway() throws IdmapException {
        SplitMap map = new SplitMap(Idmap.of(IdRange.of(100_000, 65_536)));
        map.add(uid(1000, 500, 10));
        assertThat(map.map().uid())
                .containsExactly(
                        uid(100_000, 0, 500), uid(1000, 500, 10), uid(100_510, 510, 65_026));
        assertThat(map.map().gid()).hasSize(1);
        assertThat(map.map().alike()).isFalse();
    }

    @Test
    void hostIdsMayNotMeetNorTouch() {
        assertThatThrownBy(() -> started().add(uid(100_000, 5, 2)))
                .hasMessage("Host id is in the range of subids");
        assertThatThrownBy(() -> started().add(uid(99_990, 5, 10)))
                .hasMessage("Host id is in the range of subids");
    }

    private static SplitMap started() {
        return new SplitMap(Idmap.of(IdRange.of(100_000, 65_536)));
    }

    /** The server overlooks the last id; the kernel then refuses the map. */
    @Test
    void theLastIdOfARangeIsOverlooked() throws IdmapException {
        SplitMap map = started();
        map.add(uid(1000, 65_535, 1));
        assertThat(map.map().uid()).containsExactly(uid(100_000, 0, 65_536), uid(1000, 65_535, 1));
        assertThat(map.map().mapsTwice(IdKind.UID)).isTrue();
    }

    @Provide
    Arbitrary<List<IdmapEntry>> entries() {
        Arbitrary<Long> numbers =
                Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.longs().between(IdRange.IDS - 3, IdRange.IDS - 1));
        return Combinators.combine(
                        Arbitraries.of(IdKind.class),
                        numbers,
                        numbers,
                        Arbitraries.longs().between(0, 12))
                .as(IdmapEntry::new)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void everythingIsAddedOrRefused(@ForAll("entries") List<IdmapEntry> entries) {
        SplitMap map = new SplitMap();
        for (IdmapEntry entry : entries) {
            try {
                map.add(entry);
                assertThat(map.map().entries(entry.kind())).contains(entry);
            } catch (IdmapException e) {
                assertThat(e.what())
                        .isIn(
                                "Host id is in the range of subids",
                                "The ID map has ids beyond 32 bits");
            }
        }
    }

    /** Where the server overlooks nothing, the entry that was added last counts. */
    @Property
    void theLastEntryWins(@ForAll("entries") List<IdmapEntry> entries) throws IdmapException {
        SplitMap map = new SplitMap(Idmap.of(IdRange.of(1_000_000, 60)));
        long[] host = new long[60];
        for (int id = 0; id < host.length; id++) {
            host[id] = 1_000_000 + id;
        }
        long free = 5000;
        for (IdmapEntry each : entries) {
            if (each.kind() == IdKind.UID && each.size() > 1 && each.container() < 40) {
                IdmapEntry entry = uid(free, each.container(), each.size());
                if (map.map().uid().stream().anyMatch(old -> endsInside(old, entry))) {
                    continue;
                }
                map.add(entry);
                for (long id = 0; id < entry.size(); id++) {
                    host[(int) (entry.container() + id)] = free + id;
                }
                free += 100;
            }
        }
        for (IdmapEntry entry : map.map().uid()) {
            for (long id = 0; id < entry.size(); id++) {
                assertThat(host[(int) (entry.container() + id)]).isEqualTo(entry.host() + id);
            }
        }
    }

    /** An entry that reaches past the one it splits makes LXD lose or double ids. */
    private static boolean endsInside(IdmapEntry old, IdmapEntry entry) {
        IdRange had = old.containerRange();
        IdRange gets = entry.containerRange();
        return had.overlaps(gets) && !had.contains(gets)
                || had.overlaps(gets) && gets.last() == had.last()
                || had.overlaps(gets) && old.size() == 1;
    }
}
