package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.model.source.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong millis = new AtomicLong(7);
    private final ProgressLine line =
            new ProgressLine(
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    () -> TimeUnit.MILLISECONDS.toNanos(millis.get()));

    @Test
    void isNotWorthHalfASecond() {
        Progress progress = line.of("web-01");
        millis.addAndGet(499);
        progress.report("instances", 1, 9);
        line.close();
        assertThat(written()).isEmpty();
    }

    @Test
    void showsWhoReportedLastAndVanishes() {
        millis.addAndGet(500);
        line.of("web-01").report("instances", 1, 9);
        millis.addAndGet(100);
        line.of("web-02").report("profiles", 2, 9);
        line.of("web-03").report("too soon after the other", 3, 9);
        line.close();
        assertThat(written())
                .isEqualTo(
                        "\r\u001b[Kweb-01: instances (1 of 9)"
                                + "\r\u001b[Kweb-02: profiles (2 of 9)\r\u001b[K");
    }

    @Test
    void letsNoNameSteerTheTerminal() {
        millis.addAndGet(500);
        line.of("a\u001b]0;x\u0007").report("instances", 1, 9);
        assertThat(written()).endsWith("a\ufffd]0;x\ufffd: instances (1 of 9)");
    }

    private String written() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
