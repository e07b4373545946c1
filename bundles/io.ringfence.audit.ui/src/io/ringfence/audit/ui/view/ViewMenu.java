package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Review;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;

import java.util.function.Consumer;

/** The menu of the view: grouping and columns, for those who do not use a mouse. */
final class ViewMenu {

    private ViewMenu() {}

    static void fill(IViewSite site, Review review, FindingsTable table) {
        IMenuManager menu = site.getActionBars().getMenuManager();
        menu.removeAll();
        menu.add(submenu(Messages.menu_group, new FilterMenus(review)::groups));
        menu.add(submenu(Messages.menu_columns, table.columns()::fill));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        site.getActionBars().updateActionBars();
    }

    private static MenuManager submenu(String text, Consumer<Menu> fill) {
        MenuManager submenu = new MenuManager(text);
        submenu.add(
                new ContributionItem() {
                    @Override
                    public void fill(@Nullable Menu menu, int index) {
                        if (menu != null) {
                            fill.accept(menu);
                        }
                    }

                    @Override
                    public boolean isDynamic() {
                        return true;
                    }
                });
        return submenu;
    }
}
