package io.ringfence.ui.table;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Image;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param id stable; under it the width is remembered
 * @param title heading for people
 * @param width usual width in pixels at 100 %
 * @param text the cell's text
 * @param image the cell's image, null for none
 * @param <R> the type of the rows
 */
public record Column<R>(
        String id,
        String title,
        int width,
        Function<R, String> text,
        Function<R, @Nullable Image> image) {

    /** A column of text alone. */
    public static <R> Column<R> of(String id, String title, int width, Function<R, String> text) {
        return new Column<>(id, title, width, text, _ -> null);
    }
}
