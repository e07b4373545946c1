package io.ringfence.model.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

/** Texts that are made to keep a pattern busy: the work grows with the length, not its square. */
class HostileTextTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Names of a token's parts, without one that ends. */
    private static final String HALF_TOKENS = "-eyJ".repeat(1 << 14);

    @Test
    void aLineOfBlanks() {
        String line = "lxc.environment = " + " ".repeat(1 << 20);
        assertTimeoutPreemptively(
                SOON, () -> assertThat(SecretText.redactLxc(line)).isEqualTo(line));
        assertThat(SecretText.redactLxc("lxc.environment =  = s3cr3tW0rd-x7Qp9"))
                .doesNotContain("s3cr3t");
        assertThat(SecretText.redactLxc("lxc.environment = DB_PASSWORD=s3cr3tW0rd"))
                .startsWith("lxc.environment = DB_PASSWORD=[redacted");
    }

    /** Whoever may write a key of a container would have a server with thousands of them. */
    @Test
    void halfTokensAreNotFollowedOneByOne() {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    for (int i = 0; i < 60; i++) {
                        assertThat(SecretLook.isIssued(HALF_TOKENS)).isFalse();
                    }
                });
        String token = "eyJ" + "a".repeat(1024) + ".eyJbbbbbbbb.";
        assertThat(SecretLook.isIssued(HALF_TOKENS + "-" + token)).isTrue();
        assertThat(SecretLook.isIssued("x: " + token)).isTrue();
        assertThat(SecretLook.isIssued("a" + token)).isFalse();
        assertThat(SecretLook.isIssued("eyJa" + token.substring(3))).isFalse();
    }

    @Test
    void tokensThatNeverEnd() {
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    for (int i = 0; i < 4; i++) {
                        SecretLook.kindOf("user.note", HALF_TOKENS);
                    }
                });
        assertTimeoutPreemptively(
                SOON,
                () -> {
                    for (int i = 0; i < 4; i++) {
                        new ReportRedactor(Map.of()).redact(HALF_TOKENS);
                    }
                });
    }
}
