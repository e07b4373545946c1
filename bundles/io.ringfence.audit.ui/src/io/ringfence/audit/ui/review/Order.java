package io.ringfence.audit.ui.review;

/**
 * In which order findings are listed.
 *
 * @param by the first thing to compare; what is equal in it follows the order of {@link #START}
 * @param descending whether the greatest comes first
 */
public record Order(By by, boolean descending) {

    /** What findings can be sorted by. */
    public enum By {
        SEVERITY,
        OUTCOME,
        CHECK,
        AREA,
        SERVER,
        PROJECT,
        ENTITY,
        MESSAGE,
        CHANGE,
        NOTE
    }

    /** The worst first. */
    public static final Order START = new Order(By.SEVERITY, false);
}
