package io.ringfence.ui.command;

import io.ringfence.ui.Clip;
import io.ringfence.ui.view.PaneView;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Copies what is selected in a view, else all that it shows, as text or, with the parameter {@code
 * csv}, as CSV. What is selected in a field or a text goes first.
 */
public final class CopyHandler extends ParameterHandler {

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (event != null && HandlerUtil.getActivePart(event) instanceof PaneView view) {
            boolean csv = parameter().equals("csv");
            Control focus = view.getSite().getShell().getDisplay().getFocusControl();
            if (!csv && focus instanceof Text text) {
                text.copy();
            } else if (!csv && focus instanceof StyledText text && text.getSelectionCount() > 0) {
                Clip.copy(text, text.getSelectionText(), Messages.copied_selection);
            } else {
                view.copy(csv);
            }
        }
        return null;
    }
}
