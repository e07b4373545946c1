package io.ringfence.app.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The view Findings. */
final class FindingsPage extends ViewPage {

    /** The columns, from left to right. */
    static final List<String> COLUMNS =
            List.of("Severity", "Outcome", "Check", "Server", "Project", "Entity", "Message");

    private static final String LIFTED = ": remove";
    private static final Duration REST = Duration.ofMillis(60);

    private static final Pattern COUNTS = Pattern.compile("([\\d,]+) of ([\\d,]+) findings");

    FindingsPage() {
        super("io.ringfence.audit.ui.findings");
    }

    /** The number of rows of the table, 0 when there is none. */
    int count() {
        return Screen.ask(() -> visible(Table.class).stream().mapToInt(Table::getItemCount).sum());
    }

    /** How many findings are listed, in the table or below its end. */
    int shown() {
        return counts()[0];
    }

    /** How many findings the audit has. */
    int total() {
        return counts()[1];
    }

    private int[] counts() {
        for (String label : tips()) {
            Matcher matcher = COUNTS.matcher(label);
            if (matcher.matches()) {
                return new int[] {number(matcher.group(1)), number(matcher.group(2))};
            }
        }
        return new int[] {-1, -1};
    }

    /** What labels say when the mouse rests on them: the whole numbers. */
    private List<String> tips() {
        return Screen.ask(
                () ->
                        visible(Label.class).stream()
                                .map(Label::getToolTipText)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static int number(String grouped) {
        return Integer.parseInt(grouped.replace(",", ""));
    }

    /**
     * Scrolls until a row is the first that can be seen. GTK does so little by little, and rows
     * that arrive meanwhile end it where it is: then it is scrolled again.
     */
    void scroll(int row) {
        Screen.await(
                "row " + row,
                Screen.PATIENCE,
                () -> {
                    Screen.run(() -> the(Table.class).setTopIndex(row));
                    return Screen.comes(() -> top() == row);
                });
    }

    /** The first row that can be seen. SWT's own answer is sometimes an older one. */
    int top() {
        return Screen.ask(
                () -> {
                    Table table = the(Table.class);
                    return table.getVerticalBar().getSelection() / table.getItemHeight();
                });
    }

    /** Puts the keyboard's focus into the table; on the user interface's thread. */
    void focusTable() {
        the(Table.class).setFocus();
    }

    /**
     * The cells of one column, of the first {@code limit} rows, once they rest: rows that are seen
     * are written first, the others after them. On the user interface's thread they are taken as
     * they are.
     */
    List<String> column(String name, int limit) {
        List<String> before = cells(name, limit);
        if (Display.getCurrent() != null) {
            return before;
        }
        while (true) {
            Screen.sleep(REST);
            List<String> now = cells(name, limit);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private List<String> cells(String name, int limit) {
        int index = COLUMNS.indexOf(name);
        return Screen.ask(
                () -> {
                    List<String> cells = new ArrayList<>();
                    Table table = the(Table.class);
                    for (int row = 0; row < Math.min(limit, table.getItemCount()); row++) {
                        cells.add(table.getItem(row).getText(index));
                    }
                    return cells;
                });
    }

    /** Types into the filter, in place of what was there. */
    void filter(String text) {
        activate();
        Screen.run(() -> the(Text.class).setText(text));
    }

    String filter() {
        return Screen.ask(() -> the(Text.class).getText());
    }

    /** Clicks on the first row that has a text in some cell; returns its cells. */
    List<String> select(String text) {
        activate();
        return Screen.ask(
                () -> {
                    Table table = the(Table.class);
                    int row =
                            find(
                                    table,
                                    cells -> cells.stream().anyMatch(cell -> cell.contains(text)));
                    table.setSelection(row);
                    table.notifyListeners(SWT.Selection, new Event());
                    return cells(table.getItem(row));
                });
    }

    /** The cells of the selected row, empty when there is none. */
    List<String> selected() {
        return Screen.ask(
                () ->
                        Arrays.stream(the(Table.class).getSelection())
                                .findFirst()
                                .map(FindingsPage::cells)
                                .orElse(List.of()));
    }

    /** Presses the small button that stands for a severity or an outcome. */
    void press(String word) {
        activate();
        Screen.run(
                () -> {
                    Canvas chip =
                            chips().stream()
                                    .filter(each -> each.getToolTipText().startsWith(word + ":"))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("no button " + word));
                    Event click = new Event();
                    click.button = 1;
                    click.x = 2;
                    click.y = 2;
                    chip.notifyListeners(SWT.MouseUp, click);
                });
    }

    /** What the small button says, as in {@code critical: 9}. */
    String chip(String word) {
        return Screen.ask(
                () ->
                        chips().stream()
                                .map(Canvas::getToolTipText)
                                .filter(text -> text.startsWith(word + ":"))
                                .findFirst()
                                .orElse(""));
    }

    /** The restrictions that can be taken away, as in {@code Only web-02}. */
    List<String> restrictions() {
        return Screen.ask(
                () ->
                        chips().stream()
                                .map(Canvas::getToolTipText)
                                .filter(text -> text.endsWith(LIFTED))
                                .map(text -> text.substring(0, text.length() - LIFTED.length()))
                                .toList());
    }

    /** Takes away a restriction. */
    void lift(String restriction) {
        press(restriction);
    }

    /** Clicks on the heading of a column. */
    void sort(String column) {
        activate();
        Screen.run(
                () -> {
                    for (TableColumn each : the(Table.class).getColumns()) {
                        if (each.getText().equals(column)) {
                            each.notifyListeners(SWT.Selection, new Event());
                        }
                    }
                });
    }

    private List<Canvas> chips() {
        List<Canvas> chips = new ArrayList<>();
        for (Canvas canvas : visibleCanvases()) {
            if (canvas.getToolTipText() != null) {
                chips.add(canvas);
            }
        }
        return chips;
    }

    private List<Canvas> visibleCanvases() {
        return visibleKinds(Canvas.class);
    }

    private static int find(Table table, Predicate<List<String>> wanted) {
        for (int row = 0; row < table.getItemCount(); row++) {
            if (wanted.test(cells(table.getItem(row)))) {
                return row;
            }
        }
        throw new AssertionError("no such row among " + table.getItemCount());
    }

    private static List<String> cells(TableItem item) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            cells.add(item.getText(column));
        }
        return cells;
    }

    /** The first cell of the first line: of a group, its title and what it says. */
    String firstLine() {
        return Screen.ask(() -> the(Table.class).getItem(0).getText(0));
    }

    /** The titles of the groups, without the rows in them. */
    List<String> groups() {
        return Screen.ask(
                () -> {
                    List<String> titles = new ArrayList<>();
                    for (TableItem item : the(Table.class).getItems()) {
                        if (item.getText(1).isEmpty()) {
                            titles.add(item.getText(0));
                        }
                    }
                    return titles;
                });
    }
}
