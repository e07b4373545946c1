package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IMemento;

import java.util.ArrayList;
import java.util.List;

/** Widths, order and sorting of the columns of a table, and how they are remembered. */
public final class TableColumns {

    /** Hears by which column the user wants to sort. */
    public interface SortListener {
        void sort(String column, boolean descending);
    }

    private static final int LAST_MINIMUM = 160;
    private static final String WIDTH = "width.";
    private static final int WIDEST = 4_000;

    private final Table table;
    private final List<String> ids = new ArrayList<>();
    private SortListener listener = (_, _) -> {};
    private boolean fitting;

    TableColumns(Table table, List<? extends Column<?>> columns) {
        this.table = table;
        for (Column<?> column : columns) {
            TableColumn widget = new TableColumn(table, SWT.LEAD);
            widget.setText(column.title());
            widget.setWidth(column.width());
            widget.setMoveable(true);
            widget.addListener(SWT.Selection, _ -> turn(widget, column.id()));
            widget.addListener(SWT.Resize, _ -> fit());
            ids.add(column.id());
        }
        table.addListener(SWT.Resize, _ -> fit());
    }

    public void onSort(SortListener sortListener) {
        listener = sortListener;
    }

    /** Shows by which column the rows are sorted. */
    public void sorted(String column, boolean descending) {
        table.setSortColumn(table.getColumn(ids.indexOf(column)));
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
    }

    /** Remembers the widths. */
    public void save(IMemento memento) {
        for (int index = 0; index < ids.size(); index++) {
            memento.putInteger(WIDTH + ids.get(index), table.getColumn(index).getWidth());
        }
    }

    /** Takes the remembered widths, as far as they are sensible. */
    public void restore(@Nullable IMemento memento) {
        if (memento == null) {
            return;
        }
        for (int index = 0; index < ids.size(); index++) {
            Integer width = memento.getInteger(WIDTH + ids.get(index));
            if (width != null && width > 0 && width < WIDEST) {
                table.getColumn(index).setWidth(width);
            }
        }
    }

    private void turn(TableColumn widget, String id) {
        boolean descending = table.getSortColumn() == widget && table.getSortDirection() == SWT.UP;
        sorted(id, descending);
        listener.sort(id, descending);
    }

    /** Gives the last column what the others leave. */
    private void fit() {
        if (fitting) {
            return;
        }
        fitting = true;
        try {
            int left = table.getClientArea().width;
            int last = ids.size() - 1;
            for (int index = 0; index < last; index++) {
                left -= table.getColumn(index).getWidth();
            }
            int width = Math.max(left, LAST_MINIMUM);
            if (table.getColumn(last).getWidth() != width) {
                table.getColumn(last).setWidth(width);
            }
        } finally {
            fitting = false;
        }
    }
}
