package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Review;
import io.ringfence.ui.Icons;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import java.util.Set;
import java.util.TreeSet;

/** A button with a menu of the areas of checks, any of which can be chosen. */
final class AreaMenu {

    private final Button button;
    private final Review review;

    AreaMenu(Composite parent, Review review) {
        this.review = review;
        button = new Button(parent, SWT.PUSH);
        button.setImage(Icons.image("filter"));
        button.setText(Messages.areas_all);
        button.addListener(SWT.Selection, _ -> open());
    }

    void show(Set<String> areas) {
        String text =
                switch (areas.size()) {
                    case 0 -> Messages.areas_all;
                    case 1 -> areas.iterator().next();
                    default -> NLS.bind(Messages.areas_some, areas.size());
                };
        if (!text.equals(button.getText())) {
            button.setText(text);
            button.getParent().layout();
        }
    }

    private void open() {
        Menu menu = new Menu(button);
        Set<String> chosen = review.filter().areas();
        item(menu, Messages.areas_all, chosen.isEmpty(), Set.of());
        MenuItem separator = new MenuItem(menu, SWT.SEPARATOR);
        separator.setEnabled(false);
        for (String area : review.areas()) {
            Set<String> next = new TreeSet<>(chosen);
            if (!next.remove(area)) {
                next.add(area);
            }
            item(menu, area, chosen.contains(area), next);
        }
        Point corner = button.toDisplay(0, button.getSize().y);
        menu.setLocation(corner);
        menu.setVisible(true);
        menu.addListener(SWT.Hide, _ -> menu.getDisplay().asyncExec(menu::dispose));
    }

    private void item(Menu menu, String text, boolean chosen, Set<String> next) {
        MenuItem item = new MenuItem(menu, SWT.CHECK);
        item.setText(text);
        item.setSelection(chosen);
        item.addListener(SWT.Selection, _ -> review.filter(review.filter().withAreas(next)));
    }
}
