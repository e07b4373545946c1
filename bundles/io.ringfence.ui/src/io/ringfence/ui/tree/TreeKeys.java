package io.ringfence.ui.tree;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;

import java.util.function.Consumer;

/**
 * Keys that GTK's tree does not know, or knows otherwise: right opens a node or goes to its first
 * child, left closes it or goes to what it lies in, and letters go to the row that begins so.
 */
final class TreeKeys {

    /** What the keys do. */
    interface Actions {

        /** Opens what is selected, or selects its first child when it is open. */
        void in();

        /** Closes what is selected, or selects what it lies in when it is closed. */
        void out();
    }

    /** Who waits longer than this, in milliseconds, begins another word. */
    private static final int PAUSE = 1_000;

    private final Actions actions;
    private final Consumer<String> onTyped;
    private String typed = "";
    private int last;

    private TreeKeys(Actions actions, Consumer<String> onTyped) {
        this.actions = actions;
        this.onTyped = onTyped;
    }

    /**
     * Gives a tree these keys.
     *
     * @param onTyped hears all letters that were typed in quick succession, after each
     */
    static void in(Tree tree, Actions actions, Consumer<String> onTyped) {
        tree.addListener(SWT.KeyDown, new TreeKeys(actions, onTyped)::key);
    }

    private void key(Event event) {
        if ((event.stateMask & (SWT.CTRL | SWT.ALT)) != 0) {
            return;
        }
        if (event.keyCode == SWT.ARROW_RIGHT) {
            actions.in();
            event.doit = false;
        } else if (event.keyCode == SWT.ARROW_LEFT) {
            actions.out();
            event.doit = false;
        } else if (isTyped(event)) {
            typed = event.time - last > PAUSE ? "" : typed;
            last = event.time;
            typed += event.character;
            onTyped.accept(typed);
            event.doit = false;
        }
    }

    /** Signs other than letters and digits only go on with a word: alone they are GTK's. */
    private boolean isTyped(Event event) {
        boolean going = !typed.isEmpty() && event.time - last <= PAUSE;
        return Character.isLetterOrDigit(event.character)
                || going && event.character > ' ' && event.character != SWT.DEL;
    }
}
