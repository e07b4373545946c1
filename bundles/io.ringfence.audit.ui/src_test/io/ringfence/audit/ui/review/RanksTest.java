package io.ringfence.audit.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.Comparator;
import java.util.List;

class RanksTest {

    @Property
    void sortsAsAComparatorDoes(@ForAll List<String> values, @ForAll boolean descending) {
        Comparator<String> order = Comparator.comparing(String::length);
        int[] ranks = Ranks.of(values, order);
        record Row(int number, String value) {}
        List<Row> rows =
                java.util.stream.IntStream.range(0, values.size())
                        .mapToObj(number -> new Row(number, values.get(number)))
                        .toList();
        Comparator<Row> byHand = Comparator.comparing(row -> row.value().length());
        assertThat(Ranks.sort(rows, row -> ranks[row.number()], descending))
                .isEqualTo(rows.stream().sorted(descending ? byHand.reversed() : byHand).toList());
    }
}
