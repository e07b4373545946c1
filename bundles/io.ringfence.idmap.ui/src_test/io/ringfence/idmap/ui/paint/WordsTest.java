package io.ringfence.idmap.ui.paint;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.drawing.Weave;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Viewport;
import io.ringfence.idmap.ui.state.Host;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the picture says in words. */
class WordsTest {

    private static final Rows SAMPLE = Machines.rows(Machines.sample(), Look.START);

    private static final Scenery SCENERY =
            new Scenery(
                    SAMPLE,
                    new RowTops(SAMPLE.rows()),
                    Geometry.of(1000, 600),
                    Viewport.all(SAMPLE.axis(), 700),
                    0,
                    null);

    @Test
    void idsAreReadable() {
        assertThat(IdText.onAxis(0)).isEqualTo("0");
        assertThat(IdText.onAxis(165_536)).isEqualTo("165,536");
        assertThat(IdText.onAxis(1_000_000_000)).isEqualTo("1.00 G");
        assertThat(IdText.onAxis(1_000_065_536)).isEqualTo("1,000,065,536");
        assertThat(IdText.onAxis(10_100_000)).isEqualTo("10.10 M");
        assertThat(IdText.of(IdRange.of(165_536, 65_536))).isEqualTo("165,536 – 231,071");
        assertThat(IdText.of(IdRange.of(33, 1))).isEqualTo("33");
    }

    @Test
    void aBlockIsToldWithAllThatIsKnownOfIt() {
        Row row =
                SAMPLE.rows().stream()
                        .filter(each -> LabelPainter.name(each, Look.START).equals("artifacts"))
                        .findFirst()
                        .orElseThrow();
        Lane lane = Objects.requireNonNull(row.lane()).lane();
        Block block = lane.blocks(IdKind.UID).getFirst();
        String said =
                new TipText(SCENERY).block(row, Strip.of(lane, Look.Ids.BOTH).getFirst(), block, 1);
        assertThat(said)
                .contains("default/artifacts", IdText.of(block.ids()), "in the container 0")
                .contains("by security.idmap.base")
                .contains("high:", "shared with default/cache");
    }

    @Test
    void whoseTheIdsOfAHostAreIsToldForAllOfThem() {
        for (Host host : SAMPLE.picture().hosts()) {
            List<Segment> segments = Segment.of(host.maps(), IdKind.UID);
            assertThat(segments.getFirst().ids()).isEqualTo(new IdRange(0, 1000));
            assertThat(segments)
                    .extracting(Segment::ground)
                    .contains(Segment.Ground.SYSTEM, Segment.Ground.CONTAINERS);
            assertThat(segments.getLast().ids().end()).isEqualTo(IdRange.IDS);
        }
    }

    /** The screen, what leaves it and all legends have one rule. */
    @Test
    void aPatternSaysWhatTheColourSays() {
        assertThat(Tone.of(null).weave()).isEqualTo(Weave.of(null));
        Set<Weave> patterns = EnumSet.of(Weave.of(null));
        for (OverlapLevel level : OverlapLevel.values()) {
            assertThat(Tone.of(level).weave()).isEqualTo(Weave.of(level));
            patterns.add(Weave.of(level));
        }
        assertThat(patterns).hasSize(OverlapLevel.values().length + 1);
    }

    @Test
    void whatIsNotedIsToldOfTheLane() {
        for (Row row : SAMPLE.rows()) {
            String told = String.valueOf(new TipText(SCENERY).lane(row));
            if (row.noted() != null) {
                var notes =
                        row.host()
                                .notes()
                                .of(Objects.requireNonNull(row.lane()).lane().containers());
                assertThat(told).contains(notes.getFirst().sentence());
            } else {
                assertThat(told).doesNotContain("shifted for");
            }
        }
    }
}
