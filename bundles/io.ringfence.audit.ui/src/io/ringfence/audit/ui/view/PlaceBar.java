package io.ringfence.audit.ui.view;

import io.ringfence.ui.Icons;
import io.ringfence.ui.Style;
import io.ringfence.ui.estate.Entity;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Says in which part of the estate the findings are, and leads back to the whole of it. */
final class PlaceBar {

    private final Composite bar;
    private final Label icon;
    private final Label text;

    /**
     * @param everywhere shows the whole estate again
     */
    PlaceBar(Composite parent, Runnable everywhere) {
        bar = Style.CODE.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        icon = Style.CODE.on(new Label(bar, SWT.NONE));
        text = Style.CODE.on(new Label(bar, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        Link link = Style.CODE.on(new Link(bar, SWT.NONE));
        link.setText("<a>" + Messages.place_everywhere + "</a>");
        link.addListener(SWT.Selection, _ -> everywhere.run());
        bar.setVisible(false);
    }

    /** Shows a place; nothing for the whole estate. */
    void show(@Nullable Entity place) {
        boolean any = place != null;
        if (place != null) {
            icon.setImage(Icons.image(place.kind().icon()));
            text.setText(NLS.bind(Messages.place_only, place.path()).replace("&", "&&"));
        }
        if (any == bar.getVisible()) {
            return;
        }
        ((GridData) bar.getLayoutData()).exclude = !any;
        bar.setVisible(any);
        bar.getParent().layout();
    }
}
