package io.ringfence.model.source;

import org.eclipse.jdt.annotation.Nullable;

/** A source could not be captured; the {@link Problem} says why and what to do. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public SourceException(Problem problem) {
        this(problem, null);
    }

    public SourceException(Problem problem, @Nullable Throwable cause) {
        super(problem.line(), cause);
        this.problem = problem;
    }

    /** What went wrong, where, and what to do about it. */
    public Problem problem() {
        return problem;
    }
}
