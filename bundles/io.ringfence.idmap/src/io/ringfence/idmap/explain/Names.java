package io.ringfence.idmap.explain;

import io.ringfence.idmap.InstanceIdmap;

import java.util.List;
import java.util.Locale;

/** Containers in a sentence. */
public final class Names {

    private static final int NAMED = 3;

    private Names() {}

    /** As in {@code a}, {@code a and b}, {@code a, b, c and 7 more}; with projects. */
    public static String of(List<InstanceIdmap> containers) {
        return of(
                containers.stream().limit(NAMED).map(InstanceIdmap::label).toList(),
                containers.size());
    }

    /** The same of labels. */
    public static String ofLabels(List<String> labels) {
        return of(labels, labels.size());
    }

    /**
     * @param first the names that may be told, at least three if there are as many
     * @param count how many there are
     */
    static String of(List<String> first, int count) {
        List<String> named = first.stream().limit(NAMED).toList();
        int more = count - named.size();
        if (more > 0) {
            return String.join(", ", named) + String.format(Locale.ROOT, " and %,d more", more);
        }
        return named.size() < 2
                ? String.join("", named)
                : String.join(", ", named.subList(0, named.size() - 1)) + " and " + named.getLast();
    }
}
