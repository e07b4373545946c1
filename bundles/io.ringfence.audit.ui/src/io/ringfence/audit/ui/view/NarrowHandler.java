package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Field;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Hidden;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.estate.Entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows only what the selected findings have in common, or hides it: {@code only check}, {@code
 * hide entity} and so on.
 */
public final class NarrowHandler extends FindingsHandler {

    @Override
    void run(FindingsView view, FindingsPane pane, String what) {
        List<ReviewRow> rows = pane.table().selected();
        if (!rows.isEmpty()) {
            String[] words = what.split(" ");
            Field field = Field.valueOf(words[1].toUpperCase(Locale.ROOT));
            Filter now = view.review().filter();
            view.review()
                    .filter(
                            words[0].equals("only")
                                    ? only(now, field, rows)
                                    : hide(now, field, rows));
        }
    }

    private static Filter only(Filter now, Field field, List<ReviewRow> rows) {
        ReviewRow first = rows.getFirst();
        return switch (field) {
            case CHECK ->
                    now.withChecks(
                            rows.stream()
                                    .map(row -> row.finding().check().id())
                                    .collect(Collectors.toSet()));
            case SERVER -> now.within(Entity.server(first.finding().server()));
            case AREA -> now.withAreas(Set.of(first.finding().check().area()));
            case PROJECT, ENTITY, NOTE -> now.within(first.entity());
        };
    }

    private static Filter hide(Filter now, Field field, List<ReviewRow> rows) {
        List<Hidden> hidden = new ArrayList<>(now.hidden());
        for (ReviewRow row : rows) {
            String value =
                    switch (field) {
                        case CHECK, AREA -> row.finding().check().id();
                        case SERVER -> row.finding().server();
                        case PROJECT, ENTITY, NOTE -> row.entity().path();
                    };
            hidden.add(new Hidden(field, value));
        }
        return now.withHidden(hidden);
    }
}
