package io.ringfence.app.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.ui.table.Column;
import io.ringfence.ui.table.LazyTable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** How the user left the columns of a table is what they find in the next window. */
@ExtendWith(WorkbenchRunner.class)
class ColumnsTest {

    private static final List<Column<String>> COLUMNS =
            List.of(
                    Column.of("one", "One", 100, text -> text),
                    Column.of("two", "Two", 100, text -> text),
                    Column.of("three", "Three", 100, text -> text),
                    Column.of("wide", "Wide", 400, text -> text));

    @Test
    void movedHiddenAndWidenedColumnsAreRememberedOverARestart() {
        Screen.run(
                () -> {
                    String remembered;
                    Shell before = shell();
                    try {
                        LazyTable<String> table = table(before);
                        assertThat(titles(table)).containsExactly("One", "Two", "Three", "Wide");
                        table.control().setColumnOrder(new int[] {2, 0, 1, 3});
                        table.control().getColumn(2).setWidth(155);
                        choose(table, "Two");
                        assertThat(titles(table)).containsExactly("Three", "One", "Wide");
                        XMLMemento memento = XMLMemento.createWriteRoot("view");
                        table.columns().save(memento);
                        remembered = written(memento);
                    } finally {
                        before.dispose();
                    }
                    Shell after = shell();
                    try {
                        LazyTable<String> table = table(after);
                        table.columns().restore(read(remembered));
                        assertThat(titles(table)).containsExactly("Three", "One", "Wide");
                        assertThat(table.control().getColumn(2).getWidth()).isEqualTo(155);
                        assertThat(table.columns().visible()).containsExactly(2, 0, 3);
                        choose(table, "Two");
                        assertThat(titles(table)).containsExactly("Three", "One", "Two", "Wide");
                        choose(table, "Columns as at first");
                        assertThat(titles(table)).containsExactly("One", "Two", "Three", "Wide");
                    } finally {
                        after.dispose();
                    }
                });
    }

    private static Shell shell() {
        Shell shell = new Shell(Screen.window().getDisplay());
        shell.setLayout(new FillLayout());
        shell.setSize(900, 300);
        return shell;
    }

    private static LazyTable<String> table(Shell shell) {
        LazyTable<String> table = new LazyTable<>(shell, COLUMNS, text -> text);
        table.control().setLayoutData(null);
        shell.layout();
        table.rows(List.of("a", "b"), false);
        return table;
    }

    /** The titles of the columns that can be seen, from left to right. */
    private static List<String> titles(LazyTable<String> lazy) {
        Table table = lazy.control();
        return Arrays.stream(table.getColumnOrder())
                .mapToObj(table::getColumn)
                .filter(column -> column.getWidth() > 0)
                .map(TableColumn::getText)
                .toList();
    }

    /** Chooses from the menu on the headings. */
    private static void choose(LazyTable<String> table, String title) {
        Menu menu = new Menu(table.control());
        table.columns().fill(menu);
        for (MenuItem item : menu.getItems()) {
            if (item.getText().replace("&", "").equals(title)) {
                item.notifyListeners(SWT.Selection, new Event());
                menu.dispose();
                return;
            }
        }
        throw new AssertionError("no " + title + " in the menu");
    }

    private static String written(XMLMemento memento) {
        StringWriter text = new StringWriter();
        try {
            memento.save(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static XMLMemento read(String text) {
        try {
            return XMLMemento.createReadRoot(new StringReader(text));
        } catch (WorkbenchException e) {
            throw new AssertionError(e);
        }
    }
}
