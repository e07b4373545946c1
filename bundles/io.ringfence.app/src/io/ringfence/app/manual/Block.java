package io.ringfence.app.manual;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a page. */
public sealed interface Block {

    /** All words of it, for searching; lines are separated. */
    String words();

    /**
     * The beginning of a section.
     *
     * @param level from 1 (the page's title) to 6
     * @param anchor what links call it, unique in its page
     */
    record Heading(int level, String anchor, List<Span> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }

        @Override
        public String words() {
            return Span.text(text);
        }
    }

    /** Prose. */
    record Paragraph(List<Span> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        @Override
        public String words() {
            return Span.text(text);
        }
    }

    /**
     * A list.
     *
     * @param first the number of its first item, 0 when they are not numbered
     */
    record Items(int first, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public String words() {
            return items.stream().map(Block::words).collect(Collectors.joining("\n"));
        }
    }

    /** Lines to type or answers, as they are; without a line end after the last one. */
    record Code(String text) implements Block {
        @Override
        public String words() {
            return text;
        }
    }

    /** A table; every row has as many cells as the head. */
    record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {
        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
        }

        @Override
        public String words() {
            StringBuilder out = new StringBuilder(line(head));
            rows.forEach(row -> out.append('\n').append(line(row)));
            return out.toString();
        }

        private static String line(List<List<Span>> cells) {
            return cells.stream().map(Span::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * A picture.
     *
     * @param path from the folder of the pages
     * @param says what is on it, for those who do not see it
     */
    record Picture(String path, String says) implements Block {
        @Override
        public String words() {
            return says;
        }
    }

    /** All words of several blocks. */
    static String words(List<Block> blocks) {
        return blocks.stream().map(Block::words).collect(Collectors.joining("\n"));
    }
}
