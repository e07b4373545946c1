package io.ringfence.audit.ui.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Sorting of many rows by few values: the values are compared once, the rows only counted. */
final class Ranks {

    private Ranks() {}

    /**
     * The rank of every value among all, from 0; equal ones have the same.
     *
     * @return by the value's position
     */
    static <T> int[] of(List<T> values, Comparator<T> order) {
        Integer[] positions = new Integer[values.size()];
        Arrays.setAll(positions, position -> position);
        Arrays.sort(positions, (a, b) -> order.compare(values.get(a), values.get(b)));
        int[] ranks = new int[positions.length];
        int rank = 0;
        for (int i = 1; i < positions.length; i++) {
            if (order.compare(values.get(positions[i - 1]), values.get(positions[i])) != 0) {
                rank++;
            }
            ranks[positions[i]] = rank;
        }
        return ranks;
    }

    /**
     * The rows by rank; those of the same rank stay in the order they are in.
     *
     * @param rank from 0 and never much larger than the number of rows
     */
    static <T> List<T> sort(List<T> rows, ToIntFunction<T> rank, boolean descending) {
        if (rows.isEmpty()) {
            return rows;
        }
        int[] ranks = new int[rows.size()];
        int highest = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank.applyAsInt(rows.get(i));
            highest = Math.max(highest, ranks[i]);
        }
        int[] next = new int[highest + 2];
        for (int own : ranks) {
            next[(descending ? highest - own : own) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        List<T> sorted = new ArrayList<>(Collections.nCopies(rows.size(), rows.getFirst()));
        for (int i = 0; i < ranks.length; i++) {
            sorted.set(next[descending ? highest - ranks[i] : ranks[i]]++, rows.get(i));
        }
        return sorted;
    }
}
