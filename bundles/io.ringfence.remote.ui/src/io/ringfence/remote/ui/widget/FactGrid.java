package io.ringfence.remote.ui.widget;

import io.ringfence.ui.Style;
import io.ringfence.ui.page.Part.Fact;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import java.util.List;

/** Keys with their values, which can be selected and copied. */
public final class FactGrid {

    private static final int WIDTH = 300;

    private final Composite grid;
    private List<Fact> shown = List.of();

    public FactGrid(Composite parent) {
        grid = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 2).applyTo(grid);
    }

    /** The widgets. */
    public Composite control() {
        return grid;
    }

    /** Shows these, in place of what was shown. */
    public void show(List<Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = List.copyOf(facts);
        for (Control child : grid.getChildren()) {
            child.dispose();
        }
        for (Fact fact : facts) {
            Label key = Style.MUTED.on(new Label(grid, SWT.NONE));
            key.setText(fact.key());
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(key);
            Text value = new Text(grid, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
            value.setText(fact.value());
            value.setBackground(grid.getBackground());
            Names.give(value, fact.key());
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(WIDTH, SWT.DEFAULT)
                    .applyTo(value);
        }
        grid.requestLayout();
    }
}
