package io.ringfence.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

class ArrangementTest {

    private record Row(String name, int days) {}

    private static final Row ANN = new Row("ann", 9);
    private static final Row BEN = new Row("Ben", 10);
    private static final Row EVE = new Row("eve", 100);
    private static final List<Row> ALL = List.of(EVE, ANN, BEN);
    private static final List<Column<Row>> COLUMNS =
            List.of(
                    Column.of("name", "Name", 10, Row::name),
                    Column.<Row>of("days", "Days", 10, row -> row.days() + " days")
                            .by(Comparator.comparingInt(Row::days)),
                    Column.<Row>of("words", "Words", 10, row -> row.days() + " days").hidden());

    @Test
    void atFirstEverythingStaysAsItCame() {
        assertThat(Arrangement.NONE.of(ALL, COLUMNS)).isEqualTo(ALL);
        assertThat(Arrangement.NONE.isSorted(COLUMNS)).isFalse();
    }

    @Test
    void wordsAreSoughtInAllColumnsInAnyOrderAndCase() {
        assertThat(Arrangement.NONE.filtered(" 10  DAYS be ").of(ALL, COLUMNS))
                .containsExactly(BEN);
        assertThat(Arrangement.NONE.filtered("nobody").of(ALL, COLUMNS)).isEmpty();
    }

    @Test
    void textIsSortedWithoutLookingAtItsCase() {
        assertThat(Arrangement.NONE.sorted("name", false).of(ALL, COLUMNS))
                .containsExactly(ANN, BEN, EVE);
    }

    @Test
    void aColumnMayKnowABetterOrderThanThatOfItsWords() {
        assertThat(Arrangement.NONE.sorted("words", false).of(ALL, COLUMNS))
                .containsExactly(BEN, EVE, ANN);
        assertThat(Arrangement.NONE.sorted("days", false).of(ALL, COLUMNS))
                .containsExactly(ANN, BEN, EVE);
        assertThat(Arrangement.NONE.sorted("days", true).of(ALL, COLUMNS))
                .containsExactly(EVE, BEN, ANN);
    }

    @Test
    void aColumnThatIsNotThereAnyMoreSortsNothing() {
        Arrangement gone = Arrangement.NONE.sorted("gone", true);
        assertThat(gone.isSorted(COLUMNS)).isFalse();
        assertThat(gone.of(ALL, COLUMNS)).isEqualTo(ALL);
    }
}
