package io.ringfence.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A row of buttons that stay pressed, each with the number of things it stands for.
 *
 * @param <T> what can be chosen
 */
public final class Toggles<T> {

    private final Map<T, ToolItem> items = new LinkedHashMap<>();
    private final Function<T, String> word;

    public Toggles(
            Composite parent,
            List<T> values,
            Function<T, Image> image,
            Function<T, String> word,
            Consumer<Set<T>> onChange) {
        this.word = word;
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        bar.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        for (T value : values) {
            ToolItem item = new ToolItem(bar, SWT.CHECK);
            item.setImage(image.apply(value));
            item.addListener(SWT.Selection, _ -> onChange.accept(chosen()));
            items.put(value, item);
        }
    }

    /** Shows what is chosen, and the number of each. */
    public void show(Set<T> chosen, ToIntFunction<T> count) {
        items.forEach(
                (value, item) -> {
                    int number = count.applyAsInt(value);
                    item.setSelection(chosen.contains(value));
                    item.setText("%,d".formatted(number));
                    item.setToolTipText(word.apply(value) + ": " + "%,d".formatted(number));
                });
    }

    private Set<T> chosen() {
        Set<T> chosen = new LinkedHashSet<>();
        items.forEach(
                (value, item) -> {
                    if (item.getSelection()) {
                        chosen.add(value);
                    }
                });
        return chosen;
    }
}
