package io.ringfence.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which rows a table shows, and in which order. For tables of some hundred rows: larger ones are
 * arranged in the background.
 *
 * @param filter words that a row must have, in any case and order, in whatever columns; empty: all
 * @param column id of the column by which rows are sorted; empty: as they come
 * @param descending whether the last comes first
 */
public record Arrangement(String filter, String column, boolean descending) {

    /** All rows as they come. */
    public static final Arrangement NONE = new Arrangement("", "", false);

    /** The same with another filter. */
    public Arrangement filtered(String words) {
        return new Arrangement(words, column, descending);
    }

    /** The same, sorted by another column. */
    public Arrangement sorted(String by, boolean down) {
        return new Arrangement(filter, by, down);
    }

    /** Whether there is the column that it is sorted by. */
    public boolean isSorted(List<? extends Column<?>> columns) {
        return columns.stream().anyMatch(each -> each.id().equals(column));
    }

    /** The rows that are shown, in their order. */
    public <R> List<R> of(List<R> all, List<Column<R>> columns) {
        List<String> words = words();
        List<R> rows = new ArrayList<>();
        for (R row : all) {
            if (words.isEmpty() || has(row, columns, words)) {
                rows.add(row);
            }
        }
        Optional<Comparator<R>> order =
                columns.stream()
                        .filter(each -> each.id().equals(column))
                        .map(Column::order)
                        .findFirst();
        order.ifPresent(by -> rows.sort(descending ? by.reversed() : by));
        return rows;
    }

    private List<String> words() {
        return Arrays.stream(filter.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <R> boolean has(R row, List<Column<R>> columns, List<String> words) {
        String text =
                columns.stream()
                        .map(each -> each.text().apply(row))
                        .collect(Collectors.joining("\n"))
                        .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
