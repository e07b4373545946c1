package io.ringfence.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class ShellWordTest {

    @Test
    void usualNamesStayAsTheyAre() {
        assertThat(ShellWord.of("web-01")).isEqualTo("web-01");
        assertThat(ShellWord.of("lab:shop/c1")).isEqualTo("lab:shop/c1");
    }

    @Test
    void whatAShellWouldReadIsQuoted() {
        assertThat(ShellWord.of("ann; reboot")).isEqualTo("'ann; reboot'");
        assertThat(ShellWord.of("$(reboot)")).isEqualTo("'$(reboot)'");
        assertThat(ShellWord.of("it's")).isEqualTo("'it'\\''s'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }

    /** What is pasted into a terminal passes its line discipline first, in quotes or not. */
    @Test
    void whatATerminalWouldActOnIsNotInIt() {
        assertThat(ShellWord.of("a\u0003\rreboot\r")).isEqualTo("'a\uFFFD\uFFFDreboot\uFFFD'");
        assertThat(ShellWord.of("\u001b[201~\t\0\u0085"))
                .isEqualTo("'\uFFFD[201~\uFFFD\uFFFD\uFFFD'");
        assertThat(ShellWord.of("one\ntwo")).isEqualTo("'one\ntwo'");
    }

    @Property(tries = 40)
    void aShellGetsItAsItWas(@ForAll String text) throws Exception {
        String given = text.replaceAll("[\\x00-\\x1f\\x7f-\\x9f&&[^\n]]", "\uFFFD");
        String sane = new String(given.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Process shell = new ProcessBuilder("sh", "-s").redirectErrorStream(true).start();
        try (var in = shell.getOutputStream()) {
            in.write(("printf %s " + ShellWord.of(sane)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(shell.getInputStream().readAllBytes())
                .isEqualTo(sane.getBytes(StandardCharsets.UTF_8));
    }
}
