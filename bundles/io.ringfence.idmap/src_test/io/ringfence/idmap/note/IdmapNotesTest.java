package io.ringfence.idmap.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.idmap.Containers;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.Idmap;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class IdmapNotesTest {

    private static List<String> notes(Containers containers) {
        return IdmapNotes.of(containers.server(), containers.idmaps()).stream()
                .map(
                        each ->
                                "%s %s [%s] %s %s"
                                        .formatted(
                                                each.type().label(),
                                                each.level().label(),
                                                each.storage(),
                                                each.containers().stream()
                                                        .map(one -> one.instance().name())
                                                        .toList(),
                                                each.sentence()))
                .toList();
    }

    @Test
    void oddMapsAreToldOnceForAllWhoHaveTheSameFlaw() {
        assertThat(
                        notes(
                                new Containers()
                                        .isolated("small-1", 165_536, 1000)
                                        .isolated("small-2", 300_000, 1000)
                                        .isolated("fine", 400_000, 65_536)
                                        .isolated("empty", 500_000, 0)
                                        .isolated("nest", 600_000, 65_536)
                                        .with("security.nesting", "true")))
                .containsExactly(
                        "odd-map low [] [small-1, small-2] The map of default/small-1 and"
                                + " default/small-2 does not fit: it has 1,000 ids and needs"
                                + " 65,536.",
                        "odd-map low [] [empty] The map of default/empty does not fit: it has 0 ids"
                                + " and needs 65,536; a range of uids is empty, which the kernel"
                                + " refuses; a range of gids is empty, which the kernel refuses.",
                        "odd-map low [] [nest] The map of default/nest does not fit: with 65,536"
                                + " ids it has no room for nested containers.");
    }

    @Test
    void aVolumeOfTwoMapsIsNamed() {
        assertThat(notes(pair(Map.of(), "data", "data")))
                .containsExactly(
                        "volume-different-maps low [default/data] [c1, c2] default/c1 and"
                                + " default/c2 have 2 different maps and the volume default/data in"
                                + " common: the next start can fail, as its files have one map; set"
                                + " security.shifted on the volume.");
    }

    @Test
    void aVolumeThatIsShiftedIsMeantSo() {
        assertThat(notes(pair(Map.of("security.shifted", "true"), "data", "data")))
                .singleElement()
                .asString()
                .startsWith("shifted-disk info [default/data] [c1, c2] ");
    }

    @Test
    void containersWithOneMapShareAVolumeWithoutAWord() {
        Containers containers =
                new Containers()
                        .volume("default", "data", Map.of())
                        .onDefault("c1", "")
                        .disk(folder("default", "data"))
                        .onDefault("c2", "")
                        .disk(folder("default", "data"));
        assertThat(notes(containers)).isEmpty();
    }

    @Test
    void aShiftedPathOfTheHostIsWorseWhenItCanBeWritten() {
        assertThat(
                        notes(
                                new Containers()
                                        .isolated("c1", 165_536, 65_536)
                                        .disk(
                                                Map.of(
                                                        "source", "/home", "path", "/home", "shift",
                                                        "true"))
                                        .isolated("c2", 300_000, 65_536)
                                        .disk(
                                                Map.of(
                                                        "source",
                                                        "/home",
                                                        "path",
                                                        "/home",
                                                        "shift",
                                                        "true",
                                                        "readonly",
                                                        "true"))))
                .containsExactly(
                        "shifted-disk high [/home] [c1] The path /home of the host is shifted for"
                                + " default/c1: root in there writes files of the host's root.",
                        "shifted-disk info [/home] [c2] The path /home of the host is shifted for"
                                + " default/c2, which can only read it.");
    }

    @Test
    void membersMeetOnSharedStorageOnly() {
        String[] isolated = {
            "security.idmap.isolated",
            "true",
            "volatile.idmap.next",
            "[{\"Isuid\":true,\"Isgid\":false,\"Hostid\":165536,\"Nsid\":0,\"Maprange\":65536},"
                + "{\"Isuid\":false,\"Isgid\":true,\"Hostid\":165536,\"Nsid\":0,\"Maprange\":65536}]"
        };
        Map<String, String> data = folder("fs", "data");
        assertThat(
                        notes(
                                new Containers()
                                        .pool("fs", "cephfs")
                                        .volume("fs", "data", Map.of())
                                        .on("m1", "c1", isolated)
                                        .disk(data)
                                        .on("m2", "c2", isolated)
                                        .disk(data)))
                .containsExactly(
                        "members-shared-storage low [fs/data] [c1, c2] default/c1 and default/c2"
                                + " are on different members, have host ids in common, and see the"
                                + " same files of fs/data.");
        assertThat(
                        notes(
                                new Containers()
                                        .pool("fs", "dir")
                                        .on("m1", "c1", isolated)
                                        .disk(data)
                                        .on("m2", "c2", isolated)
                                        .disk(data)))
                .isEmpty();
    }

    @Test
    void whoHasAVolumeIsNamedInOrder() {
        Map<String, String> data = folder("default", "data");
        Containers containers =
                new Containers()
                        .pool("default", "dir")
                        .volume("default", "data", Map.of())
                        .isolated("z", 165_536, 65_536)
                        .disk(data)
                        .isolated("a", 300_000, 65_536)
                        .disk(data);
        assertThat(notes(containers))
                .singleElement()
                .asString()
                .startsWith("volume-different-maps low [default/data] [a, z] default/a and ");
    }

    /** A volume has one map for its files, whichever folder of it a container shows. */
    @Test
    void foldersOfAVolumeAreTheVolume() {
        Containers containers =
                pair(Map.of(), "data/logs", "data/mail/in")
                        .isolated("c3", 400_000, 65_536)
                        .disk(folder("default", "data-2/logs"));
        assertThat(notes(containers))
                .singleElement()
                .asString()
                .startsWith("volume-different-maps low [default/data] [c1, c2] ");
        assertThat(notes(containers.volume("default", "data", Map.of("security.shifted", "true"))))
                .singleElement()
                .asString()
                .startsWith("shifted-disk info [default/data] [c1, c2] ");
    }

    /** Who is on another member and sees other folders does not see the same files. */
    @Test
    void membersMeetInFoldersThatAreOneInTheOther() {
        String next = Containers.json(Idmap.of(IdRange.of(165_536, 65_536)));
        String[] isolated = {"security.idmap.isolated", "true", "volatile.idmap.next", next};
        assertThat(
                        notes(
                                new Containers()
                                        .pool("fs", "cephfs")
                                        .volume("fs", "data", Map.of())
                                        .on("m1", "c1", isolated)
                                        .disk(folder("fs", "data/logs"))
                                        .on("m2", "c2", isolated)
                                        .disk(folder("fs", "data/logs/old"))
                                        .on("m3", "c3", isolated)
                                        .disk(folder("fs", "data/mail"))))
                .singleElement()
                .asString()
                .startsWith("members-shared-storage low [fs/data] [c1, c2] default/c1 and ");
    }

    /** Isolated containers that show this of a volume {@code data}, which has the keys. */
    private static Containers pair(Map<String, String> keys, String first, String second) {
        return new Containers()
                .pool("default", "dir")
                .volume("default", "data", keys)
                .isolated("c1", 165_536, 65_536)
                .disk(folder("default", first))
                .isolated("c2", 300_000, 65_536)
                .disk(folder("default", second));
    }

    private static Map<String, String> folder(String pool, String source) {
        return Map.of("pool", pool, "source", source, "path", "/data");
    }
}
