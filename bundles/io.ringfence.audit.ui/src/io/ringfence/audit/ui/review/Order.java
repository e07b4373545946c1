package io.ringfence.audit.ui.review;

import java.util.Comparator;
import java.util.function.Function;

/**
 * In which order findings are listed.
 *
 * @param by the first thing to compare; what is equal in it follows the order of {@link #START}
 * @param descending whether the greatest comes first
 */
public record Order(By by, boolean descending) {

    /** What findings can be sorted by. */
    public enum By {
        SEVERITY(Comparator.comparing(ReviewRow::mark)),
        OUTCOME(Comparator.comparing(row -> row.finding().outcome())),
        CHECK(text(row -> row.finding().check().title())),
        SERVER(text(row -> row.finding().server())),
        PROJECT(text(row -> row.finding().entity().project())),
        ENTITY(text(ReviewRow::name)),
        MESSAGE(text(row -> row.finding().message()));

        private final Comparator<ReviewRow> comparator;

        By(Comparator<ReviewRow> comparator) {
            this.comparator = comparator;
        }

        private static Comparator<ReviewRow> text(Function<ReviewRow, String> text) {
            return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        }
    }

    /** The worst first. */
    public static final Order START = new Order(By.SEVERITY, false);

    private static final Comparator<ReviewRow> REST =
            By.SEVERITY
                    .comparator
                    .thenComparing(By.CHECK.comparator)
                    .thenComparing(row -> row.finding().server())
                    .thenComparing(row -> row.finding().entity());

    Comparator<ReviewRow> comparator() {
        Comparator<ReviewRow> first = by.comparator;
        return (descending ? first.reversed() : first).thenComparing(REST);
    }
}
