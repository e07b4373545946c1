package io.ringfence.audit.ui.overview;

import io.ringfence.audit.ui.overview.Board.Line;
import io.ringfence.ui.Icons;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.LazyTable;
import io.ringfence.ui.table.RowText;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The overview as a table: the same figures, for the keyboard, screen readers and spreadsheets. */
final class BoardTable {

    private static final List<Column<Line>> COLUMNS =
            List.of(
                    Column.of("group", Messages.column_group, 110, Line::group),
                    Column.<Line>of("what", Messages.column_what, 270, BoardTable::what)
                            .with(BoardTable::icon),
                    Column.<Line>of(
                                    "number",
                                    Messages.column_number,
                                    80,
                                    line -> line.figure().number())
                            .numbers(),
                    Column.of("note", Messages.column_note, 320, line -> line.figure().note()));

    private final LazyTable<Line> table;

    /**
     * @param onOpen hears which figure the user opens
     */
    BoardTable(Composite parent, Consumer<Figure> onOpen) {
        table = new LazyTable<>(parent, COLUMNS, line -> line.figure().id());
        Names.give(table.control(), Messages.picture);
        table.onOpen(line -> onOpen.accept(line.figure()));
    }

    Table control() {
        return table.control();
    }

    void show(Board board) {
        table.rows(board.lines(), true);
        table.selectFirst(); // the keyboard starts there
    }

    /**
     * What is selected, else all of it; for a spreadsheet all of it unless several are selected:
     * one is always.
     */
    String text(Board board, boolean csv) {
        List<Line> selected = table.selected();
        return text(selected.size() > (csv ? 1 : 0) ? selected : board.lines(), csv);
    }

    /** Some of it. */
    static String text(List<Line> lines, boolean csv) {
        return csv ? RowText.csv(COLUMNS, lines) : RowText.lines(COLUMNS, lines);
    }

    private static @Nullable Image icon(Line line) {
        String icon = line.figure().icon();
        return icon.isEmpty() ? null : Icons.image(icon);
    }

    private static String what(Line line) {
        return Stream.of(line.figure().label(), line.figure().place())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
