package io.ringfence.remote.ui.widget;

import io.ringfence.model.source.Problem;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says in a page what went wrong, where, and what to do; takes no room while all is well. */
public final class Trouble {

    private static final int WIDTH = 400;

    private final Composite box;
    private final Label icon;
    private final Label text;
    private Mark mark = Mark.INFO;

    /**
     * @param parent with a grid layout
     * @param columns how many of its columns it takes
     */
    public Trouble(Composite parent, int columns) {
        box = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(box);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(columns, 1)
                .exclude(true)
                .applyTo(box);
        icon = new Label(box, SWT.NONE);
        Names.give(icon, () -> mark.word());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        text = new Label(box, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        box.setVisible(false);
    }

    /** Says what went wrong. */
    public void show(Problem problem) {
        say(Mark.HIGH, Standing.explain(problem));
    }

    /** Says what is to be known, though nothing went wrong. */
    public void remark(String words) {
        say(Mark.INFO, words);
    }

    /** Says what something means, with how bad that is. */
    public void say(Mark mark, String words) {
        this.mark = mark;
        icon.setImage(Icons.image(mark));
        put(words);
    }

    /** Says nothing. */
    public void clear() {
        put("");
    }

    /** What it says. */
    public String text() {
        return text.getText();
    }

    private void put(String words) {
        boolean any = !words.isEmpty();
        text.setText(words.replace("&", "&&"));
        if (box.getLayoutData() instanceof GridData data) {
            data.exclude = !any;
        }
        box.setVisible(any);
        box.requestLayout();
    }
}
