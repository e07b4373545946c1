package io.ringfence.remote.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.remote.own.RemoteRow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a user means by what they typed, and what it is called. */
class TargetsTest {

    private static final String HEX = "7f".repeat(32);

    private final Targets targets =
            new Targets(
                    List.of(
                            new KnownSource("unix:///run/lxd.socket", "LXD on this machine"),
                            new KnownSource("sample", "the sample")),
                    List.of(row("web-01", "https://10.0.0.1:8443")));

    private static RemoteRow row(String name, String address) {
        return new RemoteRow(
                name, "ringfence", false, address, "tls", "", Optional.empty(), false, "");
    }

    static String token(String addresses, String expires) {
        String json =
                """
                {"client_name":"ann","fingerprint":"%s","addresses":[%s],"secret":"s3cret","expires_at":"%s"}
                """
                        .formatted(HEX, addresses, expires);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "web, https://web:8443",
        "web:9443, https://web:9443",
        "https://Web, https://web:8443",
        "fd00::1, https://[fd00::1]:8443",
        "'[fd00::1]:9443', https://[fd00::1]:9443"
    })
    void everySpellingOfAnAddress(String typed, String address) {
        assertThat(targets.of("  " + typed + " ")).isEqualTo(new Target.Address(address));
    }

    @ParameterizedTest
    @CsvSource({"unix:/run/x.socket", "unix:///run/x.socket", "/run/x.socket"})
    void everySpellingOfASocket(String typed) {
        assertThat(targets.of(typed)).isEqualTo(new Target.Socket("unix:///run/x.socket"));
    }

    @Test
    void whatIsKnownOpensAsItIs() {
        assertThat(targets.of("unix:///run/lxd.socket")).isInstanceOf(Target.Known.class);
        assertThat(targets.of("unix:")).isInstanceOf(Target.Known.class);
        assertThat(targets.of("10.0.0.1"))
                .isInstanceOfSatisfying(
                        Target.Known.class,
                        known -> {
                            assertThat(known.spec()).isEqualTo("web-01");
                            assertThat(known.note()).contains("ringfence");
                        });
        assertThat(targets.servers())
                .extracting(KnownSource::spec)
                .containsExactly("unix:///run/lxd.socket");
    }

    @Test
    void aTokenMayBeBrokenIntoLines() {
        String token = token("\"10.0.0.9:8443\"", "2026-11-22T10:00:00Z");
        String broken = token.replaceAll(".{60}", "$0\n");
        assertThat(targets.of(broken))
                .isInstanceOfSatisfying(
                        Target.Token.class,
                        found -> {
                            assertThat(found.token().addresses())
                                    .containsExactly("https://10.0.0.9:8443");
                            assertThat(found.token().fingerprint().hex()).isEqualTo(HEX);
                        });
        assertThat(TargetText.of(targets.of(broken), Instant.parse("2026-11-22T07:00:00Z")))
                .contains("ann", "https://10.0.0.9:8443", "in 3 h", "7f7f 7f7f")
                .doesNotContain("s3cret");
        assertThat(TargetText.of(targets.of(broken), Instant.parse("2026-11-22T13:00:00Z")))
                .contains("expired 3 h ago");
    }

    /** Who sends a token could write lines of the wizard. */
    @Test
    void aNameInATokenIsOneLine() {
        byte[] json =
                Base64.getDecoder().decode(token("\"10.0.0.9:8443\"", "2026-11-22T10:00:00Z"));
        String odd =
                new String(json, StandardCharsets.UTF_8)
                        .replace("ann", "ann\\nIt is trusted" + "x".repeat(5_000));
        String token = Base64.getEncoder().encodeToString(odd.getBytes(StandardCharsets.UTF_8));
        assertThat(TargetText.of(targets.of(token), Instant.parse("2026-11-22T07:00:00Z")))
                .contains("ann\ufffdIt is trusted", "7f7f 7f7f")
                .hasSizeLessThan(2_000);
    }

    @Test
    void aTokenThatIsCutIsNoAddress() {
        String token = token("\"10.0.0.9:8443\"", "2026-11-22T10:00:00Z");
        assertThat(targets.of(token.substring(0, 150))).isInstanceOf(Target.Unclear.class);
        assertThat(targets.of(token("", "2026-11-22T10:00:00Z")))
                .isInstanceOf(Target.Unclear.class);
    }

    @Test
    void nothingAndNonsense() {
        assertThat(targets.of("  ")).isEqualTo(new Target.Nothing());
        assertThat(targets.of("http://web")).isInstanceOf(Target.Unclear.class);
        assertThat(targets.of("a b")).isInstanceOf(Target.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://web-01.example.org:8443, web-01",
        "https://10.0.0.5:8443, 10.0.0.5",
        "https://[fd00::1]:8443, fd00-1",
        "unix:///srv/nested/unix.socket, nested",
        "https://-x:8443, server",
        "https://taken:8443, taken-3"
    })
    void proposesAName(String address, String name) {
        assertThat(Naming.propose(address, Set.of("taken", "taken-2"))).isEqualTo(name);
    }

    @Test
    void saysWhatIsWrongWithAName() {
        assertThat(Naming.problem("web", Set.of())).isEmpty();
        assertThat(Naming.problem("web", Set.of("web"))).isPresent();
        assertThat(Naming.problem("a:b", Set.of())).isPresent();
        assertThat(Naming.problem("local", Set.of())).isPresent();
    }
}
