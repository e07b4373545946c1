package io.ringfence.remote.ui.widget;

import io.ringfence.ui.Fonts;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.widget.Names;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Sentences and facts of a page in a dialog, on its ground; scrolls where it is longer. */
public final class DialogPage {

    private static final int WIDTH = 400;

    private final ScrolledComposite scroll;
    private final Composite body;
    private final Fonts fonts;

    public DialogPage(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        body = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
        scroll.setContent(body);
        scroll.addListener(SWT.Resize, _ -> fit());
        fonts = new Fonts(scroll);
    }

    /** The widget. */
    public Control control() {
        return scroll;
    }

    /** Shows another page, from its top. */
    public void show(Page page) {
        for (Control child : body.getChildren()) {
            child.dispose();
        }
        head(page);
        page.parts().forEach(this::draw);
        body.layout();
        fit();
        scroll.setOrigin(0, 0);
    }

    private void head(Page page) {
        Composite line = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        @Nullable Mark mark = page.mark();
        if (mark != null) {
            Label icon = new Label(line, SWT.NONE);
            icon.setImage(Icons.image(mark));
            icon.setToolTipText(mark.word());
            Names.give(icon, mark.word());
        }
        Label title = new Label(line, SWT.NONE);
        title.setText(page.title());
        title.setFont(fonts.title());
    }

    private void draw(Part part) {
        switch (part) {
            case Part.Prose(var heading, var text) -> {
                heading(heading);
                Label words = new Label(body, SWT.WRAP);
                words.setText(text.replace("&", "&&"));
                GridDataFactory.fillDefaults()
                        .grab(true, false)
                        .hint(WIDTH, SWT.DEFAULT)
                        .applyTo(words);
            }
            case Part.Facts(var heading, var facts) -> {
                heading(heading);
                FactGrid grid = new FactGrid(body);
                GridDataFactory.fillDefaults().grab(true, false).applyTo(grid.control());
                grid.show(facts);
            }
            default -> throw new IllegalArgumentException("no dialog shows this: " + part);
        }
    }

    private void heading(String words) {
        if (!words.isEmpty()) {
            Label heading = new Label(body, SWT.NONE);
            heading.setText(words.replace("&", "&&"));
            heading.setFont(fonts.bold());
            GridDataFactory.fillDefaults().indent(0, 8).applyTo(heading);
        }
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        if (width > 0) {
            scroll.setMinHeight(body.computeSize(width, SWT.DEFAULT).y);
        }
    }
}
