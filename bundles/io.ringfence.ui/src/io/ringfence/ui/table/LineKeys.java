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
        if (rows.size() == 1) {
            int line = line(rows.iterator().next(), wanted.nextSetBit(0), readAnew);
            if (line >= 0) {
                found.set(line);
            }
        } else if (!rows.isEmpty()) {
            BitSet same = rows(rows::contains);
            if (readAnew && same.cardinality() < rows.size()) {
                Set<Object> keys = new HashSet<>();
                rows.forEach(row -> keys.add(key.apply(row)));
                same = rows(row -> keys.contains(key.apply(row)));
            }
            found.or(same);
        }
        return found;
    }

    /** The line of one row, negative when there is none; rows seldom move far. */
    private int line(R row, int before, boolean readAnew) {
        int same = lines.nearest(before, other -> other == row);
        if (same >= 0 || !readAnew) {
            return same;
        }
        Object wanted = key.apply(row);
        return lines.nearest(before, other -> wanted.equals(key.apply(other)));
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
