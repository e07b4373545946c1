package io.ringfence.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command line writes to.
 *
 * @param out takes the result and nothing else
 * @param err takes errors, notes and progress
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param colour whether the environment allows colours (no {@code NO_COLOR}, no dumb terminal)
 * @param width characters in a line of {@code out}
 */
record Terminal(
        ResultStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour,
        int width) {

    private static final int DEFAULT_WIDTH = 100;
    private static final int MIN_WIDTH = 60;
    private static final int MAX_WIDTH = 160;

    /**
     * The process's own streams, in UTF-8.
     *
     * @param environment the process's environment. {@code RINGFENCE_TTY} lists the descriptors
     *     that are terminals, as in {@code 12}: Java cannot tell them apart, the launcher can
     */
    static Terminal of(Map<String, String> environment) {
        String terminals = environment.getOrDefault("RINGFENCE_TTY", "");
        boolean dumb = "dumb".equals(environment.get("TERM"));
        return new Terminal(
                new ResultStream(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                terminals.contains("1"),
                terminals.contains("2"),
                !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                width(environment.get("COLUMNS")));
    }

    private static int width(@org.eclipse.jdt.annotation.Nullable String columns) {
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return DEFAULT_WIDTH;
        }
        return Math.clamp(Integer.parseInt(columns), MIN_WIDTH, MAX_WIDTH);
    }

    /** An error or a note, on one line of {@code err}. */
    void note(String text) {
        err.println("ringfence: " + TerminalText.safe(text));
    }
}
