package io.ringfence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class TerminalTextTest {

    @Test
    void takesAwayWhatSteersATerminal() {
        assertThat(TerminalText.safe("a\u001b[31mb\u0007\nc\u202ed\u009be"))
                .isEqualTo("a\uFFFD[31mb\uFFFD\uFFFDc\uFFFDd\uFFFDe");
        assertThat(TerminalText.safe("Größe ✓ 容器")).isEqualTo("Größe ✓ 容器");
    }

    @Test
    void wrapsAtBlanksAndBreaksWhatIsTooLong() {
        assertThat(TerminalText.wrap("one two three", 9)).containsExactly("one two", "three");
        assertThat(TerminalText.wrap("abcdefghijk", 8)).containsExactly("abcdefgh", "ijk");
        assertThat(TerminalText.wrap("", 20)).containsExactly("");
    }

    @Property
    void wrappedLinesFitAndLoseNothing(@ForAll String text, @ForAll @IntRange(min = 8) int width) {
        List<String> lines = TerminalText.wrap(text, width);
        assertThat(lines).allMatch(line -> line.length() <= width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }
}
