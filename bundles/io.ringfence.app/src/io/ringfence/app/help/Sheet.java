package io.ringfence.app.help;

import io.ringfence.app.manual.Span.Look;

import java.util.List;
import java.util.Map;

/**
 * A page laid out for one width: text, and how its pieces and lines look. All measures are pixels.
 *
 * @param anchors where sections begin, by their anchors
 */
record Sheet(
        String text,
        List<Piece> pieces,
        List<Line> lines,
        List<Figure> figures,
        Map<String, Integer> anchors) {

    /** What stands behind a line. */
    enum Ground {
        PLAIN,
        /** Code stands on a ground of its own. */
        CODE,
        /** A thin line is under it. */
        RULE
    }

    /**
     * Text that looks the same.
     *
     * @param heading level of the heading that it is in, 0 when it is in none
     * @param target where it leads, empty when it is no link
     */
    record Piece(int start, int length, Look look, int heading, String target) {}

    /**
     * A line of the text, at the place with its number.
     *
     * @param above room above it
     * @param indent where it begins
     * @param wrapIndent where it goes on when it is longer than the sheet is wide
     * @param tabs where tab stops are
     */
    record Line(int above, int indent, int wrapIndent, List<Integer> tabs, Ground ground) {}

    /**
     * A picture, in place of one character.
     *
     * @param path from the folder of the pages
     */
    record Figure(int offset, String path, String says) {}
}
