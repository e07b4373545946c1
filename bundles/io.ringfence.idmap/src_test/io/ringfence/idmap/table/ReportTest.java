package io.ringfence.idmap.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.drawing.Drawings;
import io.ringfence.idmap.drawing.Palette;
import io.ringfence.idmap.drawing.PictureSvg;
import io.ringfence.idmap.explain.Explainer;
import io.ringfence.idmap.explain.Names;
import io.ringfence.idmap.layout.Lanes;
import io.ringfence.idmap.note.IdmapNotes;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What a report takes, from the packages that it can see: no screen, no widgets. */
class ReportTest {

    private static final Server SERVER =
            new Containers()
                    .isolated("ldap", 5_000_000, 65_536)
                    .isolated("kerberos", 5_030_000, 65_536)
                    .onDefault("files", "uid 1000 1000")
                    .disk(Map.of("source", "/srv", "path", "/srv", "shift", "true"))
                    .stopped("broken", "volatile.idmap.next", "[{]")
                    .server();

    private static final ServerIdmaps MAPS = ServerIdmaps.of(SERVER);

    @Test
    void thePictureHasItsLegend() throws Exception {
        StringWriter out = new StringWriter();
        PictureSvg.write(
                Drawings.of(
                        new Capture(List.of(SERVER)),
                        EnumSet.allOf(IdKind.class),
                        1_000,
                        Palette.LIGHT),
                out);
        assertThat(out.toString())
                .startsWith("<?xml")
                .contains(">default/ldap<", ">shared with nobody<", ">critical: the host's root<");
    }

    @Test
    void overlapsAreOneLineForUsersAndGroupsTheWorstFirst() {
        MemberIdmaps host = MAPS.members().getFirst();
        Explainer explainer = new Explainer(SERVER, host);
        List<OverlapLine> lines = OverlapLine.of(host);
        assertThat(lines).extracting(OverlapLine::level).isSorted();
        OverlapLine line =
                lines.stream()
                        .filter(each -> each.type().label().equals("isolated-isolated"))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.kinds()).isEqualTo("uid+gid");
        assertThat(line.ids()).hasToString("5030000-5065535");
        assertThat(Names.of(line.containers())).isEqualTo("default/ldap and default/kerberos");
        assertThat(line.inside())
                .extracting(each -> Names.of(each.containers()) + " " + each.ids())
                .containsExactly("default/ldap 30000-65535", "default/kerberos 0-35535");
        assertThat(explainer.of(line.overlap()).sentence()).isNotEmpty();
    }

    /** Where user and group ids are not alike each is a line of its own, with its own users. */
    @Test
    void onlyUsersAreOnlyUsers() {
        assertThat(OverlapLine.of(MAPS.members().getFirst()))
                .filteredOn(line -> line.ids().toString().equals("1000"))
                .singleElement()
                .satisfies(line -> assertThat(line.kinds()).isEqualTo("uid"))
                .satisfies(line -> assertThat(line.users()).isEmpty());
    }

    @Test
    void everyRangeOfEveryContainerIsALine() {
        List<RangeLine> lines =
                Lanes.of(SERVER.name(), MAPS, Lanes.Grouping.MEMBER).stream()
                        .flatMap(lane -> RangeLine.of(lane).stream())
                        .toList();
        assertThat(lines.stream().map(ReportTest::words))
                .contains(
                        "default/ldap uid+gid 5000000-5065535 0-65535 security.idmap.isolated HIGH",
                        "default/kerberos uid+gid 5030000-5095535 0-65535 security.idmap.isolated"
                                + " HIGH",
                        "default/broken  null null  none");
        assertThat(lines.stream().map(RangeLine::container).distinct().map(InstanceIdmap::label))
                .hasSize(4);
        assertThat(lines.stream().map(ReportTest::words))
                .anyMatch(words -> words.startsWith("default/files uid 1000 1000 raw.idmap"));
    }

    private static String words(RangeLine line) {
        Enum<?> level = line.level();
        return String.join(
                " ",
                line.container().label(),
                line.kinds(),
                String.valueOf(line.ids()),
                String.valueOf(line.inside()),
                line.key(),
                level == null ? "none" : level.name());
    }

    @Test
    void notesAreRecords() {
        assertThat(IdmapNotes.of(SERVER, MAPS))
                .anyMatch(note -> note.storage().equals("/srv") && !note.sentence().isEmpty());
    }

    /** A report is made where there is no desktop. */
    @Test
    void nothingOfAScreenIsNeeded() throws IOException {
        assertThat(Files.readString(Path.of("META-INF/MANIFEST.MF")))
                .contains("io.ringfence.idmap.drawing", "io.ringfence.idmap.table")
                .doesNotContain("swt", "jface", "java.awt", "javax.swing");
    }
}
