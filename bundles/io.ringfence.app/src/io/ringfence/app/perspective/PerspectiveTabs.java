package io.ringfence.app.perspective;

import io.ringfence.ui.Shade;
import io.ringfence.ui.Ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPerspectiveListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

import java.util.ArrayList;
import java.util.List;

/** The names of all perspectives at the right end of the tool bar, the one in front pressed. */
final class PerspectiveTabs implements IPerspectiveListener {

    /** The toolkit draws the frame of what is pressed close to its text. */
    private static final String ROOM = "\u2002";

    private record Tab(Declared perspective, ToolItem item) {}

    private final Showing showing;
    private final List<Tab> tabs = new ArrayList<>();

    private PerspectiveTabs(IWorkbenchWindow window) {
        showing = new Showing(window);
    }

    /** Draws them into a bar of a window; they follow it until they are disposed. */
    static void open(Composite parent, IWorkbenchWindow window, List<Declared> perspectives) {
        PerspectiveTabs tabs = new PerspectiveTabs(window);
        tabs.draw(parent, perspectives);
        window.addPerspectiveListener(tabs);
        parent.addListener(SWT.Dispose, _ -> window.removePerspectiveListener(tabs));
    }

    private void draw(Composite parent, List<Declared> perspectives) {
        Composite all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(12, 4, 0, 0).applyTo(all);
        ToolBar bar = new ToolBar(all, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).grab(true, true).applyTo(bar);
        for (Declared perspective : perspectives) {
            ToolItem item = new ToolItem(bar, SWT.RADIO);
            item.setText(ROOM + perspective.name() + ROOM);
            item.addListener(SWT.Selection, _ -> selected(item, perspective));
            tabs.add(new Tab(perspective, item));
        }
        bar.addListener(SWT.MouseEnter, _ -> tips());
        Shade.onChange(bar, this::mark);
        mark();
        tips();
        // the theme colours the bar when it is in its place
        Ui.later(bar, this::mark);
    }

    /** The item that pops up tells as well as the one that goes down. */
    private void selected(ToolItem item, Declared perspective) {
        if (item.getSelection() && !showing.id().equals(perspective.id())) {
            showing.show(perspective);
        }
    }

    private void mark() {
        String shown = showing.id();
        for (Tab tab : tabs) {
            boolean front = tab.perspective.id().equals(shown);
            tab.item.setSelection(front);
            tab.item.setForeground(front ? Shade.ACCENT.color() : Shade.TEXT.color());
        }
    }

    /** The user may have given it other keys meanwhile. */
    private void tips() {
        for (Tab tab : tabs) {
            String keys = showing.keys(tab.perspective);
            tab.item.setToolTipText(tab.perspective.name() + (keys.isEmpty() ? "" : "  " + keys));
        }
    }

    @Override
    public void perspectiveActivated(
            @Nullable IWorkbenchPage page, @Nullable IPerspectiveDescriptor perspective) {
        mark();
    }

    @Override
    public void perspectiveChanged(
            @Nullable IWorkbenchPage page,
            @Nullable IPerspectiveDescriptor perspective,
            @Nullable String change) {
        // the layout of one changed: its tab stays where it is
    }
}
