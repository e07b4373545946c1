package io.ringfence.contract;

import static io.ringfence.contract.IdmapLab.ISOLATED;
import static io.ringfence.contract.IdmapLab.size;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.Idmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Notes about id maps, and what a real LXD makes of what they warn of. */
class IdmapNotesTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void whatIsNotedHappens() throws Exception {
        try (IdmapLab lab = IdmapLab.start(folder)) {
            lab.launch("default", "small", ISOLATED, size(1000));
            Path shared = Files.createDirectory(folder.resolve("shared"));
            lab.make("default", "writer", ISOLATED);
            attach(lab, "writer", "source=" + shared, "path=/shared", "shift=true");
            lab.client("storage", "volume", "create", "default", "data");
            for (String name : new String[] {"first", "second"}) {
                lab.make("default", name, ISOLATED);
                attach(lab, name, "pool=default", "source=data", "path=/data");
            }
            Map<String, String> notes = new TreeMap<>();
            for (JsonNode note : lab.maps().required("notes")) {
                notes.merge(
                        note.required("class").textValue(),
                        note.required("severity").textValue() + note.required("instances"),
                        String::concat);
            }
            assertThat(notes)
                    .isEqualTo(
                            Map.of(
                                    "odd-map",
                                    "low[\"default/small\"]",
                                    "shifted-disk",
                                    "high[\"default/writer\"]",
                                    "volume-different-maps",
                                    "low[\"default/first\",\"default/second\"]"));

            Idmap small = lab.kernelMaps().getOrDefault("default/small", Idmap.EMPTY);
            assertThat(small.hostIds(IdKind.UID).size()).isEqualTo(1000);
            Shell.Result writer = lab.shell("lxc start writer && lxc exec writer touch /shared/x");
            if (writer.status() == 0) {
                assertThat(Files.getAttribute(shared.resolve("x"), "unix:uid")).isEqualTo(0);
            } else { // LXD 5.0.2 does not get on with the mounts of every newer kernel
                assertThat(writer.err()).contains("idmapping abilities are required");
            }
            Shell.Result both = lab.shell("lxc start first && lxc start second");
            assertThat(both.status()).isNotZero();
            assertThat(both.err()).contains("storage volume \"data\" are not identical");
        }
    }

    private static void attach(IdmapLab lab, String container, String... options) {
        String device = "lxc config device add %s disk disk %s";
        lab.shell(device.formatted(container, String.join(" ", options))).expectSuccess();
    }
}
