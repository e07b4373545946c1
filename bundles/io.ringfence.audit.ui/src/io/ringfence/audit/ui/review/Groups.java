package io.ringfence.audit.ui.review;

import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.table.RowGroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Puts findings together that have something in common. */
final class Groups {

    private static final class Group {
        private final String key;
        private final String title;
        private final int[] counts = new int[Mark.values().length];
        private final List<ReviewRow> rows = new ArrayList<>();
        private Mark worst = Mark.NOT_APPLICABLE;

        Group(String key, String title) {
            this.key = key;
            this.title = title;
        }

        void add(ReviewRow row) {
            rows.add(row);
            counts[row.mark().ordinal()]++;
            worst = worst.orWorse(row.mark());
        }

        /** As in {@code 2 critical · 5 high}. */
        String numbers() {
            List<String> numbers = new ArrayList<>();
            for (Mark mark : Mark.values()) {
                if (counts[mark.ordinal()] > 0) {
                    numbers.add("%,d %s".formatted(counts[mark.ordinal()], mark.word()));
                }
            }
            return String.join(" · ", numbers);
        }
    }

    private static final Comparator<Group> WORST_FIRST =
            Comparator.<Group, Mark>comparing(group -> group.worst)
                    .thenComparing(group -> group.counts, Groups::most)
                    .thenComparing(group -> group.title, String.CASE_INSENSITIVE_ORDER);

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Rows table;

    /** More of the worst comes first, then more of the next worst. */
    private static int most(int[] one, int[] other) {
        return Arrays.compare(other, one);
    }

    private Groups(Rows table) {
        this.table = table;
    }

    /**
     * The groups of some findings of an audit, the worst first: more of the worst, then more of the
     * next worst; in each the findings stay in the order they are in. None when they are not to be
     * grouped.
     */
    static List<RowGroup<ReviewRow>> of(List<ReviewRow> rows, Grouping by, Rows table) {
        return by == Grouping.NONE ? List.of() : new Groups(table).make(rows, by);
    }

    private List<RowGroup<ReviewRow>> make(List<ReviewRow> rows, Grouping by) {
        ToIntFunction<ReviewRow> number = numbers(by);
        for (ReviewRow row : rows) {
            groups.get(number.applyAsInt(row)).add(row);
        }
        return groups.stream()
                .filter(group -> !group.rows.isEmpty())
                .sorted(WORST_FIRST)
                .map(
                        group ->
                                new RowGroup<>(
                                        group.key,
                                        group.title,
                                        group.worst.icon(),
                                        group::numbers,
                                        group.rows))
                .toList();
    }

    /** Makes all groups there can be; tells of a finding the number of its group. */
    private ToIntFunction<ReviewRow> numbers(Grouping by) {
        return switch (by) {
            case CHECK -> {
                table.checks().forEach(check -> group(check.id(), check.title()));
                yield ReviewRow::check;
            }
            case AREA -> {
                int[] areas =
                        table.checks().stream()
                                .mapToInt(check -> group(check.area(), check.area()))
                                .toArray();
                yield row -> areas[row.check()];
            }
            case SERVER -> {
                int[] servers =
                        table.things().stream()
                                .mapToInt(thing -> group(thing.server(), thing.server()))
                                .toArray();
                yield row -> servers[row.place()];
            }
            case ENTITY, NONE -> {
                Entities entities = table.entities();
                for (Thing thing : entities.things()) {
                    Entity entity = thing.entity();
                    String path = entity.path();
                    group(entity.kind() + " " + path, title(thing));
                }
                yield row -> entities.of(row.place());
            }
        };
    }

    private int group(String key, String title) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, groups.size());
        groups.add(new Group(key, title));
        return groups.size() - 1;
    }

    /** An entity is called by its name, which for a certificate is not its address. */
    private static String title(Thing thing) {
        String device = thing.ref().deviceName();
        int end = thing.name().length() - (device.isEmpty() ? 0 : device.length() + 1);
        return thing.entity().path(thing.name().substring(0, end));
    }
}
