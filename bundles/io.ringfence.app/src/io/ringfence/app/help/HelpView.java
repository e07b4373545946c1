package io.ringfence.app.help;

import io.ringfence.app.manual.Place;
import io.ringfence.ui.Choice;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

/** The view Help. */
public final class HelpView extends PaneView {

    static final String ID = "io.ringfence.app.help";

    private final Library library = new Library();
    private @Nullable HelpPane open;

    @Override
    protected Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        HelpPane made = new HelpPane(parent, library, memento);
        open = made;
        return made;
    }

    @Override
    protected String icon() {
        return "view-help";
    }

    void show(Place place) {
        HelpPane pane = open;
        if (pane != null) {
            pane.go(place);
        }
    }

    void search(String words) {
        HelpPane pane = open;
        if (pane != null) {
            pane.ask(words);
        }
    }
}
