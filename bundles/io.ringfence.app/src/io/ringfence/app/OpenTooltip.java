package io.ringfence.app;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The tooltip that is open when the theme changes: the toolkit would leave it there, all black. */
final class OpenTooltip {

    /** The toolkit asks for the text of a tooltip when it has nothing else to do. */
    private static final int MOMENT = 300;

    private OpenTooltip() {}

    /** Closes it; it comes again when the pointer rests there again. */
    static void close(Display display) {
        for (Control at = display.getCursorControl(); at != null; at = at.getParent()) {
            String text = at.getToolTipText();
            if (text != null && !text.isEmpty()) {
                close(at, text);
            }
        }
    }

    private static void close(Control control, String text) {
        control.setToolTipText(null);
        control.getDisplay()
                .timerExec(
                        MOMENT,
                        () -> {
                            // whoever has another text by then keeps it
                            if (!control.isDisposed() && control.getToolTipText() == null) {
                                control.setToolTipText(text);
                            }
                        });
    }
}
