package io.ringfence.ui.widget;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A row of small buttons that stay pressed, each with the number of things it stands for.
 *
 * @param <T> what can be chosen
 */
public final class Toggles<T> {

    private final Composite row;
    private final Map<T, Chip> chips = new LinkedHashMap<>();

    /**
     * @param onChange hears everything that is chosen, after every click
     */
    public Toggles(
            Composite parent,
            List<T> values,
            Function<T, Image> image,
            Function<T, String> word,
            Consumer<Set<T>> onChange) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(values.size()).spacing(2, 0).applyTo(row);
        row.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        for (T value : values) {
            chips.put(
                    value,
                    new Chip(
                            row,
                            image.apply(value),
                            word.apply(value),
                            () -> onChange.accept(chosen())));
        }
    }

    /** Shows what is chosen, and the number of each. */
    public void show(Set<T> chosen, ToIntFunction<T> count) {
        chips.forEach(
                (value, chip) -> {
                    if (chip.show(chosen.contains(value), count.applyAsInt(value))) {
                        chip.requestLayout();
                    }
                });
    }

    private Set<T> chosen() {
        Set<T> chosen = new LinkedHashSet<>();
        chips.forEach(
                (value, chip) -> {
                    if (chip.isChosen()) {
                        chosen.add(value);
                    }
                });
        return chosen;
    }
}
