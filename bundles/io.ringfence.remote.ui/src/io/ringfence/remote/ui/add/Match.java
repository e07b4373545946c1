package io.ringfence.remote.ui.add;

import io.ringfence.remote.ui.certificate.Comparison;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;
import io.ringfence.ui.estate.Mark;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Whether two fingerprints are the same, as a shape, a colour and a sentence. */
public final class Match {

    private static final int WIDTH = 400;

    private final Label icon;
    private final Label text;

    public Match(Composite parent) {
        Composite box = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        icon = new Label(box, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(icon);
        text = new Label(box, SWT.WRAP);
        text.setText("\n");
        int twoLines = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, twoLines).applyTo(text);
        // the style engine gives labels the colour of text
        text.setData("org.eclipse.e4.ui.css.disabled", true);
    }

    /**
     * @param byToken whether a token has the fingerprint, and not somebody who typed it
     */
    public void show(Comparison result, boolean byToken) {
        Mark mark =
                switch (result) {
                    case NOTHING, PART -> Mark.INFO;
                    case SAME -> Mark.PASS;
                    case OTHER -> Mark.CRITICAL;
                };
        icon.setImage(Icons.image(mark));
        text.setForeground(
                (result == Comparison.SAME || result == Comparison.OTHER
                                ? Shade.of(mark)
                                : Shade.MUTED)
                        .color());
        text.setText(
                switch (result) {
                    case NOTHING -> Messages.match_nothing;
                    case PART -> Messages.match_part;
                    case SAME -> byToken ? Messages.match_token : Messages.match_same;
                    case OTHER -> byToken ? Messages.match_otherToken : Messages.match_other;
                });
        text.requestLayout();
    }
}
