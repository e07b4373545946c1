package io.ringfence.idmap.allocate;

import static io.ringfence.idmap.Cases.in;
import static io.ringfence.idmap.Cases.items;
import static io.ringfence.idmap.Cases.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Cases;
import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Known;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class AllocatorTest {

    private static final Allocator POOL = new Allocator(Containers.DEFAULT);

    /** What a real LXD 5.0.2 gave to containers, one after the other, among ranges set by hand. */
    @Test
    void predictsWhatTheDaemonGaveOut() throws IOException, JsonException {
        Json recorded = in(Cases.read(), "allocator");
        IdRange pool =
                IdRange.of(
                        Long.parseLong(in(in(recorded, "pool"), "base").text()),
                        Long.parseLong(in(in(recorded, "pool"), "size").text()));
        int compared = 0;
        for (Json each : items(in(recorded, "cases"))) {
            Json config = in(each, "config");
            List<IdRange> others = ranges(in(each, "other_isolated_[base,size]"));
            Json size = in(config, "security.idmap.size");
            long wanted = size instanceof Json.Null ? 65_536 : Long.parseLong(size.text());
            long expected = Long.parseLong(in(each, "expected_base").text());
            if (in(config, "security.idmap.base") instanceof Json.Null) {
                assertThat(new Allocator(pool).base(wanted, others))
                        .as("%d of %s", wanted, others)
                        .hasValue(expected);
                compared++;
            }
            IdRange range = IdRange.of(expected, wanted);
            assertThat(others.stream().filter(range::overlaps).toList())
                    .containsExactlyInAnyOrderElementsOf(ranges(in(each, "overlaps_with")));
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static List<IdRange> ranges(Json pairs) {
        return items(pairs).stream()
                .map(pair -> IdRange.of(number(pair, 0), number(pair, 1)))
                .toList();
    }

    @Test
    void theFirstIdsOfThePoolAreLeftOut() {
        assertThat(POOL.base(65_536, List.of())).hasValue(165_536);
    }

    @Test
    void tooSmallAPoolHasNoRoom() {
        assertThat(new Allocator(IdRange.of(165_536, 65_536)).base(65_536, List.of())).isEmpty();
        assertThat(POOL.base(10_000_002, List.of())).isEmpty();
    }

    @Test
    void aRangeInsideAnotherLeadsBackwards() {
        assertThat(
                        POOL.base(
                                900_000,
                                List.of(
                                        IdRange.of(1_000_000, 2_000_000),
                                        IdRange.of(1_100_000, 65_536))))
                .hasValue(1_165_536);
    }

    @Test
    void aLowBaseDrawsTheNextRangeDown() {
        assertThat(POOL.base(65_536, List.of(IdRange.of(20_000, 65_536)))).hasValue(85_536);
    }

    /** Where nobody sets a base, the allocator is right: that is why nobody noticed. */
    @Property
    void alonePlacesWithoutOverlap(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 300_000) Integer> sizes) {
        List<IdRange> given = new ArrayList<>();
        for (int size : sizes) {
            POOL.base(size, given)
                    .ifPresent(
                            base -> {
                                IdRange range = IdRange.of(base, size);
                                assertThat(given).noneMatch(range::overlaps);
                                assertThat(Containers.DEFAULT.contains(range)).isTrue();
                                given.add(range);
                            });
        }
    }

    @Test
    void theNextRangeIsPredictedWithWhomItMeets() {
        Containers containers =
                new Containers()
                        .onDefault("d1", "")
                        .isolated("outer", 1_000_000, 2_000_000)
                        .isolated("inner", 1_100_000, 65_536);
        MemberIdmaps member = containers.idmaps().members().getFirst();
        NextRange next = NextRange.of(containers.server(), member).optional().orElseThrow();
        assertThat(next.range()).isEqualTo(IdRange.of(165_536, 65_536));
        assertThat(next.meets()).isEmpty();
        NextRange large =
                NextRange.of(containers.server(), member, 900_000).optional().orElseThrow();
        assertThat(large.range()).isEqualTo(IdRange.of(1_165_536, 900_000));
        assertThat(large.meets()).extracting(InstanceIdmap::label).containsExactly("default/outer");
        assertThat(NextRange.of(containers.server(), member, 20_000_000))
                .isEqualTo(Known.unknown(Allocator.NO_ROOM + "."));
    }

    @Test
    void withoutADefaultMapNothingIsPredicted() {
        Containers containers = new Containers().isolated("c1", 165_536, 65_536);
        ServerIdmaps maps = containers.idmaps();
        assertThat(NextRange.of(containers.server(), maps.members().getFirst()).whyUnknown())
                .get()
                .asString()
                .contains("default map is not known");
    }
}
