package io.ringfence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A real LXD 5.0 that has logins proved by Candid; its own client judges our double of that. */
@Timeout(600)
class CandidTest {

    @TempDir private Path folder = Path.of("");

    private Lab start(Candid candid, Lab.Flavour flavour) {
        return Lab.start(
                flavour,
                folder.resolve(flavour.name()),
                Map.of("SSL_CERT_FILE", candid.authority().toString()),
                "--bare");
    }

    private Shell.Result run(Candid candid, String... arguments) throws IOException {
        return new Product(Files.createDirectories(folder.resolve("home")))
                .run(Map.of("SSL_CERT_FILE", candid.authority().toString()), arguments);
    }

    private Shell.Result add(Candid candid, Lab lab, String... more) throws Exception {
        String[] add = {
            "remote",
            "add",
            "lab",
            lab.address(),
            "--fingerprint",
            lab.fingerprint(),
            "--auth-type",
            "candid"
        };
        return run(candid, Stream.concat(Stream.of(add), Stream.of(more)).toArray(String[]::new));
    }

    private Shell.Result capture(Candid candid) throws IOException {
        Path out = folder.resolve("out.ringfence");
        Files.deleteIfExists(out);
        return run(candid, "capture", "lab", "--output", out.toString());
    }

    private Shell.Result lxc(Candid candid, String... arguments) throws IOException {
        return Shell.run(
                folder,
                Map.of(
                        "SSL_CERT_FILE",
                        candid.authority().toString(),
                        "LXD_CONF",
                        Files.createDirectories(folder.resolve("lxc")).toString(),
                        "BROWSER",
                        "true"),
                Duration.ofMinutes(1),
                Stream.concat(Stream.of("lxc"), Stream.of(arguments)).toList());
    }

    /** What it takes for the double is taken by the real client, too, and the other way round. */
    @Test
    void theRealClientLogsInWithOurDouble() throws Exception {
        for (boolean old : new boolean[] {false, true}) {
            try (Candid candid = new Candid(folder.resolve("candid" + old));
                    Lab lab =
                            Lab.start(
                                    Lab.Flavour.LXD,
                                    folder.resolve("lab" + old),
                                    Map.of("SSL_CERT_FILE", candid.authority().toString()),
                                    "--bare")) {
                lab.client("config", "set", "candid.api.url=" + candid.address());
                if (old) {
                    candid.old();
                    lab.client("config", "set", "candid.api.key=" + candid.publicKey());
                }
                String remote = "real" + old;
                lxc(
                                candid,
                                "remote",
                                "add",
                                remote,
                                lab.address(),
                                "--auth-type=candid",
                                "--accept-certificate")
                        .expectSuccess();
                assertThat(lxc(candid, "query", remote + ":/1.0").expectSuccess())
                        .contains("\"auth\": \"trusted\"");
                assertThat(candid.asked()).contains("/discharge nothing");
            }
        }
    }

    @Test
    void somebodyLogsInAndStaysIn() throws Exception {
        try (Candid candid = new Candid(folder.resolve("candid"));
                Lab lab = start(candid, Lab.Flavour.LXD)) {
            Shell.Result early = add(candid, lab);
            assertThat(early.status()).as(early.err()).isEqualTo(3);
            assertThat(early.err()).contains("does not log in with Candid", "lxc config trust add");
            lab.client("config", "set", "candid.api.url=" + candid.address(), "candid.expiry=32");
            Shell.Result unasked = add(candid, lab);
            assertThat(unasked.status()).isEqualTo(3);
            assertThat(unasked.err()).contains("give --candid " + candid.address());
            Shell.Result wrong = add(candid, lab, "--candid", "https://127.0.0.1:1");
            assertThat(wrong.status()).isEqualTo(3);
            assertThat(wrong.err()).contains("elsewhere than was given");
            assertThat(candid.asked()).noneMatch(path -> path.startsWith("/discharge "));
            assertThat(folder.resolve("home/.config/ringfence")).doesNotExist();

            Shell.Result added = add(candid, lab, "--candid", candid.address());
            added.expectSuccess();
            assertThat(added.err())
                    .contains(candid.address() + "/login?x=1")
                    .doesNotContain("code");
            assertThat(lab.client("config", "trust", "list", "--format", "json").strip())
                    .isEqualTo("[]"); // nobody was let in with a certificate
            assertThat(candid.asked())
                    .containsSubsequence("/discharge nothing", "/wait-token", "/discharge token");
            String shown = run(candid, "remote", "show", "lab").expectSuccess();
            assertThat(shown).contains("logs in by   candid", candid.address());
            noMacaroonIn(shown, added.err());

            assertThat(requestor(candid, lab)).isEqualTo("candid ann");

            // it ends after 32 seconds, and is renewed before that without a login
            long logins = logins(candid);
            capture(candid).expectSuccess();
            assertThat(candid.asked()).last().isEqualTo("/discharge token");
            assertThat(logins(candid)).isEqualTo(logins);
            noMacaroonIn(captured());

            Await.after(KeptLogin.in(folder.resolve("home")).renewed());
            candid.forget();
            Shell.Result ended = capture(candid);
            assertThat(ended.status()).as(ended.err()).isEqualTo(3);
            assertThat(ended.err()).contains("ringfence remote login lab");
            run(candid, "remote", "login", "lab").expectSuccess();
            capture(candid).expectSuccess();

            lab.client("config", "set", "candid.domains=example.org");
            candid.user("ann@elsewhere.org");
            Shell.Result stranger = run(candid, "remote", "login", "lab");
            assertThat(stranger.status()).as(stranger.err()).isEqualTo(3);
            assertThat(stranger.err()).contains("does not let this user in");
            candid.user("ann@example.org");
            run(candid, "remote", "login", "lab").expectSuccess();
            capture(candid).expectSuccess();

            lab.client("config", "unset", "candid.api.url");
            Shell.Result late = capture(candid);
            assertThat(late.status()).as(late.err()).isEqualTo(3);
            run(candid, "remote", "remove", "lab").expectSuccess();
            assertThat(folder.resolve("home/.config/ringfence/logins")).isEmptyDirectory();
        }
    }

    /** As whom the server knows who comes in so: how, and the name. */
    private String requestor(Candid candid, Lab lab) throws Exception {
        Path events = folder.resolve("events");
        ProcessBuilder monitor =
                new ProcessBuilder("lxc", "monitor", "--type=lifecycle", "--format=json")
                        .redirectOutput(events.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        monitor.environment().putAll(lab.environment());
        Process listening = monitor.start();
        try {
            AtomicInteger made = new AtomicInteger();
            Await.that(
                    "event",
                    () -> {
                        lab.client("profile", "create", "heard-" + made.incrementAndGet());
                        return Files.size(events) > 0;
                    });
            run(
                            candid,
                            "trust",
                            "add",
                            "lab",
                            candid.authority().toString(),
                            "--name",
                            "x",
                            "--project",
                            "default")
                    .expectSuccess();
            Await.that("event of a certificate", () -> certificateEvent(events).isPresent());
        } finally {
            listening.destroy();
            listening.waitFor();
        }
        var requestor =
                new ObjectMapper()
                        .readTree(certificateEvent(events).orElseThrow())
                        .path("metadata")
                        .path("requestor");
        return requestor.path("protocol").asText() + " " + requestor.path("username").asText();
    }

    /** Of the lines that are complete. */
    private static Optional<String> certificateEvent(Path events) throws IOException {
        String all = Files.readString(events);
        return all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.contains("certificate-created"))
                .findFirst();
    }

    /** All that the capture file holds. */
    private String captured() throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile file = new ZipFile(folder.resolve("out.ringfence").toFile())) {
            for (ZipEntry each : Collections.list(file.entries())) {
                all.append(
                        new String(
                                file.getInputStream(each).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all).contains("candid.api.url");
        return all.toString();
    }

    private static long logins(Candid candid) {
        return candid.asked().stream().filter("/wait-token"::equals).count();
    }

    @Test
    void aServerWithoutCandidSaysWhatToDo() throws Exception {
        try (Candid candid = new Candid(folder.resolve("candid"));
                Lab lab = start(candid, Lab.Flavour.INCUS)) {
            Shell.Result refused = add(candid, lab);
            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.err()).contains("does not log in with Candid", "LXD up to 5.0");
            assertThat(folder.resolve("home/.config/ringfence")).doesNotExist();
        }
    }

    private void noMacaroonIn(String... texts) throws IOException {
        KeptLogin login = KeptLogin.in(folder.resolve("home"));
        KeptLogin.isNotIn(
                List.of(login.access().substring(0, 40), login.refresh().replaceAll(".* ", "")),
                texts);
    }
}
