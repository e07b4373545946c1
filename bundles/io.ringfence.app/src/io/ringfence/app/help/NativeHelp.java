package io.ringfence.app.help;

import io.ringfence.app.manual.Place;

import org.eclipse.core.runtime.ILog;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/** What the workbench calls for F1 and for the commands of the menu Help. */
public final class NativeHelp extends AbstractHelpUI {

    /** Where the workbench's help system keeps the context of a control. */
    private static final String HELP_KEY = "org.eclipse.ui.help";

    private static final int MODAL = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;

    @Override
    public void displayHelp() {
        show(Library.CONTENTS);
    }

    @Override
    public void displaySearch() {
        show(Library.CONTENTS);
        IWorkbenchPage page = page();
        if (page != null && page.getActivePart() instanceof HelpView view) {
            view.filter();
        }
    }

    @Override
    public void search(@Nullable String words) {
        displaySearch();
        IWorkbenchPage page = page();
        if (words != null && page != null && page.getActivePart() instanceof HelpView view) {
            view.search(words);
        }
    }

    /** The help of what has the focus: its own, or that of what it is a part of. */
    @Override
    public void displayDynamicHelp() {
        Control control = PlatformUI.getWorkbench().getDisplay().getFocusControl();
        IContext context = null;
        while (context == null && control != null) {
            if (control.getData(HELP_KEY) instanceof String id) {
                context = HelpSystem.getContext(id);
            }
            control = control.getParent();
        }
        displayContext(context == null ? ofActivePart() : context, 0, 0);
    }

    private static @Nullable IContext ofActivePart() {
        IWorkbenchPage page = page();
        IWorkbenchPart part = page == null ? null : page.getActivePart();
        return part == null ? null : HelpSystem.getContext(part.getSite().getId());
    }

    @Override
    public void displayContext(@Nullable IContext context, int x, int y) {
        IHelpResource[] topics =
                context == null ? new IHelpResource[0] : context.getRelatedTopics();
        displayHelpResource(topics.length == 0 ? null : topics[0].getHref());
    }

    @Override
    public void displayHelpResource(@Nullable String href) {
        String file = href == null ? "" : href.substring(href.lastIndexOf('/') + 1);
        show(Place.isInside(file) ? Place.of("", file) : Library.CONTENTS);
    }

    /** Never said to be open: each F1 shows the page of what is active then. */
    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    /** Shows a place in the view, or beside the dialog that is open. */
    static void show(Place place) {
        Shell active = PlatformUI.getWorkbench().getDisplay().getActiveShell();
        if (active != null && (active.getStyle() & MODAL) != 0) {
            HelpWindow.show(active, place);
            return;
        }
        IWorkbenchPage page = page();
        if (page != null) {
            try {
                if (page.showView(HelpView.ID) instanceof HelpView view) {
                    view.show(place);
                }
            } catch (PartInitException e) {
                ILog.of(NativeHelp.class).error(e.getMessage(), e);
            }
        }
    }

    private static @Nullable IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getActivePage();
    }
}
