package io.ringfence.ui.view;

import io.ringfence.ui.Choice;
import io.ringfence.ui.Clip;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.part.ViewPart;

/**
 * A view of one pane. The services arrive by injection, then the pane is made of them at once; it
 * is made anew when the theme changes, for its images and colours are those of one theme.
 */
public abstract class PaneView extends ViewPart {

    private @Nullable IMemento remembered;
    private @Nullable Pane pane;
    private @Nullable StatusWords words;

    /**
     * Makes the widgets.
     *
     * @param choice where the pane tells what the user chose; what it has already is shown
     * @param memento how the user left the pane, null the first time
     */
    protected abstract Pane open(Composite parent, Choice choice, @Nullable IMemento memento);

    /** The name of the view's icon. */
    protected abstract String icon();

    @Override
    public final void init(@Nullable IViewSite site, @Nullable IMemento memento)
            throws PartInitException {
        super.init(site, memento);
        remembered = memento;
    }

    @Override
    public final void createPartControl(@Nullable Composite parent) {
        if (parent != null) {
            Choice made = new Choice(Selections.of(getSite()), getSite().getId());
            getSite().setSelectionProvider(made);
            setTitleImage(Icons.image(icon()));
            PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, getSite().getId());
            StatusWords line =
                    new StatusWords(getViewSite().getActionBars().getStatusLineManager(), parent);
            words = line;
            Clip.hears(parent, line::say);
            pane = open(parent, made, remembered);
            Shade.onChange(parent, () -> openAnew(parent, made));
        }
    }

    private void openAnew(Composite parent, Choice made) {
        XMLMemento memento = XMLMemento.createWriteRoot("pane");
        Pane before = pane;
        if (before != null) {
            before.save(memento);
            before.close();
        }
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
        setTitleImage(Icons.image(icon()));
        pane = open(parent, made, memento);
        parent.layout();
    }

    @Override
    public final void setFocus() {
        Pane open = pane;
        if (open != null) {
            open.focus();
        }
    }

    /** Puts the focus into the field that narrows the view. */
    public final void filter() {
        Pane open = pane;
        if (open != null) {
            open.filter();
        }
    }

    /** Copies what is selected in the view, else all it shows, and says how much that is. */
    public final void copy(boolean csv) {
        Pane open = pane;
        StatusWords line = words;
        String text = open == null ? "" : open.text(csv);
        if (open != null && line != null && !text.isEmpty()) {
            Clip.copy(getSite().getShell(), text);
            line.say(copied(open.rows(csv)));
        }
    }

    private static String copied(int rows) {
        return switch (rows) {
            case 0 -> Messages.copied_page;
            case 1 -> Messages.copied_row;
            default -> NLS.bind(Messages.copied_rows, "%,d".formatted(rows));
        };
    }

    /** Says in the status line what the user just did in this view. */
    public final void say(String what) {
        StatusWords line = words;
        if (line != null) {
            line.say(what);
        }
    }

    /** What the status line says of this view while nothing was just done, null for nothing. */
    public final void hold(@Nullable String what) {
        StatusWords line = words;
        if (line != null) {
            line.hold(what);
        }
    }

    @Override
    public final void saveState(@Nullable IMemento memento) {
        Pane open = pane;
        if (open != null && memento != null) {
            open.save(memento);
        }
    }

    @Override
    public final void dispose() {
        Pane open = pane;
        if (open != null) {
            open.close();
        }
        super.dispose();
    }
}
