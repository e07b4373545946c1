package io.ringfence.model;

/** Names and messages of servers and files, made fit to be shown: they may hold anything. */
public final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    /** Nobody reads more in a cell, and a window that lays out a megabyte there stands still. */
    private static final int LONGEST_CELL = 1_000;

    private PlainText() {}

    /**
     * The text on one line with everything that is not seen but changes what is (control
     * characters, line ends, marks that turn the order of letters, halves of characters, what
     * Unicode says is no character) replaced by U+FFFD.
     */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> plain.appendCodePoint(isPlain(point) ? point : REPLACEMENT));
        return plain.toString();
    }

    /** As {@link #of}, of a name or a cell of a table: what is very long is cut. */
    public static String cell(String text) {
        return text.length() <= LONGEST_CELL ? of(text) : of(text.substring(0, LONGEST_CELL)) + "…";
    }

    /**
     * As {@link #of}, of text in lines: line ends and tabs stay where they are, and so does
     * everything else, counted in {@code char}.
     */
    public static String lines(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        point -> {
                            if (point == '\n' || point == '\t' || isPlain(point)) {
                                plain.appendCodePoint(point);
                            } else {
                                plain.repeat(REPLACEMENT, Character.charCount(point));
                            }
                        });
        return plain.toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> (point & 0xFFFE) != 0xFFFE;
        };
    }
}
