package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Grouping;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.Reviewed;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** The menus in which areas, review marks and grouping are chosen. */
final class FilterMenus {

    private final Review review;

    FilterMenus(Review review) {
        this.review = review;
    }

    void areas(Menu menu) {
        several(
                menu,
                Messages.areas_all,
                review.areas(),
                area -> area,
                review.filter().areas(),
                next -> review.filter(review.filter().withAreas(next)));
    }

    void reviewed(Menu menu) {
        several(
                menu,
                Messages.reviewed_all,
                List.of(Reviewed.values()),
                Words::of,
                review.filter().reviewed(),
                next -> review.filter(review.filter().withReviewed(next)));
    }

    void groups(Menu menu) {
        for (Grouping grouping : Grouping.values()) {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(Words.of(grouping));
            item.setSelection(review.grouping() == grouping);
            item.addListener(
                    SWT.Selection,
                    _ -> {
                        if (item.getSelection()) {
                            review.group(grouping);
                        }
                    });
        }
    }

    private static <T extends Comparable<T>> void several(
            Menu menu,
            String all,
            Collection<T> values,
            Function<T, String> word,
            Set<T> chosen,
            Consumer<Set<T>> onChange) {
        item(menu, all, chosen.isEmpty(), () -> onChange.accept(Set.of()));
        MenuItem separator = new MenuItem(menu, SWT.SEPARATOR);
        separator.setEnabled(false);
        for (T value : values) {
            Set<T> next = new TreeSet<>(chosen);
            if (!next.remove(value)) {
                next.add(value);
            }
            item(menu, word.apply(value), chosen.contains(value), () -> onChange.accept(next));
        }
    }

    private static void item(Menu menu, String text, boolean chosen, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.CHECK);
        item.setText(text);
        item.setSelection(chosen);
        item.addListener(SWT.Selection, _ -> action.run());
    }
}
