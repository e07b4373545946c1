package io.ringfence.audit.ui.view;

import io.ringfence.ui.Style;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * How many findings are listed, at the end of a row: whole, or not at all where there is no room. A
 * number of which the end is cut would be another number; the status line has it, too.
 */
final class CountLabel {

    private final Label label;
    private String words = "";

    CountLabel(Composite row) {
        label = Style.MUTED.on(new Label(row, SWT.TRAIL));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        label.addListener(SWT.Resize, _ -> fit());
    }

    void show(String newWords, String tip) {
        words = newWords;
        fit();
        if (!tip.equals(label.getToolTipText())) {
            label.setToolTipText(tip);
        }
    }

    /** GTK lays out and paints the whole view when a label is given any text, even the same. */
    private void fit() {
        String fitting = width() <= label.getSize().x ? words : "";
        if (!fitting.equals(label.getText())) {
            label.setText(fitting);
        }
    }

    private int width() {
        GC gc = new GC(label);
        try {
            return gc.textExtent(words).x;
        } finally {
            gc.dispose();
        }
    }
}
