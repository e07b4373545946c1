package io.ringfence.audit.check;

import java.util.List;

/** Words in a row, as a sentence has them. */
public final class Series {

    private Series() {}

    /** As in {@code a}, {@code a and b}, {@code a, b and c}. */
    public static String of(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
