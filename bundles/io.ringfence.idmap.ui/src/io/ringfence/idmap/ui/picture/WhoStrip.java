package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.ui.state.Who;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Style;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Says who the id is that was asked for, until it is closed. */
final class WhoStrip {

    private static final int LINES = 4;

    private final Composite strip;
    private final Runnable onClose;
    private final GridData place;
    private final GridData room;
    private @Nullable Text text;
    private @Nullable Who shown;

    WhoStrip(Composite parent, Runnable onClose) {
        this.onClose = onClose;
        strip = Style.SURFACE.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(12, 8, 8, 8).applyTo(strip);
        place = GridDataFactory.fillDefaults().grab(true, false).exclude(true).create();
        room = GridDataFactory.fillDefaults().grab(true, false).create();
        strip.setLayoutData(place);
        strip.setVisible(false);
    }

    /** What says the answer: made for the first one, as scroll bars want room from the start. */
    private Text text() {
        Text known = text;
        if (known != null) {
            return known;
        }
        Text made =
                Style.SURFACE.on(
                        new Text(strip, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL));
        made.setLayoutData(room);
        ToolBar tools = new ToolBar(strip, SWT.FLAT);
        ToolItem close = new ToolItem(tools, SWT.PUSH);
        close.setImage(Icons.image("close"));
        close.setToolTipText(Messages.who_close);
        close.addListener(SWT.Selection, _ -> onClose.run());
        GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(tools);
        text = made;
        return made;
    }

    /** Shows an answer, null for none. */
    void show(@Nullable Who who) {
        if (who == shown) {
            return;
        }
        shown = who;
        words(who == null ? "" : WhoText.of(who));
    }

    /** Shows why there is no answer, until there is one; empty for nothing. */
    void say(String why) {
        shown = null;
        words(why);
    }

    private void words(String words) {
        if (!words.isEmpty()) {
            Text said = text();
            said.setText(words);
            said.setToolTipText(words.replace("&", "&&"));
            room.heightHint = Math.min(LINES, said.getLineCount()) * said.getLineHeight();
        }
        place.exclude = words.isEmpty();
        strip.setVisible(!words.isEmpty());
        strip.requestLayout();
    }
}
