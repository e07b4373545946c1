package io.ringfence.app.help;

import io.ringfence.app.manual.ManualPage;
import io.ringfence.app.manual.Place;
import io.ringfence.app.manual.Trail;
import io.ringfence.ui.Icons;
import io.ringfence.ui.view.Pane;
import io.ringfence.ui.widget.FilterField;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IMemento;

import java.util.Objects;

/** A page of the documentation, the way back and forward, the contents, and a search. */
final class HelpPane implements Pane {

    private static final String PAGE = "page";
    private static final String ANCHOR = "anchor";

    private final Library library;
    private final SheetText text;
    private final FilterField search;
    private final ToolItem back;
    private final ToolItem forward;
    private final Trail trail;

    /**
     * @param memento where the reader was, null for the contents
     */
    HelpPane(Composite parent, Library library, @Nullable IMemento memento) {
        this.library = library;
        trail = new Trail(memento == null ? Library.CONTENTS : place(memento));
        Composite column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(column);
        Composite bar = new Composite(column, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        ToolBar tools = new ToolBar(bar, SWT.FLAT);
        back = tool(tools, "back", Messages.back, this::back);
        forward = tool(tools, "forward", Messages.forward, this::forward);
        tool(tools, "contents", Messages.contents, () -> go(Library.CONTENTS));
        search = new FilterField(bar, Messages.search, this::search);
        Pictures pictures = new Pictures(column, Library::open);
        text = new SheetText(column, pictures, this::follow);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
        search.leadsTo(text.control());
        text.control().addListener(SWT.KeyDown, this::key);
        search.control().addListener(SWT.KeyDown, this::key);
        show(trail.here());
        KeyList.onReady(text.control(), this::keysAnew);
    }

    /** The page of keys that was open last is made before the window has any. */
    private void keysAnew() {
        if (trail.here().page().equals(Library.KEYS)) {
            show(trail.here());
        }
    }

    /** Shows a place, from which the way leads back here. */
    void go(Place place) {
        trail.go(place);
        show(place);
    }

    private void show(Place place) {
        if (!search.control().getText().isEmpty()) {
            search.control().setText("");
        }
        draw(library.page(place.page()));
        text.reveal(place.anchor());
        back.setEnabled(trail.canGoBack());
        forward.setEnabled(trail.canGoForward());
    }

    private void draw(ManualPage page) {
        text.show(page);
    }

    /** Searches, as if the user had typed this. */
    void ask(String words) {
        search.control().setText(words);
    }

    private void search(String query) {
        if (query.isBlank()) {
            draw(library.page(trail.here().page()));
            text.reveal(trail.here().anchor());
        } else {
            draw(GuidePages.found(query, library.manual().search(query)));
        }
    }

    private void follow(String link) {
        go(Place.of(trail.here().page(), link));
        text.control().setFocus();
    }

    private void back() {
        trail.back().ifPresent(this::show);
    }

    private void forward() {
        trail.forward().ifPresent(this::show);
    }

    private void key(Event event) {
        boolean alt = event.stateMask == SWT.ALT;
        boolean inText = event.widget == text.control();
        if (alt && event.keyCode == SWT.ARROW_LEFT || inText && event.keyCode == SWT.BS) {
            back();
            event.doit = false;
        } else if (alt && event.keyCode == SWT.ARROW_RIGHT) {
            forward();
            event.doit = false;
        }
    }

    private static ToolItem tool(ToolBar bar, String icon, String text, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    private static Place place(IMemento memento) {
        return new Place(
                Objects.requireNonNullElse(memento.getString(PAGE), Library.CONTENTS.page()),
                Objects.requireNonNullElse(memento.getString(ANCHOR), ""));
    }

    @Override
    public void focus() {
        text.control().setFocus();
    }

    @Override
    public void filter() {
        search.control().setFocus();
        search.control().selectAll();
    }

    @Override
    public String text(boolean csv) {
        return text.text();
    }

    @Override
    public void close() {
        // it listens to nobody
    }

    @Override
    public void save(IMemento memento) {
        memento.putString(PAGE, trail.here().page());
        memento.putString(ANCHOR, trail.here().anchor());
    }
}
