package io.ringfence.audit.checks.host;

import java.util.ArrayList;
import java.util.List;

/** The words of a rule, read one by one; a quoted text is one word without its quotes. */
final class Words {

    private final List<String> words;
    private int next;

    private Words(List<String> words) {
        this.words = words;
    }

    static Words of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && Character.isWhitespace(c)) {
                end(word, words);
            } else {
                word.append(c);
            }
        }
        end(word, words);
        return new Words(words);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    boolean hasNext() {
        return next < words.size();
    }

    /** The next word, empty after the last one. */
    String next() {
        return hasNext() ? words.get(next++) : "";
    }

    /** The next word without taking it, empty after the last one. */
    String peek() {
        return hasNext() ? words.get(next) : "";
    }

    /** Takes the next word if it is this one. */
    boolean take(String word) {
        boolean same = peek().equals(word);
        if (same) {
            next++;
        }
        return same;
    }

    /** A value: a word, or the words between braces, without commas. */
    List<String> value() {
        List<String> values = new ArrayList<>();
        if (!take("{")) {
            values.addAll(List.of(next().split(",")));
            return values;
        }
        while (hasNext() && !take("}")) {
            values.add(next().replace(",", ""));
        }
        return values;
    }
}
