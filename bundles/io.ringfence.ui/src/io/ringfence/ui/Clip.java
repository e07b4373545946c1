package io.ringfence.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

import java.util.function.Consumer;

/** The desktop's clipboard. */
public final class Clip {

    private static final String HEARS = "io.ringfence.ui.Clip";

    private Clip() {}

    /** Lets somebody hear what was copied out of a control and all that is in it. */
    public static void hears(Control control, Consumer<String> listener) {
        control.setData(HEARS, listener);
    }

    /**
     * Puts text there and tells it to the nearest that hears of it; empty text does nothing.
     *
     * @param said a sentence for the user, as in {@code Copied 3 rows.}
     */
    public static void copy(Control control, String text, String said) {
        copy(control, text);
        @Nullable Control around = text.isEmpty() ? null : control;
        while (around != null && !(around.getData(HEARS) instanceof Consumer<?>)) {
            around = around.getParent();
        }
        if (around != null && around.getData(HEARS) instanceof Consumer<?> listener) {
            @SuppressWarnings("unchecked") // by hears
            Consumer<String> hearing = (Consumer<String>) listener;
            hearing.accept(said);
        }
    }

    /** Puts text there; empty text leaves it as it is. */
    public static void copy(Control control, String text) {
        if (text.isEmpty()) {
            return;
        }
        Clipboard clipboard = new Clipboard(control.getDisplay());
        try {
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }
}
