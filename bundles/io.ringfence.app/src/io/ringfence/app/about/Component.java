package io.ringfence.app.about;

import java.util.Arrays;
import java.util.List;

/**
 * Something of somebody else that the product is made of.
 *
 * @param bundles the symbolic names of its bundles; one that ends with {@code *} is the beginning
 *     of several
 * @param name what people call it
 * @param licence an SPDX expression
 * @param texts the names of the texts that must come with it
 */
public record Component(String bundles, String name, String licence, List<String> texts) {

    private static final String MANY = "*";
    private static final int COLUMNS = 4;

    public Component {
        texts = List.copyOf(texts);
    }

    /**
     * @param tsv lines of four columns; empty ones and comments ({@code #}) are passed over
     * @throws IllegalArgumentException if a line has another number of columns
     */
    public static List<Component> parse(String tsv) {
        return tsv.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Component::line)
                .toList();
    }

    private static Component line(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not four columns: " + line);
        }
        return new Component(
                cells[0], cells[1], cells[2], Arrays.asList(cells[COLUMNS - 1].split(" ")));
    }

    /** Whether a bundle belongs to it. */
    public boolean has(String bundle) {
        return bundles.endsWith(MANY)
                ? bundle.startsWith(bundles.substring(0, bundles.length() - 1))
                : bundle.equals(bundles);
    }
}
