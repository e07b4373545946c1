package io.ringfence.app.help;

import io.ringfence.app.manual.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns and lines of tables. */
final class Cells {

    /** A word with the space before it, or a line's end. */
    private static final Pattern WORD = Pattern.compile("\\n| *[^ \\n]+| +");

    private final Measure measure;

    Cells(Measure measure) {
        this.measure = measure;
    }

    /**
     * How wide each column is: as wide as it likes while there is room, else those that want more
     * than their share divide what the others leave.
     *
     * @param rows cells of one table, the head among them
     * @param room for all columns together
     */
    int[] widths(List<List<List<Span>>> rows, int room) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] wanted = new int[columns];
        for (List<List<Span>> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                wanted[i] = Math.max(wanted[i], width(row.get(i)));
            }
        }
        int[] widths = new int[columns];
        boolean[] settled = new boolean[columns];
        int left = room;
        int open = columns;
        boolean changed = true;
        while (changed && open > 0) {
            changed = false;
            int share = left / open;
            for (int i = 0; i < columns; i++) {
                if (!settled[i] && wanted[i] <= share) {
                    settled[i] = true;
                    widths[i] = wanted[i];
                    left -= wanted[i];
                    open--;
                    changed = true;
                }
            }
        }
        int share = open == 0 ? 0 : Math.max(left / open, 1);
        for (int i = 0; i < columns; i++) {
            widths[i] = settled[i] ? widths[i] : share;
        }
        return widths;
    }

    /** A cell's text in lines of this width; a word that is too long is cut. */
    List<List<Span>> lines(List<Span> cell, int width) {
        List<List<Span>> lines = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        int used = 0;
        for (Span word : words(cell)) {
            String text = line.isEmpty() ? word.text().stripLeading() : word.text();
            int needed = measure.width(text, word.look());
            if (text.equals("\n") || used > 0 && used + needed > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
                text = text.stripLeading();
            }
            while (!text.isEmpty() && measure.width(text, word.look()) > width) {
                int fits = fitting(text, word, width);
                lines.add(List.of(new Span(text.substring(0, fits), word.look(), word.target())));
                text = text.substring(fits);
            }
            if (!text.isEmpty()) {
                line.add(new Span(text, word.look(), word.target()));
                used += measure.width(text, word.look());
            }
        }
        lines.add(line);
        return lines;
    }

    /** How many of its characters fit: at least one. */
    private int fitting(String text, Span word, int width) {
        int fits = 1;
        while (fits < text.length()
                && measure.width(text.substring(0, fits + 1), word.look()) <= width) {
            fits++;
        }
        return fits;
    }

    private static List<Span> words(List<Span> cell) {
        List<Span> words = new ArrayList<>();
        for (Span span : cell) {
            Matcher matcher = WORD.matcher(span.text());
            while (matcher.find()) {
                words.add(new Span(matcher.group(), span.look(), span.target()));
            }
        }
        return words;
    }

    private int width(List<Span> cell) {
        return cell.stream().mapToInt(span -> measure.width(span.text(), span.look())).sum();
    }
}
