package io.ringfence.ui.page;

import java.util.ArrayList;
import java.util.List;

/** Finds commands within sentences: what stands between two backquotes of the same line. */
public final class InlineCode {

    private static final char QUOTE = '`';

    /**
     * A piece of a sentence.
     *
     * @param text without the backquotes
     * @param code whether it stood between them
     */
    public record Piece(String text, boolean code) {}

    private InlineCode() {}

    /** The pieces of a text in its order; a backquote that has no other one stays. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int open = text.indexOf(QUOTE);
        while (open >= 0) {
            int close = text.indexOf(QUOTE, open + 1);
            int line = text.indexOf('\n', open);
            if (close < 0) {
                break;
            }
            if (close == open + 1 || line >= 0 && line < close) {
                open = close;
                continue;
            }
            if (open > at) {
                pieces.add(new Piece(text.substring(at, open), false));
            }
            pieces.add(new Piece(text.substring(open + 1, close), true));
            at = close + 1;
            open = text.indexOf(QUOTE, at);
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
