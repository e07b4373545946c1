package io.ringfence.contract;

import static io.ringfence.contract.IdmapLab.ISOLATED;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.Idmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plans for containers that have a volume in common, on real servers. */
class IdmapVolumesTest {

    private static final String REFUSED = "are not identical";
    private static final String SHIFTED = "storage volume set";

    /** The map of a container's files; none where mounts are mapped. */
    private static final String KEY = "volatile.last_state.idmap";

    @TempDir private Path folder = Path.of("");

    /**
     * Where the kernel maps the mounts of the pool, the plan's commands give each container a map
     * of its own, and all of them the files as before. Elsewhere the containers are left out,
     * because such a server would not start them.
     */
    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void whoHasAVolumeInCommonRunsAfterThePlanAsBefore(Lab.Flavour flavour) throws Exception {
        try (IdmapLab lab = IdmapLab.start(flavour, folder)) {
            lab.client("storage", "volume", "create", "default", "data");
            for (String name : List.of("c1", "c2")) {
                lab.make("default", name);
                attach(lab, name, "data");
                lab.client("start", name);
            }
            lab.inside("c1", "umask 077; echo hers >/data/x");
            refused(lab, "data");

            Shell.Result plan = lab.run("plan", "--all", "--format", "commands");
            boolean mapped = lab.client("config", "get", "c1", KEY).strip().equals("[]");
            assertThat(plan.out().contains(SHIFTED)).isEqualTo(mapped);
            if (mapped) {
                assertThat(plan.status()).isZero();
            } else {
                assertThat(plan.status()).isEqualTo(1);
                assertThat(plan.out()).contains("default/c1 and default/c2 are left out");
            }
            lab.shell(plan.out()).expectSuccess();

            apart(lab, mapped ? List.of("c1", "c2") : List.of());
            for (String name : List.of("c1", "c2")) {
                assertThat(lab.inside(name, "busybox stat -c %u:%g:%a /data/x; cat /data/x"))
                        .as(name)
                        .isEqualTo("0:0:600\nhers");
            }
            if (mapped) {
                assertThat(lab.maps().required("overlaps")).isEmpty();
                assertThat(notes(lab)).containsExactly("shifted-disk default/data");
            } else {
                wouldNotStart(lab);
            }
        }
    }

    /** A folder of a volume is the volume: Incus says so, and so does Ringfence. */
    @Test
    void aFolderOfAVolumeIsTheVolume() throws Exception {
        try (IdmapLab lab = IdmapLab.start(Lab.Flavour.INCUS, folder)) {
            lab.client("storage", "volume", "create", "default", "data");
            lab.make("default", "whole");
            attach(lab, "whole", "data");
            lab.client("start", "whole");
            lab.inside("whole", "busybox mkdir /data/logs; echo old >/data/logs/x");
            refused(lab, "data/logs");
            lab.make("default", "part");
            attach(lab, "part", "data/logs");
            lab.client("start", "part");
            assertThat(lab.inside("part", "cat /data/x")).isEqualTo("old");

            lab.shell(lab.run("plan", "--all", "--format", "commands").out()).expectSuccess();
            boolean mapped = lab.client("config", "get", "whole", KEY).strip().equals("[]");
            apart(lab, mapped ? List.of("whole", "part") : List.of());
            assertThat(lab.inside("part", "cat /data/x")).isEqualTo("old");
        }
    }

    private static void attach(IdmapLab lab, String name, String source) {
        lab.client(
                "config",
                "device",
                "add",
                name,
                "data",
                "disk",
                "pool=default",
                "source=" + source,
                "path=/data");
    }

    /** A container with another map that has the volume, too, is noted and does not start. */
    private static void refused(IdmapLab lab, String source) throws Exception {
        lab.make("default", "other", ISOLATED);
        attach(lab, "other", source);
        assertThat(notes(lab)).containsExactly("volume-different-maps default/data");
        Shell.Result start = lab.shell(lab.program() + " start other");
        assertThat(start.status()).isNotZero();
        assertThat(start.err()).contains(REFUSED);
        lab.client("delete", "other");
    }

    /** What the plan left out: with the key it would not start either. */
    private static void wouldNotStart(IdmapLab lab) {
        lab.client("stop", "c1", "c2", "--force");
        lab.client("storage", "volume", "set", "default", "data", "security.shifted=true");
        lab.client("config", "set", "c1", ISOLATED);
        assertThat(lab.shell(lab.program() + " start c1").status()).isNotZero();
    }

    /** These run, and no two of them have a host id in common. */
    private static void apart(IdmapLab lab, List<String> containers) throws Exception {
        Map<String, Idmap> kernel = lab.kernelMaps();
        IdRangeSet all = IdRangeSet.EMPTY;
        for (String name : containers) {
            Idmap map = Objects.requireNonNull(kernel.get("default/" + name), name);
            IdRangeSet ids = map.hostIds(IdKind.UID);
            assertThat(all.intersection(ids).isEmpty()).as(name).isTrue();
            assertThat(ids.size()).as(name).isEqualTo(65_536);
            all = all.union(ids);
        }
    }

    private static List<String> notes(IdmapLab lab) throws Exception {
        List<String> notes = new ArrayList<>();
        for (JsonNode note : lab.maps().required("notes")) {
            notes.add(
                    note.required("class").textValue()
                            + " "
                            + note.required("storage").textValue());
        }
        return notes;
    }
}
