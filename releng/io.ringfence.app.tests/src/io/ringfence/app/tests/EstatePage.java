package io.ringfence.app.tests;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The view Estate. */
final class EstatePage extends ViewPage {

    EstatePage() {
        super("io.ringfence.ui.estate");
    }

    /** The names of the servers. */
    List<String> servers() {
        return Screen.ask(
                () ->
                        visible(Tree.class).stream()
                                .flatMap(tree -> Arrays.stream(tree.getItems()))
                                .map(item -> item.getText(0))
                                .toList());
    }

    /** The number of findings beside a server's name. */
    String found(String server) {
        return Screen.ask(
                () ->
                        Arrays.stream(the(Tree.class).getItems())
                                .filter(item -> item.getText(0).equals(server))
                                .map(item -> item.getText(1))
                                .findFirst()
                                .orElse(""));
    }

    /** The number of findings beside what is selected. */
    String foundAtSelected() {
        return Screen.ask(() -> the(Tree.class).getSelection()[0].getText(1));
    }

    /** The node in the first row that can be seen. */
    String top() {
        return Screen.ask(() -> the(Tree.class).getTopItem().getText(0));
    }

    /** The names on the way to what is selected. */
    List<String> selected() {
        return Screen.ask(
                () -> {
                    List<String> path = new ArrayList<>();
                    for (TreeItem item : the(Tree.class).getSelection()) {
                        for (TreeItem at = item; at != null; at = at.getParentItem()) {
                            path.addFirst(at.getText(0));
                        }
                    }
                    return path;
                });
    }

    /**
     * Opens what is on the way and clicks on the last of it, once the server is there: the tree is
     * made in the background.
     */
    void select(String... path) {
        activate();
        Screen.until(path[0] + " in the estate", () -> servers().contains(path[0]));
        Screen.run(
                () -> {
                    Tree tree = the(Tree.class);
                    tree.notifyListeners(SWT.MouseDown, new Event());
                    TreeItem[] level = tree.getItems();
                    for (String name : path) {
                        TreeItem found = find(level, name);
                        tree.setSelection(found);
                        if (found.getItemCount() > 0) {
                            found.setExpanded(true);
                        }
                        level = found.getItems();
                    }
                    tree.notifyListeners(SWT.Selection, new Event());
                });
    }

    /** Types into the filter, once there are servers to filter. */
    void filter(String text) {
        Screen.until("the filter of the estate", () -> visible(Text.class).size() == 1);
        Screen.run(() -> the(Text.class).setText(text));
    }

    /** The names of all nodes that are open to be seen. */
    List<String> open() {
        return Screen.ask(
                () -> {
                    List<String> names = new ArrayList<>();
                    collect(the(Tree.class).getItems(), names);
                    return names;
                });
    }

    private static void collect(TreeItem[] items, List<String> names) {
        for (TreeItem item : items) {
            names.add(item.getText(0));
            if (item.getExpanded()) {
                collect(item.getItems(), names);
            }
        }
    }

    private static TreeItem find(TreeItem[] level, String name) {
        for (TreeItem item : level) {
            if (item.getText(0).equals(name)) {
                return item;
            }
        }
        throw new AssertionError(
                "no " + name + " among " + Arrays.stream(level).map(TreeItem::getText).toList());
    }
}
