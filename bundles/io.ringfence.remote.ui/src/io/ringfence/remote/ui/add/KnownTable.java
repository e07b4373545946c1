package io.ringfence.remote.ui.add;

import io.ringfence.model.PlainText;
import io.ringfence.model.source.SourceProvider.KnownSource;
import io.ringfence.ui.Style;
import io.ringfence.ui.widget.Names;
import io.ringfence.ui.widget.Stack;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What was found on this machine and can be opened as it is. */
final class KnownTable {

    private static final int NAME_WIDTH = 170;
    private static final int NOTE_WIDTH = 420;
    private static final int ROWS = 5;

    private final Stack place;
    private final Label note;
    private final Table table;
    private List<KnownSource> known = List.of();

    /** Whether the user did something here: GTK selects a row when the focus comes, too. */
    private boolean touched;

    /**
     * @param replaceable whether a selection that nobody made by key or mouse counts
     * @param onChoose hears the spec of what is selected
     * @param onOpen runs after a double click or Enter
     */
    KnownTable(
            Composite body,
            BooleanSupplier replaceable,
            Consumer<String> onChoose,
            Runnable onOpen) {
        Label heading = new Label(body, SWT.NONE);
        heading.setText(Messages.server_known);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(heading);
        place = new Stack(body);
        note = Style.MUTED.on(new Label(place.control(), SWT.WRAP));
        note.setText(Messages.server_looking);
        table = new Table(place.control(), SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        Names.give(table, Messages.server_known.replace("&", ""));
        new TableColumn(table, SWT.LEAD).setWidth(NAME_WIDTH);
        new TableColumn(table, SWT.LEAD).setWidth(NOTE_WIDTH);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(SWT.DEFAULT, ROWS * table.getItemHeight())
                .applyTo(place.control());
        place.show(note);
        table.addListener(SWT.MouseDown, _ -> touched = true);
        table.addListener(SWT.KeyDown, _ -> touched = true);
        table.addListener(SWT.FocusOut, _ -> touched = false);
        table.addListener(
                SWT.Selection,
                _ -> {
                    if (!touched && !replaceable.getAsBoolean()) {
                        table.deselectAll(); // what was typed stays
                        return;
                    }
                    int row = table.getSelectionIndex();
                    if (row >= 0 && row < known.size()) {
                        onChoose.accept(known.get(row).spec());
                    }
                });
        table.addListener(SWT.DefaultSelection, _ -> onOpen.run());
    }

    /** Shows what was found, or says that nothing was. */
    void show(List<KnownSource> next) {
        known = next;
        table.removeAll();
        for (KnownSource source : next) {
            TableItem item = new TableItem(table, SWT.NONE);
            Style.none(item);
            item.setText(
                    new String[] {PlainText.of(source.spec()), PlainText.of(source.description())});
        }
        note.setText(Messages.server_nothing);
        place.show(next.isEmpty() ? note : table);
    }
}
