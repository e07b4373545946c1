package io.ringfence.remote.ui.trust;

import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.table.Column;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

import java.util.Comparator;
import java.util.function.Function;

/**
 * The marks of those who may enter. They are what was found of them, as in the Estate and the
 * Details: what they may do stands in words beside.
 */
final class Marks {

    private Marks() {}

    /**
     * @param icon name of what is shown while nothing was found
     */
    static Image image(Rating rating, String icon) {
        return rating.isEmpty() ? Icons.image(icon) : Icons.image(rating.worst());
    }

    /** The same in words, for those who do not see the mark; empty while nothing was found. */
    static String words(Rating rating) {
        if (rating.isEmpty()) {
            return "";
        }
        return rating.count() > 1
                ? NLS.bind(Messages.found_several, rating.worst().word(), rating.count())
                : rating.worst().word();
    }

    /** A column of these words, by how bad it is. */
    static <R> Column<R> column(Function<R, Rating> rating) {
        return Column.<R>of("found", Messages.column_found, 116, row -> words(rating.apply(row)))
                .by(Comparator.comparing(row -> rating.apply(row).worst()));
    }
}
