package io.ringfence.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class InlineCodeTest {

    @ParameterizedTest
    @CsvSource({
        "Put what `lxc remote list` calls a, Put what [lxc remote list] calls a",
        "`a` or `b`, [a] or [b]",
        "no code, no code",
        "one ` alone, one ` alone",
        "nothing `` in between, nothing `` in between",
        "not `a\\nb` c` over lines, not `a\\nb[ c] over lines",
        "'', ''"
    })
    void isBetweenBackquotesOfOneLine(String text, String pieces) {
        assertThat(
                        InlineCode.pieces(text.replace("\\n", "\n")).stream()
                                .map(
                                        piece ->
                                                piece.code()
                                                        ? "[" + piece.text() + "]"
                                                        : piece.text())
                                .collect(Collectors.joining()))
                .isEqualTo(pieces.replace("\\n", "\n"));
    }
}
