package io.ringfence.idmap.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.OverlapClass;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.idmap.note.NoteClass;
import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Machines;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.tables.Listed.Question;
import io.ringfence.model.Capture;
import io.ringfence.ui.estate.Entity;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables of the sample, without a window. */
class TablesTest {

    private static final Capture SAMPLE = Machines.sample();

    private final IdmapDesk desk = Machines.desk(SAMPLE);
    private final OverlapRows overlaps = new OverlapRows();
    private final RangeRows ranges = new RangeRows();
    private final List<OverlapRow> shared = overlaps.rows(desk.picture());
    private final List<RangeRow> all = containers(ranges.rows(desk.picture()));

    private static List<RangeRow> containers(List<RangeRow> rows) {
        return rows.stream().filter(row -> row.container() != null).toList();
    }

    @Test
    void everyOverlapIsARowWithItsCause() {
        assertThat(shared).extracting(OverlapRow::type).contains(OverlapClass.values());
        assertThat(shared).allSatisfy(row -> assertThat(row.cause()).isNotEmpty());
        OverlapRow same =
                shared.stream()
                        .filter(row -> row.type() == OverlapClass.ISOLATED_IDENTICAL)
                        .findFirst()
                        .orElseThrow();
        assertThat(same.kinds()).isEqualTo("uid+gid");
        assertThat(same.ids()).isEqualTo("165536-231071");
        assertThat(same.count()).isEqualTo(65_536);
        assertThat(same.containers()).isEqualTo("default/web and staging/web");
        assertThat(same.users()).isEqualTo("sub-ids of deploy");
        assertThat(same.cause()).isEqualTo("one name in two projects");
        assertThat(same.inside()).isEqualTo("0-65535 in default/web and staging/web");
    }

    @Test
    void everyContainerHasItsRanges() {
        long containers =
                SAMPLE.servers().stream()
                        .flatMap(server -> server.instances().stream())
                        .filter(instance -> instance.isContainer())
                        .count();
        Set<String> labels = new HashSet<>();
        all.forEach(row -> labels.add(row.host().label() + row.label()));
        assertThat(labels).hasSize((int) containers);
        assertThat(all)
                .filteredOn(row -> row.label().equals("default/monitor"))
                .extracting(RangeRow::ids)
                .containsExactly("1001", "362144-363143", "363145-427679");
        assertThat(all)
                .filteredOn(row -> row.name().equals("runner-big"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.key()).isEqualTo("security.idmap.base");
                            assertThat(row.size()).isEqualTo(262_144);
                            assertThat(row.inside()).isEqualTo("0-262143");
                        });
    }

    /** What stands above the lanes of a host is listed, too. */
    @Test
    void whoseTheIdsOfAHostAreIsListed() {
        List<RangeRow> owners =
                ranges.rows(desk.picture()).stream()
                        .filter(row -> row.container() == null)
                        .filter(row -> row.host().label().equals("web-02"))
                        .toList();
        assertThat(owners)
                .extracting(RangeRow::label)
                .contains("(the host) system", "(the host) users", "(the host) root\u2019s sub-ids")
                .contains("(the host) nobody\u2019s");
        assertThat(owners.stream().filter(row -> row.kinds().startsWith("uid")))
                .isSortedAccordingTo(Comparator.comparingLong(RangeRow::first));
        RangeRow system = owners.getFirst();
        assertThat(system.ids()).isEqualTo("0-999");
        assertThat(system.size()).isEqualTo(1000);
        assertThat(ranges.pick(system)).isEqualTo(new Pick.OneId(0));
        assertThat(ranges.words(system)).contains("system").doesNotContain("unknown");
        assertThat(owners).extracting(ranges::key).doesNotHaveDuplicates();
    }

    /** The words of the picture, and its outlines: what came, went and moved. */
    @Test
    void whatIsComparedIsToldInEveryRow() {
        IdmapDesk compared = Machines.compared();
        assertThat(containers(ranges.rows(compared.picture())))
                .extracting(RangeRow::name, RangeRow::ids, RangeRow::state)
                .containsExactlyInAnyOrder(
                        tuple("c0", "200000-229999", "stopped"),
                        tuple("c1", "240000-269999", "stopped; was 900000-929999"),
                        tuple("c2", "280000-309999", "stopped; new"),
                        tuple("old", "700000-729999", "gone"));
        assertThat(ranges.rows(compared.picture()))
                .filteredOn(row -> ranges.words(row).contains("gone"))
                .extracting(RangeRow::name)
                .containsExactly("old");
    }

    @Test
    void keysTellRowsApart() {
        assertThat(shared).extracting(overlaps::key).doesNotHaveDuplicates();
        assertThat(ranges.rows(desk.picture())).extracting(ranges::key).doesNotHaveDuplicates();
    }

    @Test
    void whatARowSelectsIsTheRow() {
        for (OverlapRow row : shared) {
            Pick pick = overlaps.pick(row);
            assertThat(shared.stream().filter(overlaps.shows(pick)).findFirst()).contains(row);
        }
        for (RangeRow row : all) {
            Pick pick = ranges.pick(row);
            assertThat(all.stream().filter(ranges.shows(pick)).findFirst()).contains(row);
        }
    }

    @Test
    void aContainerOfTheEstateLeadsToItsRows() {
        Entity ldap = new Entity("web-02", Entity.Kind.INSTANCE, "default", "ldap");
        assertThat(all)
                .filteredOn(ranges.isOf(ldap))
                .extracting(RangeRow::ids)
                .containsExactly("165541", "5000000-5000388", "5000390-5065535");
        assertThat(shared)
                .filteredOn(overlaps.isOf(ldap))
                .extracting(OverlapRow::type)
                .contains(OverlapClass.RAW_INTO_ISOLATED, OverlapClass.ISOLATED_ISOLATED);
        assertThat(all).noneMatch(ranges.isOf(Entity.server("web-02")));
    }

    @Test
    void whatIsNotedIsARowAndLeadsToItsContainers() {
        NoteRows notes = new NoteRows();
        List<Pick.OneNote> rows = notes.rows(desk.picture());
        assertThat(rows)
                .extracting(row -> row.note().type())
                .contains(NoteClass.ODD_MAP, NoteClass.VOLUME_MAPS, NoteClass.SHIFTED);
        assertThat(rows).extracting(notes::key).doesNotHaveDuplicates();
        for (Pick.OneNote row : rows) {
            assertThat(rows.stream().filter(notes.shows(row)).findFirst()).contains(row);
            Set<InstanceIdmap> about = Set.copyOf(row.note().containers());
            assertThat(all.stream().filter(ranges.shows(row)).toList())
                    .extracting(RangeRow::container)
                    .allMatch(about::contains);
            for (OverlapRow overlap : shared.stream().filter(overlaps.shows(row)).toList()) {
                assertThat(rows.stream().filter(notes.shows(overlaps.pick(overlap)))).contains(row);
            }
        }
    }

    @Test
    void notesAreFilteredAndSorted() {
        try (Lister<Pick.OneNote> lister =
                new Lister<>(desk, new NoteRows(), Runnable::run, () -> {})) {
            assertThat(lister.listed().rows())
                    .extracting(row -> row.note().level())
                    .isSorted()
                    .first()
                    .isEqualTo(OverlapLevel.HIGH);
            lister.ask(new Question("shifted-disk high", "storage", false));
            assertThat(lister.listed().rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.note().level()).isEqualTo(OverlapLevel.HIGH));
        }
    }

    @Test
    void anIdLeadsToThoseWhoHaveIt() {
        Pick id = new Pick.OneId(165_541);
        assertThat(all)
                .filteredOn(ranges.shows(id))
                .extracting(RangeRow::name)
                .contains("ldap", "web", "legacy-app", "portal");
    }

    @Test
    void theWorstComesFirstAndEveryColumnSorts() {
        int[] told = {0};
        try (Lister<OverlapRow> lister =
                new Lister<>(desk, overlaps, Runnable::run, () -> told[0]++)) {
            List<OverlapRow> rows = lister.listed().rows();
            assertThat(rows.getFirst().level()).isEqualTo(OverlapLevel.CRITICAL);
            assertThat(rows).isSortedAccordingTo(Comparator.comparing(OverlapRow::level));
            lister.ask(new Question("", "count", true));
            assertThat(lister.listed().rows())
                    .isSortedAccordingTo(Comparator.comparingLong(OverlapRow::count).reversed());
            assertThat(told[0]).isEqualTo(2);
        }
    }

    @Test
    void aFilterWantsAllItsWords() {
        try (Lister<OverlapRow> lister = new Lister<>(desk, overlaps, Runnable::run, () -> {})) {
            lister.ask(new Question("  KERBEROS isolated-isolated ", "severity", false));
            assertThat(lister.listed().rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.ids()).isEqualTo("5030000-5065535"));
            lister.ask(new Question("kerberos nothing", "severity", false));
            assertThat(lister.listed().rows()).isEmpty();
            assertThat(lister.listed().all()).hasSameSizeAs(shared);
        }
    }
}
