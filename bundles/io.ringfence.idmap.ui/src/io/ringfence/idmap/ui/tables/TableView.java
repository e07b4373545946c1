package io.ringfence.idmap.ui.tables;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.model.estate.EstateModel;
import io.ringfence.ui.Choice;
import io.ringfence.ui.table.Column;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;
import io.ringfence.ui.widget.EmptyState.Action;

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
    @Inject private EstateModel estate;
    private @Nullable TablePane<R> pane;

    /** What is listed. */
    protected abstract RowKind<R> kind();

    /** The columns, as they stand at first. */
    protected abstract List<Column<R>> columns();

    /** Under which key an estate keeps the filter; empty for one that is not kept. */
    protected abstract String kept();

    /** What can be done where there are no rows. */
    protected List<Action> actions() {
        return List.of();
    }

    /** What the table says besides its rows. */
    protected abstract TableWords words();

    @Override
    protected final Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        TablePane<R> opened = new TablePane<>(parent, this, choice, desk, estate, memento);
        pane = opened;
        return opened;
    }

    /** The widgets, null before there are any. */
    final @Nullable TablePane<R> pane() {
        return pane;
    }
}
