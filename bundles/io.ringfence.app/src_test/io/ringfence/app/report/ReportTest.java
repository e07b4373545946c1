package io.ringfence.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.about.Versions;
import io.ringfence.model.Capture;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ReportTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.123Z");
    private static final String HOME = "/home/alice";

    /** What somebody put into messages, and must not get out. */
    private static final List<String> SECRETS =
            List.of(
                    "hunter2",
                    "MHcCAQEEIAbcdefghijklmnopqrstuvwxyz",
                    "eyJjbGllbnRfbmFtZSI6Im5ldyIsInNlY3JldCI6ImFiY2RlZiJ9",
                    "ghp_0123456789abcdefghijABCDEFGHIJ",
                    "AKIAIOSFODNN7EXAMPLE",
                    "alice",
                    "prod-db-07.corp.example",
                    "Zk9xQ2h7Rk1xV0pLbTNYdVlTbE5vUHFSc1R1VndYeVo");

    @Test
    void letsNoSecretOut() {
        String planted =
                """
                !ENTRY io.ringfence.remote 4 0 2026-11-02 09:59:00.000
                !MESSAGE cannot reach https://admin:hunter2@prod-db-07.corp.example:8443/1.0
                !STACK 0
                java.io.IOException: /home/alice/.config/lxc/client.key: bad key
                -----BEGIN EC PRIVATE KEY-----
                MHcCAQEEIAbcdefghijklmnopqrstuvwxyz
                -----END EC PRIVATE KEY-----
                	at io.ringfence.remote.Keys.read(Keys.java:42)
                !SUBENTRY 1 io.ringfence.remote 4 0
                !MESSAGE token eyJjbGllbnRfbmFtZSI6Im5ldyIsInNlY3JldCI6ImFiY2RlZiJ9 refused
                password: hunter2
                ghp_0123456789abcdefghijABCDEFGHIJ AKIAIOSFODNN7EXAMPLE
                cookie=Zk9xQ2h7Rk1xV0pLbTNYdVlTbE5vUHFSc1R1VndYeVo
                """;
        String report =
                Report.of(
                        new Versions(Map.of("Ringfence", "0.1.0")),
                        state("https://prod-db-07.corp.example:8443", "/home/alice/a.ringfence"),
                        List.of(),
                        List.of(planted),
                        HOME,
                        NOW);
        for (String secret : SECRETS) {
            assertThat(report).doesNotContain(secret);
        }
        assertThat(report)
                .contains("Ringfence: 0.1.0", "2026-11-02T10:00:00Z", "file=1, https=1")
                .contains("at io.ringfence.remote.Keys.read(Keys.java:42)")
                .contains("~/.config/lxc/client.key");
    }

    @Test
    void namesKindsNotSources() {
        String report =
                Report.of(
                        new Versions(Map.of()),
                        state("sample", "unix:", "backup-host", "https://10.0.0.7:8443"),
                        List.of(),
                        List.of("backup-host and 10.0.0.7 do not answer"),
                        HOME,
                        NOW);
        assertThat(report)
                .contains("https=1, remote=1, sample=1, unix=1", "The last entries")
                .doesNotContain("backup-host", "10.0.0.7");
        assertThat(
                        Report.of(
                                new Versions(Map.of()),
                                LxdState.EMPTY,
                                List.of(),
                                List.of(),
                                HOME,
                                NOW))
                .contains("Open: nothing", "The log is empty.");
    }

    @Test
    void namesNoEstateAndNoFolderOfOne() {
        String report =
                Report.of(
                        new Versions(Map.of()),
                        state("/media/usb/acme/dump of acme.ringfence"),
                        List.of(
                                Path.of("/srv/audits/acme/acme corp.ringfence-estate"),
                                Path.of("/home/alice/other-acme.ringfence-estate"),
                                Path.of(
                                        "/home/alice/.local/share/ringfence/estates",
                                        "Estate 2026-11-22.ringfence-estate")),
                        List.of(
                                "/srv/audits/acme/acme corp.ringfence-estate: was replaced",
                                "acme corp.ringfence-estate~ cannot be written",
                                "/srv/audits/acme is full",
                                "/home/alice/other-acme.ringfence-estate is locked",
                                "/media/usb/acme/dump of acme.ringfence: is cut",
                                "dump of acme.ringfence: is cut",
                                "/home/alice/.local/share/ringfence/estates/x: kept"),
                        HOME,
                        NOW);
        assertThat(report)
                .doesNotContain("acme")
                .contains("[estate]: was replaced", "[estate]~ cannot", "[folder] is full")
                .contains("[estate] is locked", "[file]: is cut")
                .contains("~/.local/share/ringfence/estates/x: kept");
    }

    @Test
    void takesTheLastWholeEntries() {
        String log =
                "cut off\n"
                        + IntStream.range(0, 50)
                                .mapToObj(
                                        i -> "!ENTRY a 4 0 t\n!MESSAGE m" + i + "\nsays !ENTRY x\n")
                                .collect(Collectors.joining());
        assertThat(LogTail.entries(log, 3))
                .hasSize(3)
                .first()
                .isEqualTo("!ENTRY a 4 0 t\n!MESSAGE m47\nsays !ENTRY x");
        assertThat(LogTail.entries(log, 100)).hasSize(50);
        assertThat(LogTail.entries("", 3)).isEmpty();
        assertThat(LogTail.entries("!ENTRY ", 3)).containsExactly("!ENTRY");
        assertThat(LogTail.entries("nothing\n", 3)).isEmpty();
    }

    @Test
    void readsTheEndOfALongLog(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("log");
        assertThat(LogTail.read(log, 3)).isEmpty();
        Files.writeString(log, "!ENTRY a\n!STACK\n" + "x".repeat(300_000) + "\n!ENTRY b\nlast\n");
        assertThat(LogTail.read(log, 3)).containsExactly("!ENTRY b\nlast");
    }

    @Test
    void saysTheLastNoticeAndTakesItBack() {
        Notices notices = new Notices();
        List<String> heard = new ArrayList<>();
        Runnable end = notices.listen(() -> heard.add(String.valueOf(notices.current())));
        Notices.Notice first = new Notices.Notice("first", true);
        notices.show(first);
        notices.show(new Notices.Notice("second", false));
        notices.dismiss(first);
        assertThat(notices.current()).isEqualTo(new Notices.Notice("second", false));
        end.run();
        notices.dismiss(new Notices.Notice("second", false));
        assertThat(notices.current()).isNull();
        assertThat(heard).hasSize(2);
    }

    private static LxdState state(String... specs) {
        return new LxdState(
                Stream.of(specs)
                        .map(
                                spec ->
                                        new OpenSource(
                                                spec,
                                                OpenSource.Phase.IDLE,
                                                null,
                                                List.of(),
                                                null,
                                                null))
                        .toList(),
                Capture.EMPTY);
    }
}
