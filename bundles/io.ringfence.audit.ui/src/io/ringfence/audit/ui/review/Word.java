package io.ringfence.audit.ui.review;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of the filter's text.
 *
 * @param field where it must occur, null for anywhere
 * @param text in lower case, never empty
 * @param not whether it must not occur
 */
record Word(@Nullable Field field, String text, boolean not) {

    /**
     * The words of a text: apart by spaces, but for those between double quotes. {@code field:word}
     * is about a field, {@code -word} must not occur. What does not name a field is looked for as
     * it stands, so nobody gets an error while typing.
     */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        for (String piece : pieces(text)) {
            boolean not = piece.length() > 1 && piece.charAt(0) == '-';
            String rest = not ? piece.substring(1) : piece;
            int colon = rest.indexOf(':');
            Field field = colon < 0 ? null : Field.written(rest.substring(0, colon));
            String wanted = field == null ? rest : rest.substring(colon + 1);
            if (!wanted.isEmpty()) {
                words.add(new Word(field, wanted.toLowerCase(Locale.ROOT), not));
            }
        }
        return words;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (Character.isWhitespace(c) && !quoted) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        pieces.removeIf(String::isEmpty);
        return pieces;
    }
}
