package io.ringfence.cli;

import io.ringfence.model.source.SourceException;

/**
 * Says what went wrong: one line, and the stack trace for who looks for it.
 *
 * @param debug whether the stack trace is wanted
 */
record Complaints(Terminal terminal, boolean debug) {

    /**
     * @param where what it happened to, empty when {@code problem} says it or nobody knows
     * @return the exit status that stands for it
     */
    int tell(String where, Throwable problem) {
        if (debug) {
            problem.printStackTrace(terminal.err());
        }
        if (problem instanceof SourceException source) {
            terminal.note(source.problem().line());
            return ExitCode.of(source.problem());
        }
        String place = where.isEmpty() ? "" : where + ": ";
        terminal.note(
                place
                        + (isOutOfMemory(problem)
                                ? "there is not enough memory for this; take fewer servers at"
                                        + " once, or give more memory (-Xmx)"
                                : "this should not have happened (%s); run it again with --debug"
                                                .formatted(problem)
                                        + " and report it"));
        return ExitCode.BAD_INPUT;
    }

    private static boolean isOutOfMemory(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
