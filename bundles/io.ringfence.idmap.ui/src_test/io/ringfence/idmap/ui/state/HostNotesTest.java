package io.ringfence.idmap.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.idmap.note.NoteClass;
import io.ringfence.model.Capture;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/** The sample has volumes and paths that are shared and shifted; the picture tells of them. */
class HostNotesTest {

    private static final Capture SAMPLE = Machines.sample();
    private static final Picture PICTURE = new PictureMaker().of(SAMPLE, Comparison.NONE);

    private static List<IdmapNote> all() {
        return PICTURE.hosts().stream().flatMap(host -> host.notes().all().stream()).toList();
    }

    @Test
    void theSampleHasThem() {
        assertThat(all())
                .extracting(IdmapNote::type)
                .contains(NoteClass.VOLUME_MAPS, NoteClass.SHIFTED, NoteClass.ODD_MAP);
        assertThat(all()).extracting(IdmapNote::level).contains(OverlapLevel.HIGH);
    }

    @Test
    void everyContainerAndLaneKnowsItsOwn() {
        for (Host host : PICTURE.hosts()) {
            assertThat(host.notes().all()).extracting(IdmapNote::level).isSorted();
            for (IdmapNote note : host.notes().all()) {
                for (InstanceIdmap each : note.containers()) {
                    assertThat(host.notes().of(each)).contains(note);
                }
            }
            for (MapLane lane : host.lanes()) {
                List<IdmapNote> own = host.notes().of(lane.lane().containers());
                OverlapLevel worst = own.isEmpty() ? null : own.getFirst().level();
                assertThat(lane.noted()).isEqualTo(worst);
            }
        }
    }

    @Test
    void aFilterFindsThem() {
        List<Row> rows = Machines.rows(SAMPLE, Look.START.withFilter("shifted-disk")).rows();
        assertThat(rows).filteredOn(row -> row.kind() == Row.Kind.LANE).isNotEmpty();
        assertThat(rows)
                .filteredOn(row -> row.kind() == Row.Kind.LANE)
                .allSatisfy(row -> assertThat(row.noted()).isNotNull());
    }

    @Test
    void theirLanesAreFoundAmongTheLines() {
        Rows rows = Machines.rows(SAMPLE, Look.START);
        for (Host host : rows.picture().hosts()) {
            for (IdmapNote note : host.notes().all()) {
                Pick.OneNote pick = new Pick.OneNote(host, note);
                MapLane first =
                        Objects.requireNonNull(rows.rows().get(rows.places().of(pick)).lane());
                assertThat(rows.places().lanes(pick)).isNotEmpty().contains(first.lane());
            }
        }
    }

    @Test
    void aNoteThatIsSelectedIsFoundAgain() {
        Host host =
                PICTURE.hosts().stream()
                        .filter(each -> !each.notes().all().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Pick.OneNote pick = new Pick.OneNote(host, host.notes().all().getFirst());
        Picture anew = new PictureMaker().of(SAMPLE, Comparison.NONE);
        assertThat(Picks.again(pick, anew))
                .isInstanceOfSatisfying(
                        Pick.OneNote.class,
                        again ->
                                assertThat(again.note().sentence())
                                        .isEqualTo(pick.note().sentence()));
        assertThat(Picks.again(pick, Picture.NOTHING)).isNull();
    }
}
