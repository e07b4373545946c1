package io.ringfence.model;

import java.util.regex.Pattern;

/** Words of a POSIX shell, for commands that people copy. */
public final class ShellWord {

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    private ShellWord() {}

    /** The word so that a shell takes it as it is, whatever a server or a token put into it. */
    public static String of(String text) {
        return HARMLESS.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
