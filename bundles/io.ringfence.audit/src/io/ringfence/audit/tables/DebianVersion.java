package io.ringfence.audit.tables;

/**
 * A version of a Debian package, as in {@code 1:5.0.2-5+deb12u6}, in the order of {@code dpkg}
 * (Debian policy, section 5.6.12). Any text has a place in the order.
 */
public record DebianVersion(String text) implements Comparable<DebianVersion> {

    @Override
    public int compareTo(DebianVersion other) {
        int epochs = compareDigits(epoch(), other.epoch());
        if (epochs != 0) {
            return epochs;
        }
        int upstream = compareParts(upstream(), other.upstream());
        return upstream != 0 ? upstream : compareParts(revision(), other.revision());
    }

    private String epoch() {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon);
    }

    private String upstream() {
        String rest = text.substring(text.indexOf(':') + 1);
        int dash = rest.lastIndexOf('-');
        return dash < 0 ? rest : rest.substring(0, dash);
    }

    private String revision() {
        String rest = text.substring(text.indexOf(':') + 1);
        int dash = rest.lastIndexOf('-');
        return dash < 0 ? "" : rest.substring(dash + 1);
    }

    /** Words and numbers by turns: words by letter, numbers by value. */
    private static int compareParts(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            int wordA = endOf(a, i, false);
            int wordB = endOf(b, j, false);
            int words = compareWords(a.substring(i, wordA), b.substring(j, wordB));
            if (words != 0) {
                return words;
            }
            i = endOf(a, wordA, true);
            j = endOf(b, wordB, true);
            int numbers = compareDigits(a.substring(wordA, i), b.substring(wordB, j));
            if (numbers != 0) {
                return numbers;
            }
        }
        return 0;
    }

    private static int endOf(String text, int from, boolean digits) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static int compareWords(String a, String b) {
        for (int i = 0; i < Math.max(a.length(), b.length()); i++) {
            int difference = Integer.compare(rank(a, i), rank(b, i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** A tilde comes before the end, the end before letters, letters before all else. */
    private static int rank(String word, int index) {
        if (index >= word.length()) {
            return 0;
        }
        char c = word.charAt(index);
        if (c == '~') {
            return -1;
        }
        boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        return letter ? c : c + Character.MAX_VALUE;
    }

    /** By value, however long they are. */
    private static int compareDigits(String a, String b) {
        String x = withoutZeros(a);
        String y = withoutZeros(b);
        return x.length() != y.length()
                ? Integer.compare(x.length(), y.length())
                : Integer.signum(x.compareTo(y));
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return text;
    }
}
