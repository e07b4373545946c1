package io.ringfence.ui.table;

/**
 * The part of a table's lines for which there are items: GTK takes two microseconds to add an item
 * and up to eight to remove one, seen or not, so there are never more than {@value #MOST}. The
 * window grows at its end and then slides with the user.
 *
 * @param total all lines
 * @param first the line of the first item
 * @param count the items
 */
record Window(int total, int first, int count) {

    /** Items that are added at a time. */
    static final int PAGE = 2_000;

    /** Items that there are at most. */
    static final int MOST = 2 * PAGE;

    /** So many items before an end of the window it moves, unseen. */
    static final int NEAR = 200;

    /** The start of so many lines. */
    static Window of(int total) {
        return new Window(total, 0, Math.min(total, PAGE));
    }

    /** The window at the same place of more or fewer lines, as large as far as there are any. */
    Window resized(int newTotal) {
        int start = Math.max(0, Math.min(first, newTotal - PAGE));
        return new Window(newTotal, start, Math.min(newTotal - start, Math.max(count, PAGE)));
    }

    boolean has(int line) {
        return line >= first && line < first + count;
    }

    /** A window that has this line; the same when it has it already. */
    Window around(int line) {
        if (has(line) || line < 0) {
            return this;
        }
        int start = Math.max(0, Math.min(line - PAGE / 2, total - PAGE));
        return new Window(total, start, Math.min(total - start, PAGE));
    }

    /** The window for somebody who sees this item: larger or moved by a page near an end. */
    Window at(int item) {
        if (item > count - NEAR && first + count < total) {
            int start = count < MOST ? first : first + PAGE;
            int items = count < MOST ? count + PAGE : count;
            return new Window(total, start, Math.min(items, total - start));
        }
        if (item < NEAR && first > 0) {
            // as many items as before: GTK scrolls at once only where it has items already
            return new Window(total, Math.max(0, first - count / 2), count);
        }
        return this;
    }
}
