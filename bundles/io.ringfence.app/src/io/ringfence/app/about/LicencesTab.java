package io.ringfence.app.about;

import io.ringfence.ui.Fonts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.List;

import java.util.TreeSet;

/** The texts of licences. */
final class LicencesTab {

    private static final int[] WEIGHTS = {28, 72};
    private static final int MARGIN = 8;

    private final SashForm split;
    private final List names;
    private final StyledText text;

    LicencesTab(Composite parent) {
        split = new SashForm(parent, SWT.HORIZONTAL);
        names = new List(split, SWT.SINGLE | SWT.V_SCROLL);
        text = new StyledText(split, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setFont(new Fonts(text).code());
        split.setWeights(WEIGHTS);
        TreeSet<String> all = new TreeSet<>();
        all.add(Inventory.OWN);
        Inventory.installed().keySet().forEach(component -> all.addAll(component.texts()));
        all.forEach(names::add);
        names.addListener(SWT.Selection, _ -> draw());
        show(Inventory.OWN);
    }

    Control control() {
        return split;
    }

    /** Shows the licence of this name. */
    void show(String name) {
        names.setSelection(names.indexOf(name));
        draw();
    }

    private void draw() {
        int chosen = names.getSelectionIndex();
        text.setText(chosen < 0 ? "" : Inventory.licence(names.getItem(chosen)));
    }
}
