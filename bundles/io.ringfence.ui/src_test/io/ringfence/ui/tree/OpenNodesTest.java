package io.ringfence.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Nodes are words here; the children of one are found by it. */
class OpenNodesTest {

    private Map<String, List<String>> children =
            Map.of("web", List.of("shop", "blog"), "db", List.of("orders", "old"));

    private final OpenNodes<String> open =
            new OpenNodes<>(word -> children.getOrDefault(word, List.of()), word -> word);

    private static final List<String> ROOTS = List.of("web", "db");

    @Test
    void rowsAreTheRootsAndWhatLiesInOpenNodes() {
        assertThat(nodes()).containsExactly("web", "db");
        open.add("db");
        assertThat(nodes()).containsExactly("web", "db", "orders", "old");
        assertThat(open.rows(ROOTS).get(3).path()).containsExactly("db", "old");
        open.remove("db");
        assertThat(nodes()).containsExactly("web", "db");
    }

    @Test
    void rowsMayComeAndGoWhereNothingIsOpen() {
        open.add("web");
        assertThat(open.fits(ROOTS, ROOTS)).isTrue();
        assertThat(open.fits(ROOTS, List.of("db", "web"))).isFalse();
        assertThat(open.fits(List.of("shop"), List.of("shop", "new"))).isTrue();
        assertThat(open.fits(List.of("web", "x"), List.of("web"))).isFalse();
    }

    @Test
    void whatIsTheSameObjectFitsWithoutAQuestion() {
        open.add("web");
        children = Map.of();
        assertThat(open.fits(ROOTS, List.of("web", new String("db")))).isTrue();
        assertThat(open.keys()).containsExactly("web");
    }

    @Test
    void lettersGoToTheNextRowThatBeginsSo() {
        open.add("web");
        open.add("db");
        assertThat(typed("o", null)).isEqualTo("orders");
        assertThat(typed("o", "orders")).isEqualTo("old");
        assertThat(typed("o", "old")).isEqualTo("orders");
        assertThat(typed("OL", "orders")).isEqualTo("old");
        assertThat(typed("or", "orders")).isEqualTo("orders");
        assertThat(typed("zz", "orders")).isEqualTo("");
    }

    @Test
    void whatIsClosedIsNotFoundByTyping() {
        assertThat(typed("s", null)).isEqualTo("");
    }

    private String typed(String text, @Nullable String from) {
        OpenNodes.Row<String> row = open.typed(ROOTS, text, from, word -> word);
        return row == null ? "" : row.node();
    }

    private List<String> nodes() {
        return open.rows(ROOTS).stream().map(OpenNodes.Row::node).toList();
    }
}
