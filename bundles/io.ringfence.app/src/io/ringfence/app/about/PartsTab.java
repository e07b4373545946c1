package io.ringfence.app.about;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The table of what the product is made of. */
final class PartsTab {

    private static final int[] WIDTHS = {260, 280, 420};

    private final Table table;

    /**
     * @param onOpen hears the name of a licence's text when a row is opened
     */
    PartsTab(Composite parent, Consumer<String> onOpen) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        String[] names = {Messages.part, Messages.licence, Messages.bundles};
        for (int i = 0; i < names.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(names[i]);
            column.setWidth(WIDTHS[i]);
        }
        Inventory.installed().forEach(this::row);
        table.addListener(
                SWT.DefaultSelection,
                event -> {
                    if (event.item.getData() instanceof Component component) {
                        component.texts().stream().findFirst().ifPresent(onOpen);
                    }
                });
    }

    Control control() {
        return table;
    }

    private void row(Component component, List<String> bundles) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(
                new String[] {component.name(), component.licence(), String.join(", ", bundles)});
        item.setData(component);
    }

    /** All rows as text. */
    static String text() {
        return Inventory.installed().entrySet().stream()
                .map(PartsTab::line)
                .collect(Collectors.joining());
    }

    private static String line(Map.Entry<Component, List<String>> row) {
        return row.getKey().name()
                + "; "
                + row.getKey().licence()
                + "; "
                + String.join(", ", row.getValue())
                + "\n";
    }
}
