package io.ringfence.audit;

/** Makes sentences of reasons, which come as phrases so that they fit into others, too. */
final class Sentence {

    private Sentence() {}

    /**
     * The phrase with a capital letter and a full stop. A name that it starts with, as in {@code
     * raw.idmap} or {@code /1.0/instances}, is left as it is.
     */
    static String of(String phrase) {
        if (phrase.isEmpty()) {
            return phrase;
        }
        String start = startsWithWord(phrase) ? capital(phrase) : phrase;
        char end = start.charAt(start.length() - 1);
        return end == '.' || end == '?' || end == '!' ? start : start + ".";
    }

    private static boolean startsWithWord(String phrase) {
        int end = 0;
        while (end < phrase.length() && Character.isLowerCase(phrase.charAt(end))) {
            end++;
        }
        return end > 0 && (end == phrase.length() || " ,:;'’".indexOf(phrase.charAt(end)) >= 0);
    }

    private static String capital(String phrase) {
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
