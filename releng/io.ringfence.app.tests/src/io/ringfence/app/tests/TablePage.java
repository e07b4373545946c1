package io.ringfence.app.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A view of one table under a field that narrows it. */
final class TablePage extends ViewPage {

    /**
     * @param id of the view
     */
    TablePage(String id) {
        super(id);
    }

    /** How many rows there are; 0 while there is no table. */
    int count() {
        return Screen.ask(
                () -> {
                    List<Table> tables = visible(Table.class);
                    return tables.isEmpty() ? 0 : tables.getFirst().getItemCount();
                });
    }

    /** The cells of a row, in the order of the columns as they were made. */
    List<String> row(int index) {
        return Screen.ask(() -> cells(the(Table.class).getItem(index)));
    }

    /** The cells of the row that is selected, none while none is. */
    List<String> selected() {
        return Screen.ask(
                () -> {
                    Table table = the(Table.class);
                    return table.getSelectionIndex() < 0
                            ? List.of()
                            : cells(table.getItem(table.getSelectionIndex()));
                });
    }

    /** Selects the first row that has this word in a cell, as soon as there is one. */
    void select(String word) {
        activate();
        Screen.until("a row with " + word, () -> hasSelected(word));
    }

    private boolean hasSelected(String word) {
        List<Table> tables = visible(Table.class);
        for (Table table : tables) {
            for (int i = 0; i < table.getItemCount(); i++) {
                if (cells(table.getItem(i)).contains(word)) {
                    table.setSelection(i);
                    table.notifyListeners(SWT.Selection, new Event());
                    return true;
                }
            }
        }
        return false;
    }

    /** Selects all rows. */
    void selectAll() {
        activate();
        Screen.run(
                () -> {
                    Table table = the(Table.class);
                    table.selectAll();
                    table.notifyListeners(SWT.Selection, new Event());
                });
    }

    /** Whether a row has this word in a cell. */
    boolean labelled(String word) {
        return Screen.ask(
                () ->
                        visible(Table.class).stream()
                                .flatMap(table -> Stream.of(table.getItems()))
                                .anyMatch(item -> cells(item).contains(word)));
    }

    /** Narrows the table to rows with these words. */
    void filter(String words) {
        Screen.run(() -> the(Text.class).setText(words));
    }

    /** The words that narrow it. */
    String words() {
        return Screen.ask(
                () -> {
                    List<Text> fields = visible(Text.class);
                    return fields.isEmpty() ? "" : fields.getFirst().getText();
                });
    }

    private static List<String> cells(TableItem item) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < item.getParent().getColumnCount(); column++) {
            cells.add(item.getText(column));
        }
        return cells;
    }
}
