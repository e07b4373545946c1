package io.ringfence.idmap.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class CursorTest {

    private static final Rows SAMPLE = Machines.rows(Machines.sample(), Look.START);

    private final Cursor cursor = new Cursor(SAMPLE);

    /** By keys alone one gets to every lane and every block. */
    @Test
    void everyLaneAndBlockIsReached() {
        Set<Integer> lanes = new HashSet<>();
        int blocks = 0;
        @Nullable Pick at = cursor.end(false);
        while (at != null) {
            lanes.add(cursor.row(at));
            @Nullable Pick block = cursor.block(at, true);
            while (block != null) {
                blocks++;
                assertThat(cursor.row(block)).isEqualTo(cursor.row(at));
                block = cursor.block(block, true);
            }
            at = cursor.lane(at, 1);
        }
        assertThat(lanes)
                .hasSize((int) SAMPLE.rows().stream().filter(row -> !row.isHeading()).count());
        assertThat(blocks).isGreaterThan(lanes.size());
    }

    @Test
    void leftLeadsBackToTheLane() {
        Pick lane = cursor.end(false);
        Pick block = cursor.block(lane, true);
        assertThat(block).isInstanceOf(Pick.OneBlock.class);
        assertThat(cursor.block(block, false)).isEqualTo(lane);
        assertThat(cursor.block(lane, false)).isNull();
    }

    @Test
    void aPageBeyondTheEndIsTheLastLane() {
        Pick last = cursor.end(true);
        assertThat(cursor.lane(cursor.end(false), 10_000)).isEqualTo(last);
        assertThat(cursor.lane(last, -10_000)).isEqualTo(cursor.end(false));
        assertThat(cursor.lane(null, 1)).isEqualTo(cursor.end(false));
    }

    @Test
    void anOverlapLeadsToTheFirstLaneThatTakesPart() {
        for (Pick.OneOverlap overlap : SAMPLE.picture().overlaps()) {
            Row row = SAMPLE.rows().get(SAMPLE.places().of(overlap));
            assertThat(row.host()).isSameAs(overlap.host());
            var group = Objects.requireNonNull(row.lane()).lane().group();
            assertThat(overlap.overlap().groups().stream().anyMatch(each -> each == group))
                    .isTrue();
        }
    }

    @Test
    void everyOverlapIsOneStepFromTheNext() {
        Pick.@Nullable OneOverlap at = null;
        for (Pick.OneOverlap each : SAMPLE.picture().overlaps()) {
            at = cursor.overlap(at, 1);
            assertThat(at).isEqualTo(each);
        }
        assertThat(at).isEqualTo(cursor.overlap(null, -1));
        assertThat(cursor.overlap(at, 1)).isEqualTo(cursor.overlap(null, 1));
    }

    @Test
    void aFilterLeavesOutOverlapsOfWhichNothingIsShown() {
        Rows some = Machines.rows(Machines.sample(), Look.START.withFilter("runner"));
        List<Pick.OneOverlap> shown =
                some.picture().overlaps().stream()
                        .filter(each -> some.places().of(each) >= 0)
                        .toList();
        assertThat(shown).isNotEmpty().hasSizeLessThan(some.picture().overlaps().size());
        Cursor filtered = new Cursor(some);
        Pick.@Nullable OneOverlap at = null;
        for (Pick.OneOverlap each : shown) {
            at = filtered.overlap(at, 1);
            assertThat(at).isEqualTo(each);
        }
        assertThat(filtered.overlap(at, 1)).isEqualTo(shown.getFirst());
        assertThat(filtered.overlap(shown.getFirst(), -1)).isEqualTo(shown.getLast());

        Rows none = Machines.rows(Machines.sample(), Look.START.withFilter("nothing has this"));
        assertThat(new Cursor(none).overlap(null, 1)).isNull();
        assertThat(new Cursor(none).overlap(at, -1)).isNull();
    }
}
