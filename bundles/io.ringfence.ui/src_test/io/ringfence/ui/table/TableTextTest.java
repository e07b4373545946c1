package io.ringfence.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TableTextTest {

    private static final List<Column<String>> COLUMNS =
            List.of(
                    Column.of("text", "Text", 10, text -> text),
                    Column.of("length", "Length", 10, text -> String.valueOf(text.length())));

    private static final List<RowGroup<String>> GROUPS =
            List.of(
                    new RowGroup<>("1", "=one, two", null, () -> "2 rows", List.of("a", "@b")),
                    new RowGroup<>("2", "three", null, () -> "1 row", List.of("c\td")));

    @Test
    void groupsHaveALineAbove() {
        assertThat(new TableText<>(COLUMNS, GROUPS, "Sort").lines())
                .isEqualTo("=one, two: 2 rows\na\t1\n@b\t2\nthree: 1 row\nc d\t3\n");
    }

    @Test
    void csvSaysTheGroupOfEveryRowAndRunsNoFormula() {
        assertThat(new TableText<>(COLUMNS, GROUPS, "Sort").csv())
                .isEqualTo(
                        """
                        Sort,Text,Length\r
                        "'=one, two",a,1\r
                        "'=one, two",'@b,2\r
                        three,c\td,3\r
                        """);
    }

    @Test
    void aColumnThatSaysTheGroupIsThereOnce() {
        TableText<String> text = new TableText<>(COLUMNS, GROUPS, "Length");
        assertThat(text.csv()).startsWith("Text,Length\r\na,1\r\n");
        assertThat(text.size()).isEqualTo(3);
    }

    @Test
    void withoutGroupsThereAreRowsAlone() {
        List<RowGroup<String>> rows = List.of(new RowGroup<>("", "", null, () -> "", List.of("a")));
        TableText<String> text = new TableText<>(COLUMNS, rows, "");
        assertThat(text.lines()).isEqualTo("a\t1\n");
        assertThat(text.csv()).isEqualTo("Text,Length\r\na,1\r\n");
    }
}
