package io.ringfence.ui.view;

import org.eclipse.ui.IMemento;

/** The widgets of a view and what they do. */
public interface Pane {

    /** Puts the keyboard's focus where the user most likely wants it. */
    void focus();

    /** Puts the focus into the field that narrows the view, where it has one. */
    void filter();

    /**
     * What is selected, else all that is shown, as text to paste; empty when there is nothing.
     *
     * @param csv whether it is for a spreadsheet
     */
    String text(boolean csv);

    /**
     * How many rows {@link #text} has; 0 where it is a page.
     *
     * @param csv as it is given there
     */
    default int rows(boolean csv) {
        return 0;
    }

    /** Ends all listening; the widgets are disposed by whoever disposes their parent. */
    void close();

    /** Remembers how the user left it. */
    void save(IMemento memento);
}
