package io.ringfence.ui.widget;

import io.ringfence.ui.Fonts;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Style;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import java.util.List;

/** What a view shows instead of nothing: why it is empty, and what to do about it. */
public final class EmptyState {

    private static final int WIDEST = 420;
    private static final int AROUND = 16;

    /**
     * Something to do.
     *
     * @param icon name of its icon
     * @param text a verb and what it acts on
     * @param note one line that says more, possibly empty
     */
    public record Action(String icon, String text, String note, Runnable run) {}

    private final Composite outer;
    private final Fonts fonts;

    public EmptyState(Composite parent) {
        outer = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = AROUND;
        layout.marginHeight = AROUND;
        outer.setLayout(layout);
        fonts = new Fonts(outer);
    }

    public Composite control() {
        return outer;
    }

    /** Shows this, in place of what was shown. */
    public void show(String title, String sentence, List<Action> actions) {
        for (var child : outer.getChildren()) {
            child.dispose();
        }
        Composite box = new Composite(outer, SWT.NONE);
        box.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        GridLayout layout = new GridLayout(2, false);
        layout.horizontalSpacing = 12;
        layout.verticalSpacing = 4;
        box.setLayout(layout);
        Label heading = new Label(box, SWT.WRAP);
        heading.setText(title);
        heading.setFont(fonts.title());
        heading.setLayoutData(wide());
        Label text = Style.MUTED.on(new Label(box, SWT.WRAP));
        text.setText(sentence);
        GridData data = wide();
        data.widthHint = WIDEST;
        text.setLayoutData(data);
        actions.forEach(action -> draw(box, action));
        outer.layout(true, true);
    }

    private void draw(Composite box, Action action) {
        Label icon = new Label(box, SWT.NONE);
        icon.setImage(Icons.image(action.icon()));
        GridData data = new GridData(SWT.CENTER, SWT.BEGINNING, false, false);
        data.verticalIndent = 13;
        icon.setLayoutData(data);
        Composite words = new Composite(box, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        words.setLayout(layout);
        GridData right = new GridData(SWT.FILL, SWT.CENTER, true, false);
        right.verticalIndent = 12;
        words.setLayoutData(right);
        Link link = new Link(words, SWT.NONE);
        link.setText("<a>" + action.text().replace("&", "&&").replace("<", "‹") + "</a>");
        link.addListener(SWT.Selection, _ -> action.run().run());
        if (!action.note().isEmpty()) {
            Label note = Style.MUTED.on(new Label(words, SWT.WRAP));
            note.setText(action.note().replace("&", "&&"));
        }
    }

    private static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    }
}
