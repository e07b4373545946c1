package io.ringfence.idmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The sweep against a look at every single id. */
class OverlapSweepTest {

    @Provide
    Arbitrary<List<IdRange>> lists() {
        return IdRanges.ranges().list().ofMinSize(1).ofMaxSize(7);
    }

    @Property
    void findsWhatALookAtEveryIdFinds(@ForAll("lists") List<IdRange> ranges) {
        List<IdmapGroup> groups = new ArrayList<>();
        for (IdRange range : ranges) {
            groups.add(Containers.group(groups.size(), range.start(), range.size()));
        }
        Set<String> expected = new TreeSet<>();
        for (long id = 0; id < 2L * IdRanges.LIMIT; id++) {
            long here = id;
            List<Integer> having =
                    groups.stream()
                            .filter(each -> each.map().hostIds(IdKind.UID).contains(here))
                            .map(IdmapGroup::number)
                            .toList();
            if (having.size() > 1) {
                expected.add(id + " " + having);
            }
        }
        Set<String> found =
                OverlapSweep.overlaps(IdKind.UID, null, groups, _ -> false).stream()
                        .flatMap(
                                overlap ->
                                        overlap.ids().ranges().stream()
                                                .flatMap(
                                                        range ->
                                                                LongStream.range(
                                                                                range.start(),
                                                                                range.end())
                                                                        .mapToObj(
                                                                                id ->
                                                                                        id
                                                                                                + " "
                                                                                                + numbers(
                                                                                                        overlap))))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(expected);
    }

    private static List<Integer> numbers(Overlap overlap) {
        return overlap.groups().stream().map(IdmapGroup::number).toList();
    }

    @Test
    void tenThousandContainersOnTheDefaultMapAreOneGroup() {
        Containers containers = new Containers();
        for (int i = 0; i < 10_000; i++) {
            containers.onDefault("c" + i, "");
        }
        assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    MemberIdmaps member = containers.idmaps().members().getFirst();
                    assertThat(member.groups()).hasSize(1);
                    assertThat(member.overlaps()).hasSize(2);
                    assertThat(member.overlaps().getFirst().size()).isEqualTo(10_000);
                });
    }

    /** Fifty million pairs, if one counted them. */
    @Test
    void thousandsOfStaggeredRangesAreJoined() {
        Containers containers = new Containers();
        for (int i = 0; i < 10_000; i++) {
            containers.isolated("c" + i, 1_000_000 + i, 65_536);
        }
        assertTimeout(
                Duration.ofSeconds(20),
                () -> {
                    ServerIdmaps maps = containers.idmaps();
                    long references =
                            maps.members().getFirst().overlaps().stream()
                                    .mapToLong(each -> each.groups().size())
                                    .sum();
                    assertThat(references).isLessThan(200_000);
                    Conflict conflict =
                            Objects.requireNonNull(maps.conflict(Containers.find(maps, "c5000")));
                    assertThat(conflict.others()).isEqualTo(9_999);
                    assertThat(conflict.ids()).isEqualTo(65_536);
                });
    }
}
