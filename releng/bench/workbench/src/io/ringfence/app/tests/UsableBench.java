package io.ringfence.app.tests;

import io.ringfence.bench.FirstUse;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;

import java.util.Arrays;
import java.util.Optional;

/**
 * When the window can be used after its start: the estate shows {@code bench.servers} servers, each
 * with the number of its findings, so the audit is done; and a click on one of them selects it.
 */
final class UsableBench {

    private static final int LOOK_MILLIS = 5;

    private UsableBench() {}

    static void run() throws InterruptedException {
        int servers = Integer.getInteger("bench.servers");
        while (!PlatformUI.isWorkbenchRunning()) {
            // before that the display is not whole
            Thread.sleep(LOOK_MILLIS);
        }
        Display display = PlatformUI.getWorkbench().getDisplay();
        FirstUse.measure(display, SWT.Selection, () -> secondServer(servers));
    }

    private static Optional<Point> secondServer(int servers) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return Optional.empty();
        }
        return Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .map(window -> window.getShell())
                .filter(shell -> shell != null && shell.isVisible())
                .findFirst()
                .flatMap(UsableBench::tree)
                .filter(tree -> isRated(tree, servers))
                .map(UsableBench::secondRow);
    }

    private static boolean isRated(Tree tree, int servers) {
        return tree.getItemCount() == servers
                && Arrays.stream(tree.getItems()).noneMatch(item -> item.getText(1).isEmpty());
    }

    private static Point secondRow(Tree tree) {
        TreeItem item = tree.getItem(1);
        Rectangle bounds = item.getBounds(0);
        return tree.toDisplay(bounds.x + 10, bounds.y + bounds.height / 2);
    }

    private static Optional<Tree> tree(Shell shell) {
        return find(shell);
    }

    private static Optional<Tree> find(Control control) {
        if (control instanceof Tree tree && tree.isVisible()) {
            return Optional.of(tree);
        }
        if (control instanceof Composite composite) {
            return Arrays.stream(composite.getChildren())
                    .map(UsableBench::find)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }
}
