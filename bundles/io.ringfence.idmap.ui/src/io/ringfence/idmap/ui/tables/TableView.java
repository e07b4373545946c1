package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.ui.Choice;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

import java.util.List;

/**
 * A view of one table of id maps.
 *
 * @param <R> the type of the rows
 */
public abstract class TableView<R> extends PaneView {

    @Inject private IdmapDesk desk;
    private @Nullable TablePane<R> pane;

    /** What is listed. */
    protected abstract RowKind<R> kind();

    /** The columns, as they stand at first. */
    protected abstract List<Column<R>> columns();

    /** What the table says besides its rows. */
    protected abstract TableWords words();

    @Override
    protected final Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        TablePane<R> opened = new TablePane<>(parent, this, choice, desk, memento);
        pane = opened;
        return opened;
    }

    /** The widgets, null before there are any. */
    final @Nullable TablePane<R> pane() {
        return pane;
    }
}
