package io.ringfence.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class RowTextTest {

    private record Row(String name, String message) {}

    private static final List<Column<Row>> COLUMNS =
            List.of(
                    Column.of("name", "Name", 10, Row::name),
                    Column.of("message", "Message", 10, Row::message));

    @Test
    void linesHaveTabsAndNoOthers() {
        assertThat(RowText.lines(COLUMNS, List.of(new Row("a", "x\ty\nz"), new Row("b", ""))))
                .isEqualTo("a\tx y z\nb\t\n");
    }

    @Test
    void csvHasAHeadingAndQuotesWhereNeeded() {
        assertThat(RowText.csv(COLUMNS, List.of(new Row("a", "says \"no\", twice"))))
                .isEqualTo("Name,Message\r\na,\"says \"\"no\"\", twice\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1+1", "\uff20SUM(A1)"})
    void nothingIsAFormula(String text) {
        assertThat(RowText.csv(COLUMNS, List.of(new Row(text, "x")))).contains("\r\n'" + text);
    }

    /** A table shows no control characters either. */
    @Test
    void nothingSteersATerminal() {
        List<Row> rows = List.of(new Row("a\u0003\u001b[2J", "\n=1+1\u202e"));
        assertThat(RowText.lines(COLUMNS, rows)).isEqualTo("a\uFFFD\uFFFD[2J\t =1+1\uFFFD\n");
        assertThat(RowText.csv(COLUMNS, rows))
                .endsWith("\r\na\uFFFD\uFFFD[2J,\"'\n=1+1\uFFFD\"\r\n");
    }
}
