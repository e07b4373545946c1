package io.ringfence.ui;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;

/** The context menu of a view: what {@code plugin.xml} files contribute to {@code popup:ID}. */
public final class ContextMenu {

    private ContextMenu() {}

    /**
     * Gives a control the context menu of its view.
     *
     * @param site of the view; its id is the menu's
     */
    public static void on(Control control, IWorkbenchPartSite site) {
        MenuManager manager = new MenuManager(null, site.getId());
        manager.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        control.setMenu(manager.createContextMenu(control));
        site.registerContextMenu(site.getId(), manager, site.getSelectionProvider());
        control.addListener(SWT.Dispose, _ -> manager.dispose());
    }
}
