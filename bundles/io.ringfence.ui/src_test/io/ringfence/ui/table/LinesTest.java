package io.ringfence.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class LinesTest {

    private static final RowGroup<String> A = group("a", "a1", "a2");
    private static final RowGroup<String> B = group("b", "b1");
    private static final Lines<String> OPEN = Lines.of(List.of(A, B), Folding.OPEN);

    private static RowGroup<String> group(String key, String... rows) {
        return new RowGroup<>(key, key, null, () -> "", List.of(rows));
    }

    @Test
    void rowsAloneAreTheirOwnLines() {
        Lines<String> lines = Lines.of(List.of("x", "y"));
        assertThat(lines.size()).isEqualTo(2);
        assertThat(lines.row(1)).isEqualTo("y");
        assertThat(lines.group(1)).isNull();
        assertThat(lines.isHead(0)).isFalse();
        assertThat(lines.header(1)).isNegative();
        assertThat(Lines.of(List.of()).size()).isZero();
    }

    @Test
    void groupsStandAboveTheirRows() {
        assertThat(OPEN.size()).isEqualTo(5);
        assertThat(OPEN.group(0)).isSameAs(A);
        assertThat(OPEN.row(0)).isNull();
        assertThat(OPEN.row(2)).isEqualTo("a2");
        assertThat(OPEN.group(3)).isSameAs(B);
        assertThat(OPEN.header(2)).isZero();
        assertThat(OPEN.header(4)).isEqualTo(3);
        assertThat(OPEN.rows(0)).containsExactly("a1", "a2");
        assertThat(OPEN.rows(4)).containsExactly("b1");
        assertThat(OPEN.line("b")).isEqualTo(3);
        assertThat(OPEN.line("c")).isNegative();
    }

    @Test
    void closedGroupsHideTheirRowsButHaveThem() {
        Lines<String> lines = OPEN.with(Folding.OPEN.with("a", true));
        assertThat(lines.size()).isEqualTo(3);
        assertThat(lines.group(1)).isSameAs(B);
        assertThat(lines.rows()).containsExactly("a1", "a2", "b1");
        assertThat(lines.closedGroup("a2"::equals)).isSameAs(A);
        assertThat(lines.closedGroup("b1"::equals)).isNull();
        List<String> told = new ArrayList<>();
        lines.forEach((row, line) -> told.add(line + row));
        assertThat(told).containsExactly("2b1");
    }

    @Test
    void foldingRemembersExceptions() {
        Folding folding = Folding.CLOSED.with("a", false);
        assertThat(folding.isClosed("a")).isFalse();
        assertThat(folding.isClosed("b")).isTrue();
        assertThat(folding.with("a", true)).isEqualTo(Folding.CLOSED);
        assertThat(Folding.OPEN.with("b", true).except()).isEqualTo(Set.of("b"));
    }

    @Property
    void everyLineIsAGroupOrARowAsWrittenOutByHand(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 5) Integer> sizes,
            @ForAll long closed) {
        List<RowGroup<String>> groups = new ArrayList<>();
        List<String> byHand = new ArrayList<>();
        Folding folding = Folding.OPEN;
        for (int i = 0; i < sizes.size(); i++) {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < sizes.get(i); row++) {
                rows.add(i + "." + row);
            }
            groups.add(new RowGroup<>("g" + i, "", null, () -> "", rows));
            byHand.add("g" + i);
            boolean isClosed = (closed >> i & 1) == 1;
            folding = folding.with("g" + i, isClosed);
            byHand.addAll(isClosed ? List.of() : rows);
        }
        Lines<String> lines = Lines.of(groups, folding);
        List<String> read = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            RowGroup<String> group = lines.group(line);
            read.add(group == null ? String.valueOf(lines.row(line)) : group.key());
        }
        assertThat(read).isEqualTo(byHand);
    }
}
