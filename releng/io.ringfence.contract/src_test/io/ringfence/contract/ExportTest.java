package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real clients use the directories that are exported, and go on with them. */
class ExportTest {

    @TempDir private Path folder = Path.of("");

    private String ok(String... arguments) throws IOException {
        return new Product(Files.createDirectories(folder.resolve("home")))
                .run(arguments)
                .expectSuccess();
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String client(Lab lab, Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(lab.program()));
        command.addAll(List.of(arguments));
        return Shell.run(
                        folder,
                        Map.of(
                                lab.configVariable(),
                                directory.toString(),
                                "HOME",
                                folder.toString()),
                        Duration.ofMinutes(1),
                        command)
                .expectSuccess();
    }

    @ParameterizedTest
    @EnumSource(Lab.Flavour.class)
    void theRealClientUsesTheDirectory(Lab.Flavour flavour) throws Exception {
        try (Lab lab = Lab.start(flavour, folder.resolve("lab"), "--bare")) {
            lab.client("project", "create", "shop");
            String token = RemoteTest.token(lab, "ann");
            ok("remote", "add", "web-01", token, "--project", "shop");
            ok("remote", "export", out().toString(), "--client", lab.program());
            assertThat(client(lab, out(), "project", "list", "web-01:", "--format", "csv"))
                    .contains("shop (current)");
            client(lab, out(), "remote", "rename", "web-01", "other"); // it writes what it read
            client(lab, out(), "list", "other:");
            ok(
                    "remote",
                    "import",
                    "--copy",
                    "--from",
                    out().toString(),
                    "--client",
                    lab.program(),
                    "other");
            ok("capture", "other", "--output", folder.resolve("out.ringfence").toString());
        }
    }

    /** A remote that was copied from a client keeps the key that its server knows. */
    @Test
    void incusShowsEachServerItsOwnKey() throws Exception {
        try (Lab lab = Lab.start(Lab.Flavour.INCUS, folder.resolve("lab"), "--bare")) {
            Path directory = Files.createDirectory(folder.resolve("client"));
            client(lab, directory, "remote", "add", "far", RemoteTest.token(lab, "bob"));
            String from = directory.toString();
            ok("remote", "import", "--copy", "--from", from, "--client", "incus", "far");
            ok("remote", "add", "near", RemoteTest.token(lab, "ann"));
            ok("remote", "export", out().toString(), "--client", "incus");
            assertThat(out().resolve("clientcerts/far.key")).exists();
            for (String remote : List.of("near:", "far:")) {
                client(lab, out(), "project", "list", remote);
            }
            Files.delete(out().resolve("clientcerts/far.crt")); // then it shows the other one
            lab.client("config", "trust", "remove", fingerprint("near"));
            assertThat(
                            Shell.run(
                                            folder,
                                            Map.of(
                                                    "INCUS_CONF",
                                                    out().toString(),
                                                    "HOME",
                                                    folder.toString()),
                                            Duration.ofMinutes(1),
                                            List.of("incus", "project", "list", "far:"))
                                    .status())
                    .isNotZero();
        }
    }

    private String fingerprint(String remote) throws IOException {
        assertThat(ok("remote", "show", remote)).contains("this user's own");
        return ok("remote", "identity", "show")
                .lines()
                .filter(line -> line.startsWith("fingerprint"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("fingerprint +", "")
                .substring(0, 16);
    }
}
