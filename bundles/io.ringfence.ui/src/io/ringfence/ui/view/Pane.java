package io.ringfence.ui.view;

import org.eclipse.ui.IMemento;

/** The widgets of a view and what they do. */
public interface Pane {

    /** Puts the keyboard's focus where the user most likely wants it. */
    void focus();

    /** Puts the focus into the field that narrows the view, where it has one. */
    default void filter() {
        focus();
    }

    /** Ends all listening; the widgets are disposed by whoever disposes their parent. */
    void close();

    /** Remembers how the user left it. */
    default void save(@SuppressWarnings("unused") IMemento memento) {
        // most panes have nothing to remember
    }
}
