package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.IdRange;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import java.util.OptionalLong;
import java.util.function.LongConsumer;

/** A field for an id of the host: Enter asks who it is, Escape empties and leaves it. */
final class IdField {

    private static final int WIDTH = 132;

    private final Text text;
    private final LongConsumer onAsk;
    private final Runnable onLeave;

    IdField(Composite parent, LongConsumer onAsk, Runnable onLeave) {
        this.onAsk = onAsk;
        this.onLeave = onLeave;
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.SINGLE);
        text.setMessage(Messages.id_hint);
        text.setToolTipText(Messages.id_explained);
        text.getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(
                                    @org.eclipse.jdt.annotation.Nullable AccessibleEvent event) {
                                if (event != null) {
                                    event.result = Messages.id_hint;
                                }
                            }
                        });
        GridDataFactory.swtDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        text.addListener(SWT.DefaultSelection, _ -> ask());
    }

    void leadsTo(Control below) {
        text.addListener(SWT.KeyDown, event -> key(event, below));
    }

    void clear() {
        text.setText("");
        text.setToolTipText(Messages.id_explained);
    }

    void focus() {
        text.setFocus();
        text.selectAll();
    }

    private void key(Event event, Control below) {
        if (event.keyCode == SWT.ESC) {
            clear();
            onLeave.run();
        }
        if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ESC) {
            below.setFocus();
            event.doit = false;
        }
    }

    private void ask() {
        OptionalLong id = read(text.getText());
        if (id.isPresent()) {
            text.setToolTipText(Messages.id_explained);
            onAsk.accept(id.getAsLong());
        } else {
            text.setToolTipText(Messages.id_wrong);
            text.selectAll();
            text.getDisplay().beep();
        }
    }

    /** The id that is written there, with or without groups of digits; empty for none. */
    static OptionalLong read(String typed) {
        String digits = typed.replaceAll("[\\s,._']", "");
        if (!digits.matches("[0-9]{1,10}")) {
            return OptionalLong.empty();
        }
        long id = Long.parseLong(digits);
        return IdRange.ALL.contains(id) ? OptionalLong.of(id) : OptionalLong.empty();
    }
}
