package io.ringfence.ui.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table as they are shown.
 *
 * @param places from left to right, of every column
 */
record ColumnLayout(List<Place> places) {

    private static final int WIDEST = 4_000;

    /**
     * Where a column is.
     *
     * @param width in pixels at 100 %, also while it is not shown
     */
    record Place(String id, int width, boolean shown) {}

    ColumnLayout {
        places = List.copyOf(places);
    }

    /** The usual layout: in the order of the columns, the widest at the end. */
    static ColumnLayout of(List<? extends Column<?>> columns) {
        String last = widest(columns);
        List<Place> places = new ArrayList<>();
        columns.forEach(
                column -> places.add(new Place(column.id(), column.width(), column.shown())));
        places.sort((a, b) -> Boolean.compare(a.id().equals(last), b.id().equals(last)));
        return new ColumnLayout(places);
    }

    /** The id of the widest column. */
    static String widest(List<? extends Column<?>> columns) {
        Column<?> widest = columns.getFirst();
        for (Column<?> column : columns) {
            if (column.width() > widest.width()) {
                widest = column;
            }
        }
        return widest.id();
    }

    /**
     * As in {@code severity=90 outcome=-68 note=+110}: hidden ones are negative, those that the
     * user wants to see have a sign as well.
     *
     * @param decided of which the user said whether they are shown
     */
    String write(Set<String> decided) {
        List<String> words = new ArrayList<>();
        for (Place place : places) {
            String sign = place.shown() ? (decided.contains(place.id()) ? "+" : "") : "-";
            words.add(place.id() + "=" + sign + place.width());
        }
        return String.join(" ", words);
    }

    /** The columns of a layout that was written of which the user said whether they are shown. */
    static Set<String> decided(String text) {
        Set<String> decided = new HashSet<>();
        for (String word : text.split(" ")) {
            int sign = word.indexOf('=') + 1;
            if (sign > 1 && sign < word.length() && "+-".indexOf(word.charAt(sign)) >= 0) {
                decided.add(word.substring(0, sign - 1));
            }
        }
        return decided;
    }

    /**
     * A layout that was written, perhaps by another version: columns that there are not are left
     * out, those that it does not know come where they usually are.
     */
    static ColumnLayout read(String text, ColumnLayout usual) {
        List<Place> places = new ArrayList<>();
        for (String word : text.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                String id = word.substring(0, equals);
                usual.place(id)
                        .filter(_ -> places.stream().noneMatch(p -> p.id().equals(id)))
                        .ifPresent(known -> places.add(read(known, word.substring(equals + 1))));
            }
        }
        for (int i = 0; i < usual.places.size(); i++) {
            Place place = usual.places.get(i);
            if (places.stream().noneMatch(known -> known.id().equals(place.id()))) {
                places.add(Math.min(i, places.size()), place);
            }
        }
        return new ColumnLayout(places).visible(usual);
    }

    private static Place read(Place known, String number) {
        try {
            int width = Integer.parseInt(number);
            boolean sensible = width != 0 && Math.abs((long) width) < WIDEST;
            return new Place(known.id(), sensible ? Math.abs(width) : known.width(), width > 0);
        } catch (NumberFormatException e) {
            return known;
        }
    }

    private Optional<Place> place(String id) {
        return places.stream().filter(place -> place.id().equals(id)).findFirst();
    }

    /** The usual one where nothing would be seen. */
    private ColumnLayout visible(ColumnLayout usual) {
        return places.stream().anyMatch(Place::shown) ? this : usual;
    }
}
