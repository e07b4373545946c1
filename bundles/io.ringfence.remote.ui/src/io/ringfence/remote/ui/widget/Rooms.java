package io.ringfence.remote.ui.widget;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** Controls that come and go in a grid, and take room only while they are there. */
public final class Rooms {

    private Rooms() {}

    /** Shows or hides cells of a grid. */
    public static void show(boolean on, Control... cells) {
        for (Control cell : cells) {
            GridData data = cell.getLayoutData() instanceof GridData known ? known : new GridData();
            data.exclude = !on;
            cell.setLayoutData(data);
            cell.setVisible(on);
            cell.requestLayout();
        }
    }
}
