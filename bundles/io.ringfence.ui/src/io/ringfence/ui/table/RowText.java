package io.ringfence.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of a table as text to paste or to save. */
public final class RowText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private RowText() {}

    /** Lines of cells with tabs between, as spreadsheets and mail take them; no heading. */
    public static <R> String lines(List<Column<R>> columns, List<R> rows) {
        return join(columns, rows, "\t", "\n", RowText::oneLine);
    }

    /**
     * CSV as RFC 4180 has it, with a heading. A cell that a spreadsheet would run as a formula gets
     * an apostrophe in front, for the texts come from servers that may be hostile.
     */
    public static <R> String csv(List<Column<R>> columns, List<R> rows) {
        String heading =
                columns.stream()
                        .map(column -> csvCell(column.title()))
                        .collect(Collectors.joining(","));
        return heading + "\r\n" + join(columns, rows, ",", "\r\n", RowText::csvCell);
    }

    private static <R> String join(
            List<Column<R>> columns,
            List<R> rows,
            String separator,
            String end,
            Function<String, String> cell) {
        StringBuilder text = new StringBuilder();
        for (R row : rows) {
            List<String> cells = new ArrayList<>();
            for (Column<R> column : columns) {
                cells.add(cell.apply(column.text().apply(row)));
            }
            text.append(String.join(separator, cells)).append(end);
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    private static String csvCell(String text) {
        String safe =
                !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
