package io.ringfence.app.help;

import io.ringfence.app.manual.Place;
import io.ringfence.ui.Shade;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Help beside a dialog that keeps its user away from the window. Escape closes it. */
final class HelpWindow {

    private static final String KEY = "io.ringfence.app.help";
    private static final int WIDTH = 560;
    private static final int HEIGHT = 560;
    private static final int GAP = 8;

    private HelpWindow() {}

    /** Shows a place beside a dialog; a window that is open there already is used again. */
    static void show(Shell dialog, Place place) {
        for (Shell child : dialog.getShells()) {
            if (child.getData(KEY) instanceof HelpPane pane) {
                pane.go(place);
                child.setActive();
                return;
            }
        }
        Shell window = new Shell(dialog, SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS);
        window.setText(Messages.help);
        window.setLayout(new FillLayout());
        window.setBackground(Shade.SURFACE.color());
        HelpPane pane = new HelpPane(window, new Library(), null);
        window.setData(KEY, pane);
        window.addListener(SWT.Traverse, HelpWindow::escape);
        window.setSize(WIDTH, HEIGHT);
        var beside = dialog.getBounds();
        window.setLocation(beside.x + beside.width + GAP, beside.y);
        window.open();
        pane.go(place);
        pane.focus();
    }

    private static void escape(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE && event.widget instanceof Shell window) {
            window.close();
        }
    }
}
