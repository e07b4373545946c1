package io.ringfence.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;

class LineKeysTest {

    private record Row(int id, String text) {}

    private static final Row ONE = new Row(1, "one");
    private static final Row TWO = new Row(2, "two");
    private static final Row THREE = new Row(3, "three");

    private static BitSet lines(int... lines) {
        BitSet set = new BitSet();
        for (int line : lines) {
            set.set(line);
        }
        return set;
    }

    private static RowGroup<Row> group(String key, Row... rows) {
        return new RowGroup<>(key, key, null, () -> "", List.of(rows));
    }

    @Test
    void findsRowsThatMoved() {
        Lines<Row> before = Lines.of(List.of(ONE, TWO, THREE));
        LineKeys<Row> now = new LineKeys<>(Lines.of(List.of(THREE, ONE)), Row::id);
        assertThat(now.find(before, lines(0, 1, 2, 9), false)).isEqualTo(lines(0, 1));
        assertThat(now.find(before, lines(1), false)).isEqualTo(lines());
    }

    @Test
    void findsRowsThatWereReadAnewByTheirKeys() {
        Lines<Row> before = Lines.of(List.of(ONE, TWO));
        LineKeys<Row> now =
                new LineKeys<>(Lines.of(List.of(new Row(2, "two"), new Row(1, "1"))), Row::id);
        assertThat(now.find(before, lines(0), true)).isEqualTo(lines(1));
        assertThat(now.find(before, lines(0), false)).isEqualTo(lines());
    }

    @Test
    void findsGroupsByTheirKeys() {
        Lines<Row> before = Lines.of(List.of(group("a", ONE), group("b", TWO)), Folding.OPEN);
        Lines<Row> next = Lines.of(List.of(group("b", TWO), group("a", ONE)), Folding.CLOSED);
        LineKeys<Row> now = new LineKeys<>(next, Row::id);
        assertThat(now.find(before, lines(0), false)).isEqualTo(lines(1));
        assertThat(now.find(before, lines(1), true)).as("in a closed group").isEqualTo(lines());
    }
}
