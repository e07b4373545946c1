package io.ringfence.model;

import java.util.regex.Pattern;

/** Words of a POSIX shell, for commands that people copy. */
public final class ShellWord {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    /** A terminal acts on these when a command is pasted, before a shell sees its quotes. */
    private static final Pattern ACTS = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f&&[^\n]]");

    private ShellWord() {}

    /**
     * The word so that a shell takes it as it is, whatever a server or a token put into it. Control
     * characters other than line ends are replaced by U+FFFD: what has them in its name is then not
     * found.
     */
    public static String of(String text) {
        if (HARMLESS.matcher(text).matches()) {
            return text;
        }
        return "'" + ACTS.matcher(text).replaceAll("\uFFFD").replace("'", "'\\''") + "'";
    }
}
