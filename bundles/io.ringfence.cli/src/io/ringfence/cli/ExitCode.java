package io.ringfence.cli;

import io.ringfence.model.source.Problem;

/** The exit statuses of the command line. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** Done, and something at or above {@code --fail-on} was found. */
    static final int FOUND = 1;

    /** Bad usage or bad input. */
    static final int BAD_INPUT = 2;

    /** A source cannot be reached or is not trusted, or nobody is there to be asked. */
    static final int NO_SOURCE = 3;

    private ExitCode() {}

    /** The status that stands for the problem. */
    static int of(Problem problem) {
        return switch (problem.kind()) {
            case BAD_INPUT, CANCELLED -> BAD_INPUT;
            case UNREACHABLE, NOT_TRUSTED, UNANSWERED -> NO_SOURCE;
        };
    }
}
