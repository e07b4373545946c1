package io.ringfence.app.tests;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A view as a test sees it: what is visible in it, and what can be done there. */
class ViewPage {

    private final String id;

    /**
     * @param id of the view
     */
    ViewPage(String id) {
        this.id = id;
    }

    /** Brings the view to the front, as a click into it does. */
    final void activate() {
        Screen.run(() -> page().activate(part()));
    }

    /** Whether it is the active one. */
    final boolean isActive() {
        return Screen.ask(() -> page().getActivePart() == part());
    }

    /** The words of all links that can be seen. */
    final List<String> links() {
        return Screen.ask(
                () -> visible(Link.class).stream().map(link -> plain(link.getText())).toList());
    }

    /** The words of all labels that can be seen. */
    final List<String> labels() {
        return Screen.ask(() -> visible(Label.class).stream().map(Label::getText).toList());
    }

    /** Clicks a link. */
    final void follow(String words) {
        activate();
        Screen.run(
                () ->
                        visible(Link.class).stream()
                                .filter(link -> plain(link.getText()).equals(words))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("no link " + words))
                                .notifyListeners(org.eclipse.swt.SWT.Selection, new Event()));
    }

    /** The only widget of its sort that can be seen; on the user interface's thread. */
    final <W extends Control> W the(Class<W> type) {
        List<W> found = visible(type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + type.getSimpleName() + " in " + id);
        }
        return found.getFirst();
    }

    /** As {@link #visible}, with the widgets of kinds derived from it. */
    final <W extends Control> List<W> visibleKinds(Class<W> kind) {
        return seen(kind::isInstance).stream().map(kind::cast).toList();
    }

    /** All widgets of a sort that can be seen; on the user interface's thread. */
    final <W extends Control> List<W> visible(Class<W> type) {
        return seen(control -> type == control.getClass()).stream().map(type::cast).toList();
    }

    private List<Control> seen(Predicate<Control> wanted) {
        List<Control> found = new ArrayList<>();
        MPart model = part().getSite().getService(MPart.class);
        collect((Control) model.getWidget(), wanted.and(Control::isVisible), found);
        return found;
    }

    private static void collect(Control control, Predicate<Control> wanted, List<Control> found) {
        if (wanted.test(control)) {
            found.add(control);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, wanted, found);
            }
        }
    }

    final IViewPart part() {
        try {
            return page().showView(id, null, IWorkbenchPage.VIEW_CREATE);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static String plain(String markup) {
        return markup.replaceAll("</?a>", "");
    }
}
