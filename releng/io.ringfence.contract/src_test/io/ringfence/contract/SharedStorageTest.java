package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Containers of two members with the same ids and the same files: a cluster with a real Ceph. */
class SharedStorageTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void membersMeetOnFilesThatBothSee() throws Exception {
        try (Lab lab = Lab.startClusterWithCeph(folder.resolve("cluster"))) {
            for (String member : List.of("member-1", "member-2")) {
                lab.client(
                        "storage", "create", "shared", "cephfs", "source=lxd", "--target", member);
            }
            lab.client("storage", "create", "shared", "cephfs");
            lab.client("storage", "volume", "create", "shared", "data");
            start(lab, "one", "member-1");
            start(lab, "two", "member-2");

            List<JsonNode> notes = notes(lab);
            assertThat(notes).as("one at each member").hasSize(2);
            for (JsonNode note : notes) {
                assertThat(note.required("class").textValue()).isEqualTo("members-shared-storage");
                assertThat(note.required("storage").textValue()).isEqualTo("shared/data");
                assertThat(note.required("instances"))
                        .extracting(JsonNode::textValue)
                        .containsExactlyInAnyOrder("default/one", "default/two");
            }

            assertThat(kernelMap(lab, "one")).isEqualTo(kernelMap(lab, "two"));
            sh(lab, "one", "umask 077; echo hers >/data/x");
            assertThat(sh(lab, "two", "busybox stat -c %u:%g:%a /data/x; cat /data/x").lines())
                    .containsExactly("0:0:600", "hers");
        }
    }

    private static void start(Lab lab, String name, String member) {
        lab.client("init", "bb", name, "-c", "security.idmap.isolated=true", "--target", member);
        lab.client(
                "config",
                "device",
                "add",
                name,
                "data",
                "disk",
                "pool=shared",
                "source=data",
                "path=/data");
        lab.client("start", name);
    }

    private static String sh(Lab lab, String container, String command) {
        return lab.client("exec", container, "--", "sh", "-ec", command);
    }

    private List<JsonNode> notes(Lab lab) throws IOException {
        Product product = new Product(Files.createDirectory(folder.resolve("home")));
        String json =
                product.run("idmap", "unix://" + lab.socket(), "--format", "json").expectSuccess();
        List<JsonNode> notes = new ArrayList<>();
        for (JsonNode server : new ObjectMapper().readTree(json).required("servers")) {
            server.required("notes").forEach(notes::add);
        }
        return notes;
    }

    /** The user ids of a container as the kernel of the host maps them. */
    private static String kernelMap(Lab lab, String name) throws IOException {
        JsonNode state =
                new ObjectMapper()
                        .readTree(lab.client("query", "/1.0/instances/" + name + "/state"));
        Path process = Path.of("/proc", state.required("pid").asText());
        return Files.readString(process.resolve("uid_map")).strip();
    }
}
