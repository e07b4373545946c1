package io.ringfence.ui.table;

import java.io.IOException;
import java.util.List;

/**
 * A part of a table as text to paste or to save.
 *
 * @param columns those that are shown, from left to right
 * @param groups the rows in their groups, from top to bottom
 * @param heading what the rows are put together by, empty when they are in no groups
 * @param <R> the type of the rows
 */
public record TableText<R>(List<Column<R>> columns, List<RowGroup<R>> groups, String heading) {

    /** How many rows it has. */
    public int size() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** Lines of cells with tabs between, no heading; above the rows of a group its title. */
    public String lines() {
        StringBuilder text = new StringBuilder();
        for (RowGroup<R> group : groups) {
            if (!heading.isEmpty()) {
                text.append(RowText.oneLine(group.title() + ": " + group.note().get()))
                        .append('\n');
            }
            text.append(RowText.lines(columns, group.rows()));
        }
        return text.toString();
    }

    /** CSV, see {@link #csv(Appendable)}. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        try {
            csv(text);
        } catch (IOException e) {
            throw new IllegalStateException(e); // a StringBuilder throws none
        }
        return text.toString();
    }

    /**
     * Writes CSV as RFC 4180 has it, with a heading, cells that would run as formulas made
     * harmless; for groups with a column in front that says in which the row is, unless a column of
     * that title says it already.
     */
    public void csv(Appendable out) throws IOException {
        boolean grouped =
                !heading.isEmpty()
                        && columns.stream().noneMatch(column -> column.title().equals(heading));
        out.append(grouped ? RowText.csvCell(heading) + "," : "");
        out.append(RowText.csv(columns, List.of()));
        for (RowGroup<R> group : groups) {
            String title = grouped ? RowText.csvCell(group.title()) + "," : "";
            for (R row : group.rows()) {
                out.append(title).append(RowText.csvLine(columns, row));
            }
        }
    }
}
