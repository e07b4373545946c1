package io.ringfence.app.perspective;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import java.util.List;

/** Menu items with which the perspectives are shown, the one in front marked. */
public final class PerspectiveMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        List<Declared> perspectives = Declared.all();
        if (window == null || perspectives.size() < 2) {
            return new IContributionItem[0];
        }
        Showing showing = new Showing(window);
        return perspectives.stream()
                .map(each -> new Item(showing, each, perspectives.indexOf(each) + 1))
                .toArray(IContributionItem[]::new);
    }

    /** One of them; its number is the letter it is reached by. */
    private static final class Item extends ContributionItem {

        private final Showing showing;
        private final Declared perspective;
        private final int number;

        Item(Showing showing, Declared perspective, int number) {
            this.showing = showing;
            this.perspective = perspective;
            this.number = number;
        }

        @Override
        public void fill(@Nullable Menu menu, int index) {
            if (menu == null) {
                return;
            }
            MenuItem item = new MenuItem(menu, SWT.RADIO, Math.max(0, index));
            String keys = showing.keys(perspective);
            item.setText("&" + number + "  " + perspective.name() + "\t" + keys);
            item.setSelection(showing.id().equals(perspective.id()));
            item.addListener(SWT.Selection, _ -> select(item));
        }

        /** The item that was marked before tells, too. */
        private void select(MenuItem item) {
            if (item.getSelection() && !showing.id().equals(perspective.id())) {
                showing.show(perspective);
            }
        }
    }
}
