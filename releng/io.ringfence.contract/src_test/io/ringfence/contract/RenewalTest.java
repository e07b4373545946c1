package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real servers learn a new identity before the old one goes, also a restricted one's. */
class RenewalTest {

    @TempDir private Path folder = Path.of("");

    private Product product() throws IOException {
        return new Product(Files.createDirectories(folder.resolve("home")));
    }

    private String ok(String... arguments) throws IOException {
        return product().run(arguments).expectSuccess();
    }

    private static String token(Lab lab, String... more) {
        return lab.client(more).lines().reduce((_, last) -> last).orElseThrow().strip();
    }

    private static JsonNode trusted(Lab lab) throws IOException {
        return new ObjectMapper()
                .readTree(lab.client("config", "trust", "list", "--format", "json"));
    }

    private String fingerprint() throws IOException {
        return ok("remote", "identity", "show")
                .lines()
                .filter(line -> line.startsWith("fingerprint"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("fingerprint +", "");
    }

    @Test
    void everyServerLearnsItFirst() throws Exception {
        try (Lab lxd = Lab.start(Lab.Flavour.LXD, folder.resolve("lxd"), "--bare");
                Lab incus = Lab.start(Lab.Flavour.INCUS, folder.resolve("incus"), "--bare")) {
            lxd.client("project", "create", "mine");
            String guest =
                    token(
                            lxd,
                            "config",
                            "trust",
                            "add",
                            "--name",
                            "guest",
                            "--restricted",
                            "--projects",
                            "mine",
                            "-q");
            ok("remote", "add", "near", guest, "--project", "mine");
            ok("remote", "add", "far", token(incus, "config", "trust", "add", "ann", "-q"));
            String before = fingerprint();
            incus.signal("STOP");
            Shell.Result half;
            try {
                half = product().run("remote", "identity", "renew", "--format", "json");
            } finally {
                incus.signal("CONT");
            }
            assertThat(half.status()).as(half.err()).isEqualTo(3);
            assertThat(half.err()).contains("the old one is still used");
            assertThat(new ObjectMapper().readTree(half.out()).path("stage").asText())
                    .isEqualTo("introducing");
            assertThat(fingerprint()).isEqualTo(before);
            captures("near", "far");
            ok("remote", "identity", "renew");
            String after = fingerprint();
            assertThat(after).isNotEqualTo(before);
            captures("near", "far");
            for (Lab lab : List.of(lxd, incus)) {
                JsonNode entries = trusted(lab);
                assertThat(entries).hasSize(1);
                assertThat(entries.get(0).path("fingerprint").asText()).isEqualTo(after);
            }
            assertThat(trusted(lxd).get(0).path("restricted").asBoolean()).isTrue();
            assertThat(folder.resolve("home/.config/ringfence/identity/old.pem")).doesNotExist();
        }
    }

    private void captures(String... remotes) throws IOException {
        for (String remote : remotes) {
            ok("capture", remote, "--output", folder.resolve("out.ringfence").toString());
        }
    }

    /** What we export is what the real client reads. */
    @Test
    void theRealClientUsesWhatIsExported() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.LXD, folder.resolve("lab"), "--bare")) {
            ok("remote", "add", "lab", token(lab, "config", "trust", "add", "--name", "ann", "-q"));
            Path files = Files.createDirectory(folder.resolve("files"));
            ok("remote", "identity", "export", "--for-lxc", files.toString());
            PkiClient client = new PkiClient(lab, files, folder.resolve("client"));
            client.add("lab");
            assertThat(client.run("list", "lab:").status()).isZero();
        }
    }
}
