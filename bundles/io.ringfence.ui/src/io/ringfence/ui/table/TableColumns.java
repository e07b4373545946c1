package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IMemento;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Widths, order, visibility and sorting of the columns of a table, and how they are remembered. The
 * widest column takes what width is left. A menu on the headings hides columns and shows them.
 */
public final class TableColumns {

    /** Hears by which column the user wants to sort. */
    public interface SortListener {
        void sort(String column, boolean descending);
    }

    private static final int MINIMUM = 120;
    private static final String LAYOUT = "columns";

    private final Table table;
    private final ColumnLayout usual;
    private final List<String> ids = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final int[] widths;
    private final boolean[] shown;
    private final boolean[] decided;
    private final int widest;
    private SortListener listener = (_, _) -> {};
    private boolean fitting;

    TableColumns(Table table, List<? extends Column<?>> columns) {
        this.table = table;
        usual = ColumnLayout.of(columns);
        widths = new int[columns.size()];
        shown = new boolean[columns.size()];
        decided = new boolean[columns.size()];
        for (Column<?> column : columns) {
            TableColumn widget = new TableColumn(table, column.number() ? SWT.TRAIL : SWT.LEAD);
            int index = ids.size();
            widget.setText(column.title());
            widget.setMoveable(true);
            widget.addListener(SWT.Selection, _ -> turn(widget, column.id()));
            widget.addListener(SWT.Resize, _ -> resized(index));
            ids.add(column.id());
            titles.add(column.title());
        }
        widest = ids.indexOf(ColumnLayout.widest(columns));
        apply(usual);
        table.addListener(SWT.Resize, _ -> fit());
        table.addListener(SWT.MenuDetect, this::menu);
    }

    /** Hears by which column the user wants the rows sorted; one listener at most. */
    public void onSort(SortListener sortListener) {
        listener = sortListener;
    }

    /** Shows by which column the rows are sorted. */
    public void sorted(String column, boolean descending) {
        TableColumn widget = table.getColumn(ids.indexOf(column));
        int direction = descending ? SWT.DOWN : SWT.UP;
        // the toolkit lays out and paints the whole table for it, even for the same
        if (table.getSortColumn() != widget || table.getSortDirection() != direction) {
            table.setSortColumn(widget);
            table.setSortDirection(direction);
        }
    }

    /** Remembers how the user left the columns. */
    public void save(IMemento memento) {
        Set<String> own = new HashSet<>();
        for (int index = 0; index < ids.size(); index++) {
            if (decided[index]) {
                own.add(ids.get(index));
            }
        }
        memento.putString(LAYOUT, layout().write(own));
    }

    /** Takes what is remembered, as far as it is sensible. */
    public void restore(@Nullable IMemento memento) {
        String text = memento == null ? null : memento.getString(LAYOUT);
        if (text != null) {
            ColumnLayout layout = ColumnLayout.read(text, usual);
            Set<String> own = ColumnLayout.decided(text);
            for (int index = 0; index < ids.size(); index++) {
                decided[index] = own.contains(ids.get(index));
            }
            apply(layout);
        }
    }

    /** Shows a column while it has something to say, unless the user decided about it. */
    public void offer(String column, boolean useful) {
        int index = ids.indexOf(column);
        if (shown[index] != useful && !decided[index]) {
            show(index, useful);
            table.redraw();
        }
    }

    /** The positions of the columns that are shown, from left to right. */
    public List<Integer> visible() {
        List<Integer> visible = new ArrayList<>();
        for (int index : table.getColumnOrder()) {
            if (shown[index]) {
                visible.add(index);
            }
        }
        return visible;
    }

    /** Fills a menu in which columns are hidden and shown. */
    public void fill(Menu menu) {
        for (int index = 0; index < ids.size(); index++) {
            int column = index;
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(titles.get(index));
            item.setSelection(shown[index]);
            // one must stay: a table without columns has no headings to get them back
            item.setEnabled(!shown[index] || visible().size() > 1);
            item.addListener(SWT.Selection, _ -> decide(column));
        }
        MenuItem line = new MenuItem(menu, SWT.SEPARATOR);
        line.setEnabled(false);
        MenuItem reset = new MenuItem(menu, SWT.PUSH);
        reset.setText(Messages.columns_reset);
        reset.addListener(SWT.Selection, _ -> reset());
    }

    private ColumnLayout layout() {
        List<ColumnLayout.Place> places = new ArrayList<>();
        for (int index : table.getColumnOrder()) {
            if (shown[index] || decided[index]) {
                places.add(new ColumnLayout.Place(ids.get(index), widths[index], shown[index]));
            }
        }
        return new ColumnLayout(places);
    }

    private void apply(ColumnLayout layout) {
        int[] order = new int[ids.size()];
        for (int i = 0; i < order.length; i++) {
            ColumnLayout.Place place = layout.places().get(i);
            int index = ids.indexOf(place.id());
            order[i] = index;
            widths[index] = place.width();
            show(index, place.shown());
        }
        if (!Arrays.equals(order, table.getColumnOrder())) {
            table.setColumnOrder(order);
        }
        fit();
    }

    private void reset() {
        Arrays.fill(decided, false);
        apply(usual);
    }

    private void decide(int index) {
        decided[index] = true;
        show(index, !shown[index]);
    }

    private void show(int index, boolean visible) {
        shown[index] = visible;
        table.getColumn(index).setResizable(visible);
        table.getColumn(index).setWidth(visible ? widths[index] : 0);
        fit();
    }

    private void resized(int index) {
        int width = table.getColumn(index).getWidth();
        if (!fitting && shown[index] && width > 0 && index != widest) {
            widths[index] = width;
        }
        fit();
    }

    private void turn(TableColumn widget, String id) {
        boolean descending = table.getSortColumn() == widget && table.getSortDirection() == SWT.UP;
        sorted(id, descending);
        listener.sort(id, descending);
    }

    /** Gives the widest column what the others leave. */
    private void fit() {
        if (fitting || !shown[widest]) {
            return;
        }
        fitting = true;
        try {
            int left = table.getClientArea().width;
            for (int index = 0; index < ids.size(); index++) {
                left -= index == widest ? 0 : table.getColumn(index).getWidth();
            }
            int width = Math.max(left, MINIMUM);
            if (table.getColumn(widest).getWidth() != width) {
                table.getColumn(widest).setWidth(width);
            }
        } finally {
            fitting = false;
        }
    }

    private void menu(Event event) {
        Point point = table.toControl(event.x, event.y);
        int below = table.getClientArea().y + table.getHeaderHeight();
        if (event.detail == SWT.MENU_KEYBOARD || point.y >= below) {
            return;
        }
        event.doit = false;
        Menu menu = new Menu(table);
        fill(menu);
        menu.setLocation(event.x, event.y);
        menu.setVisible(true);
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
    }
}
