package io.ringfence.ui.table;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds lines again after they moved.
 *
 * @param lines where they are now
 * @param key what stays the same of a row when it is read anew
 */
record LineKeys<R>(Lines<R> lines, Function<R, ?> key) {

    /**
     * The lines that show the same as others did.
     *
     * @param before where they were
     * @param wanted some of the lines there
     * @param readAnew whether rows may have been read anew; otherwise they are the same objects,
     *     and quicker to find
     */
    BitSet find(Lines<R> before, BitSet wanted, boolean readAnew) {
        BitSet found = new BitSet();
        Set<R> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.stream()
                .filter(line -> line < before.size())
                .forEach(
                        line -> {
                            RowGroup<R> group = before.group(line);
                            int head = group == null ? -1 : lines.line(group.key());
                            if (head >= 0) {
                                found.set(head);
                            } else if (group == null) {
                                rows.addAll(before.rows(line));
                            }
                        });
        if (!rows.isEmpty()) {
            R one = rows.iterator().next();
            BitSet same = rows.size() == 1 ? rows(row -> row == one) : rows(rows::contains);
            if (readAnew && same.cardinality() < rows.size()) {
                Set<Object> keys = new HashSet<>();
                rows.forEach(row -> keys.add(key.apply(row)));
                same = rows(row -> keys.contains(key.apply(row)));
            }
            found.or(same);
        }
        return found;
    }

    /** The lines of the rows that are wanted. */
    BitSet rows(Predicate<R> wanted) {
        BitSet found = new BitSet();
        lines.forEach(
                (row, line) -> {
                    if (wanted.test(row)) {
                        found.set(line);
                    }
                });
        return found;
    }
}
