package io.ringfence.idmap.ui.paint;

/** Text of a server on one line: it may hold anything. */
final class Plain {

    private static final int LONGEST = 600;

    private Plain() {}

    /** Without line breaks and other control characters, and not endless. */
    static String line(String text) {
        String some = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        StringBuilder plain = new StringBuilder(some.length());
        some.codePoints()
                .map(
                        c ->
                                Character.isISOControl(c)
                                                || Character.getType(c) == Character.FORMAT
                                        ? ' '
                                        : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
