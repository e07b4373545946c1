package io.ringfence.ui.tree;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Which nodes of a tree are open, by their keys, and so which rows there are to see. Without a
 * widget: the same nodes stay open when the tree is read anew.
 *
 * @param <N> the type of the nodes
 */
final class OpenNodes<N> {

    /** A row that can be seen: a node, and those on the way to it. */
    record Row<N>(List<N> path) {

        N node() {
            return path.getLast();
        }
    }

    private final Function<N, List<N>> children;
    private final Function<N, Object> key;
    private final Set<Object> open = new HashSet<>();

    OpenNodes(Function<N, List<N>> children, Function<N, Object> key) {
        this.children = children;
        this.key = key;
    }

    void add(Object nodeKey) {
        open.add(nodeKey);
    }

    void remove(Object nodeKey) {
        open.remove(nodeKey);
    }

    boolean has(N node) {
        return open.contains(key.apply(node));
    }

    /** The keys of all that is open. */
    Set<Object> keys() {
        return Set.copyOf(open);
    }

    /** All rows from top to bottom. */
    List<Row<N>> rows(List<N> roots) {
        List<Row<N>> rows = new ArrayList<>();
        collect(List.of(), roots, rows);
        return rows;
    }

    private void collect(List<N> way, List<N> level, List<Row<N>> rows) {
        for (N node : level) {
            List<N> path = new ArrayList<>(way.size() + 1);
            path.addAll(way);
            path.add(node);
            rows.add(new Row<>(path));
            if (has(node)) {
                collect(path, children.apply(node), rows);
            }
        }
    }

    /**
     * Whether the rows of a tree that is read anew are the same in number and order, but for levels
     * on which nothing is open: there, rows may come and go and nothing else has to move.
     */
    boolean fits(List<N> before, List<N> now) {
        if (!sameKeys(before, now)) {
            return before.stream().noneMatch(this::has) && now.stream().noneMatch(this::has);
        }
        for (int index = 0; index < now.size(); index++) {
            if (now.get(index) != before.get(index)
                    && has(now.get(index))
                    && !fits(children.apply(before.get(index)), children.apply(now.get(index)))) {
                return false;
            }
        }
        return true;
    }

    boolean sameKeys(List<N> before, List<N> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int index = 0; index < now.size(); index++) {
            N one = before.get(index);
            N other = now.get(index);
            if (one != other && !key.apply(one).equals(key.apply(other))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The row that somebody means who types its beginning: the first one after {@code from}, then
     * from the top; {@code from} itself as long as it still begins so. Null when there is none.
     *
     * @param typed in any case
     * @param from key of the row where the user is, null when nowhere
     * @param label what is written in a row
     */
    @Nullable
    Row<N> typed(List<N> roots, String typed, @Nullable Object from, Function<N, String> label) {
        List<Row<N>> rows = rows(roots);
        String wanted = typed.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int index = 0; index < rows.size(); index++) {
            if (key.apply(rows.get(index).node()).equals(from)) {
                start = wanted.length() > 1 ? index : index + 1;
            }
        }
        for (int step = 0; step < rows.size(); step++) {
            Row<N> row = rows.get((start + step) % rows.size());
            if (label.apply(row.node()).toLowerCase(Locale.ROOT).startsWith(wanted)) {
                return row;
            }
        }
        return null;
    }
}
