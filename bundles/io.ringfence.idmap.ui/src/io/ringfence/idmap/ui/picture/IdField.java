package io.ringfence.idmap.ui.picture;

import io.ringfence.idmap.explain.TypedId;
import io.ringfence.ui.widget.Names;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

import java.util.OptionalLong;
import java.util.function.Consumer;

/** A field for an id of the host: Enter asks who it is, Escape empties and leaves it. */
final class IdField {

    private static final int WIDTH = 132;

    private final Text text;
    private final Consumer<OptionalLong> onAsk;
    private final Runnable onLeave;

    /**
     * @param onAsk hears the id that is asked for, or that what was typed is none
     * @param onLeave hears when no id is asked for any more
     */
    IdField(Composite parent, Consumer<OptionalLong> onAsk, Runnable onLeave) {
        this.onAsk = onAsk;
        this.onLeave = onLeave;
        text = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.SINGLE);
        text.setMessage(Messages.id_hint);
        text.setToolTipText(Messages.id_explained);
        Names.give(text, Messages.id_hint);
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
        OptionalLong id = TypedId.read(text.getText());
        if (id.isEmpty()) {
            text.selectAll();
        }
        onAsk.accept(id);
    }
}
