package io.ringfence.ui.widget;

import io.ringfence.ui.Icons;
import io.ringfence.ui.Style;
import io.ringfence.ui.widget.EmptyState.Action;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Something to do as a row: an icon, a link, what it means, and the digit that does it. */
final class ActionRow {

    private static final int AROUND = 6;
    private static final int GAP = 12;
    private static final int ROUND = 10;

    private final Link link;
    private Action action;

    /**
     * @param digit does the same, 0 for none
     */
    ActionRow(Composite parent, Action action, int digit, int noteWidth) {
        this.action = action;
        Composite row = new Composite(parent, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = AROUND;
        layout.marginHeight = AROUND;
        layout.horizontalSpacing = GAP;
        row.setLayout(layout);
        Label icon = new Label(row, SWT.NONE);
        icon.setImage(Icons.image(action.icon()));
        icon.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, false, false));
        Composite words = new Composite(row, SWT.NONE);
        GridLayout lines = new GridLayout();
        lines.marginWidth = 0;
        lines.marginHeight = 0;
        lines.verticalSpacing = 2;
        words.setLayout(lines);
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        link = new Link(words, SWT.NONE);
        link.setText("<a>" + action.text().replace("&", "&&").replace("<", "‹") + "</a>");
        link.addListener(SWT.Selection, _ -> run());
        if (!action.note().isEmpty()) {
            Label note = Style.MUTED.on(new Label(words, SWT.WRAP));
            note.setText(action.note().replace("&", "&&"));
            GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
            data.widthHint = noteWidth;
            note.setLayoutData(data);
        }
        Label number = Style.MUTED.on(new Label(row, SWT.TRAIL));
        number.setText(digit == 0 ? "" : String.valueOf(digit));
        number.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, false, false));
        FocusRing.around(row, link, ROUND);
    }

    Link link() {
        return link;
    }

    /** From now on the row does what another action does that reads the same. */
    void become(Action other) {
        action = other;
    }

    void run() {
        action.run().run();
    }
}
