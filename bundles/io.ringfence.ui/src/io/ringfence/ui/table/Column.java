package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;

import java.util.Comparator;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param id stable; under it width, place and whether it is shown are remembered
 * @param title heading for people
 * @param width usual width in pixels at 100 %
 * @param text the cell's text
 * @param image the cell's image, null for none
 * @param shown whether it is shown until the user says otherwise
 * @param number whether it has numbers, which stand at the right
 * @param order how rows are sorted by it
 * @param <R> the type of the rows
 */
public record Column<R>(
        String id,
        String title,
        int width,
        Function<R, String> text,
        Function<R, @Nullable Image> image,
        boolean shown,
        boolean number,
        Comparator<R> order) {

    /** A column of text alone, by which rows are sorted as words are. */
    public static <R> Column<R> of(String id, String title, int width, Function<R, String> text) {
        return new Column<>(
                id,
                title,
                width,
                text,
                _ -> null,
                true,
                false,
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    /** The same with an image before the text. */
    public Column<R> with(Function<R, @Nullable Image> newImage) {
        return new Column<>(id, title, width, text, newImage, shown, number, order);
    }

    /** The same, shown only when the user wants it. */
    public Column<R> hidden() {
        return new Column<>(id, title, width, text, image, false, number, order);
    }

    /** The same, of numbers. */
    public Column<R> numbers() {
        return new Column<>(id, title, width, text, image, shown, true, order);
    }

    /** The same, by which rows are sorted otherwise than as words. */
    public Column<R> by(Comparator<R> newOrder) {
        return new Column<>(id, title, width, text, image, shown, number, newOrder);
    }
}
