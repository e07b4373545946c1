package io.ringfence.ui.table;

import io.ringfence.model.PlainText;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows of a table as text to paste or to save. */
public final class RowText {

    /** The last ones are wide: some spreadsheets read them as the others. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private RowText() {}

    /** Lines of cells with tabs between, as spreadsheets and mail take them; no heading. */
    public static <R> String lines(List<Column<R>> columns, List<R> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(columns, row, "\t", RowText::oneLine)).append('\n'));
        return text.toString();
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
        StringBuilder text = new StringBuilder(heading).append("\r\n");
        rows.forEach(row -> text.append(csvLine(columns, row)));
        return text.toString();
    }

    /** One row as a line of CSV, with its end. */
    static <R> String csvLine(List<Column<R>> columns, R row) {
        return line(columns, row, ",", RowText::csvCell) + "\r\n";
    }

    private static <R> String line(
            List<Column<R>> columns, R row, String separator, UnaryOperator<String> cell) {
        return columns.stream()
                .map(column -> cell.apply(column.text().apply(row)))
                .collect(Collectors.joining(separator));
    }

    /** Text without line breaks, tabs and all that tables do not show. */
    static String oneLine(String text) {
        return PlainText.of(text.replaceAll("[\\t\\r\\n]+", " "));
    }

    /** A cell of CSV, in quotes where it must be, and never a formula. */
    static String csvCell(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = (formula ? "'" : "") + PlainText.lines(text);
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
