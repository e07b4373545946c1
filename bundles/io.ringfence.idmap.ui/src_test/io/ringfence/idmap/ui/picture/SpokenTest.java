package io.ringfence.idmap.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.ui.paint.IdText;
import io.ringfence.idmap.ui.paint.Scenery;
import io.ringfence.idmap.ui.paint.Segment;
import io.ringfence.idmap.ui.paint.Tone;
import io.ringfence.idmap.ui.state.Look;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Row;
import io.ringfence.idmap.ui.state.Rows;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the picture shows is said. */
class SpokenTest {

    private static Scenery scenery(Rows rows) {
        Stage stage = new Stage();
        stage.size(1000, 600);
        stage.rows(rows);
        return stage.scenery();
    }

    private static final Scenery SAMPLE = scenery(Machines.rows(Machines.sample(), Look.START));

    @Test
    void everyLineOfTheSampleIsSaid() {
        Spoken said = new Spoken(SAMPLE);
        for (int i = 0; i < SAMPLE.tops().count(); i++) {
            Row row = SAMPLE.row(i);
            String line = said.line(i);
            switch (row.kind()) {
                case HOST -> host(row, line);
                case PROJECT ->
                        assertThat(line)
                                .contains(Objects.requireNonNull(row.lane()).lane().project());
                case LANE, CONTAINER -> lane(row, line);
            }
        }
    }

    /** Its name, and whose the ids are that stand beside it. */
    private static void host(Row row, String line) {
        assertThat(line).startsWith(row.host().label());
        for (IdKind kind : IdKind.values()) {
            for (Segment each : Segment.of(row.host().maps(), kind)) {
                assertThat(line).contains(each.words() + ": " + IdText.of(each.ids()));
            }
        }
    }

    /** Its names, its ranges, what sort they are of, the worst overlap, its notes. */
    private static void lane(Row row, String line) {
        Lane lane = Objects.requireNonNull(row.lane()).lane();
        assertThat(line).contains(lane.containers().getFirst().label());
        if (lane.isUnknown()) {
            assertThat(line).contains("Unknown map: ");
            return;
        }
        assertThat(line).contains(Tone.of(lane.level()).mark().word(), lane.kind().label());
        for (IdKind kind : IdKind.values()) {
            for (Block each : lane.blocks(kind)) {
                assertThat(line).contains(IdText.of(each.ids()));
            }
        }
        for (IdmapNote each : row.host().notes().of(lane.containers())) {
            assertThat(line).contains(each.sentence());
        }
    }

    @Test
    void whatIsComparedIsSaid() {
        Scenery compared = scenery(Machines.compared().rows());
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < compared.tops().count(); i++) {
            MapLane lane = compared.row(i).lane();
            if (lane != null && !compared.row(i).isHeading()) {
                String line = new Spoken(compared).line(i);
                String name = lane.lane().containers().getFirst().instance().name();
                for (String change : List.of("\nnew\n", "\ngone\n", "\nwas 900000-929999\n")) {
                    if (line.contains(change)) {
                        changes.add(name + " " + change.strip());
                    }
                }
            }
        }
        assertThat(changes).containsExactlyInAnyOrder("c2 new", "old gone", "c1 was 900000-929999");
    }

    @Test
    void aNoteThatIsSelectedIsSaid() {
        var host =
                SAMPLE.rows().picture().hosts().stream()
                        .filter(each -> !each.notes().all().isEmpty())
                        .findFirst()
                        .orElseThrow();
        IdmapNote note = host.notes().all().getFirst();
        Stage stage = new Stage();
        stage.size(1000, 600);
        stage.rows(SAMPLE.rows());
        stage.pick(new Pick.OneNote(host, note));
        assertThat(new Spoken(stage.scenery()).picture()).contains(note.sentence());
    }
}
