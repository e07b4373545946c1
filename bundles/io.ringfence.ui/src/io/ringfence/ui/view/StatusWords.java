package io.ringfence.ui.view;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.swt.widgets.Control;

import java.util.Objects;

/**
 * What a view says in the status line while it is the active one: words that hold, and in their
 * place for a few seconds what the user just did.
 */
public final class StatusWords {

    private static final int MILLIS = 6_000;

    private final IStatusLineManager line;
    private final Control control;
    private @Nullable String holding;
    private int said;
    private boolean saying;

    /**
     * @param control when it is disposed nothing is said any more
     */
    StatusWords(IStatusLineManager line, Control control) {
        this.line = line;
        this.control = control;
    }

    /** What holds from now on, null for nothing. */
    public void hold(@Nullable String words) {
        if (Objects.equals(words, holding)) {
            return;
        }
        holding = words;
        if (!saying) {
            line.setMessage(words);
        }
    }

    /** What was just done. */
    public void say(String words) {
        said++;
        saying = true;
        line.setMessage(words);
        int mine = said;
        control.getDisplay().timerExec(MILLIS, () -> end(mine));
    }

    private void end(int mine) {
        if (mine == said && !control.isDisposed()) {
            saying = false;
            line.setMessage(holding);
        }
    }
}
