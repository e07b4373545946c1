package io.ringfence.remote.ui.trust;

import io.ringfence.ui.Choice;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.view.PaneView;

import jakarta.inject.Inject;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;

import java.util.List;

/**
 * A view of one sheet.
 *
 * @param <R> the type of the rows
 */
public abstract class SheetView<R> extends PaneView {

    @Inject private TrustDesk desk;
    private final Sheet<R> sheet;
    private final String icon;
    private @Nullable SheetPane<R> pane;

    SheetView(Sheet<R> sheet, String icon) {
        this.sheet = sheet;
        this.icon = icon;
    }

    @Override
    protected final Pane open(Composite parent, Choice choice, @Nullable IMemento memento) {
        SheetPane<R> made = new SheetPane<>(parent, getViewSite(), choice, desk, sheet, memento);
        pane = made;
        return made;
    }

    @Override
    protected final String icon() {
        return icon;
    }

    TrustDesk desk() {
        return desk;
    }

    /** The rows that are selected. */
    List<R> selected() {
        @Nullable SheetPane<R> open = pane;
        return open == null ? List.of() : open.selected();
    }
}
