package io.ringfence.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void lettersOfAllLanguagesStay() {
        assertThat(PlainText.of("Größe ✓ 容器 🐧")).isEqualTo("Größe ✓ 容器 🐧");
    }

    @Test
    void aNameCannotRearrangeAQuestion() {
        assertThat(PlainText.of("ann\u202Ebob")).isEqualTo("ann\uFFFDbob");
        assertThat(PlainText.of("ann\n\nRemove all?")).isEqualTo("ann\uFFFD\uFFFDRemove all?");
        assertThat(PlainText.of("a\u001B[31m\u009B\u2028\uD800\uFFFE\u200B"))
                .isEqualTo("a\uFFFD[31m\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    }

    @Property
    void nothingIsLostButWhatIsNotSeen(@ForAll String text) {
        int[] given = text.codePoints().toArray();
        int[] shown = PlainText.of(text).codePoints().toArray();

        assertThat(shown).hasSameSizeAs(given);
        for (int i = 0; i < given.length; i++) {
            int type = Character.getType(given[i]);
            boolean hidden = Character.isISOControl(given[i]) || type == Character.FORMAT;
            if (hidden || type == Character.SURROGATE) {
                assertThat(shown[i]).isEqualTo(0xFFFD);
            } else {
                assertThat(shown[i]).isIn(given[i], 0xFFFD);
            }
            if (Character.isLetterOrDigit(given[i])) {
                assertThat(shown[i]).isEqualTo(given[i]);
            }
        }
    }

    @Test
    void aCellHasAnEnd() {
        assertThat(PlainText.cell("a\nb")).isEqualTo("a\uFFFDb");
        assertThat(PlainText.cell("x".repeat(1_000))).isEqualTo("x".repeat(1_000));
        assertThat(PlainText.cell("x".repeat(999) + "🐧" + "x".repeat(1 << 20)))
                .isEqualTo("x".repeat(999) + "\uFFFD…");
    }

    @Test
    void linesStayLines() {
        assertThat(PlainText.lines("a\tb\n\u202Ec\r\n\uDB40\uDC41d"))
                .isEqualTo("a\tb\n\uFFFDc\uFFFD\n\uFFFD\uFFFDd");
    }

    @Property
    void linesHaveTheSameLengthAndNothingElse(@ForAll String text) {
        String lines = PlainText.lines(text);
        assertThat(lines).hasSameSizeAs(text);
        assertThat(PlainText.of(lines.replaceAll("[\n\t]", "")))
                .isEqualTo(lines.replaceAll("[\n\t]", ""));
    }

    @Property
    void whatIsPlainStaysAsItIs(@ForAll String text) {
        String plain = PlainText.of(text);
        assertThat(PlainText.of(plain)).isEqualTo(plain);
    }
}
