package io.ringfence.ui.estate;

/**
 * What was found of an entity and all that lies in it.
 *
 * @param worst the worst of it
 * @param failures open failures
 * @param unknowns what could not be found out
 */
public record Rating(Mark worst, int failures, int unknowns) {

    /** Nothing is said of it. */
    public static final Rating NONE = new Rating(Mark.NOT_APPLICABLE, 0, 0);

    /** One outcome. */
    public static Rating of(Mark mark) {
        return new Rating(mark, mark.isFailure() ? 1 : 0, mark == Mark.UNKNOWN ? 1 : 0);
    }

    /** Both together. */
    public Rating plus(Rating other) {
        return new Rating(
                worst.orWorse(other.worst), failures + other.failures, unknowns + other.unknowns);
    }

    /** The number to show beside the mark: failures, else unknowns. */
    public int count() {
        return failures > 0 ? failures : unknowns;
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return worst == Mark.NOT_APPLICABLE;
    }
}
