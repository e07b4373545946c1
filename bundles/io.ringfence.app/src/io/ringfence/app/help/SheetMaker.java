package io.ringfence.app.help;

import io.ringfence.app.help.Sheet.Ground;
import io.ringfence.app.manual.Block;
import io.ringfence.app.manual.ManualPage;
import io.ringfence.app.manual.Place;
import io.ringfence.app.manual.Span;
import io.ringfence.app.manual.Span.Look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays a page out. */
final class SheetMaker {

    /** Stands where a picture is drawn. */
    static final String OBJECT = "\uFFFC";

    private static final int BETWEEN = 8;
    private static final int TIGHT = 3;
    private static final int STEP = 20;
    private static final int GAP = 20;
    private static final int CODE_INDENT = 10;
    private static final int[] ABOVE_HEADING = {0, 0, 20, 14, 10, 10, 10};
    private static final String BULLET = "•\t";

    private final int width;
    private final Cells cells;
    private final StringBuilder text = new StringBuilder();
    private final List<Sheet.Piece> pieces = new ArrayList<>();
    private final List<Sheet.Line> lines = new ArrayList<>();
    private final List<Sheet.Figure> figures = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private boolean first = true;

    private SheetMaker(int width, Measure measure) {
        this.width = width;
        cells = new Cells(measure);
    }

    /**
     * @param width of the lines in pixels
     */
    static Sheet make(ManualPage page, int width, Measure measure) {
        SheetMaker maker = new SheetMaker(width, measure);
        maker.blocks(page.blocks(), 0, BETWEEN);
        return new Sheet(
                maker.text.toString(),
                List.copyOf(maker.pieces),
                List.copyOf(maker.lines),
                List.copyOf(maker.figures),
                Map.copyOf(maker.anchors));
    }

    private void blocks(List<Block> blocks, int indent, int above) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph(var spans) -> {
                    line(above, indent, indent, List.of(), Ground.PLAIN);
                    spans.forEach(span -> piece(span, 0));
                }
                case Block.Items items -> items(items, indent);
                case Block.Code(var code) -> code(code, indent);
                case Block.Table table -> table(table, indent);
                case Block.Picture(var path, var says) -> {
                    line(BETWEEN, indent, indent, List.of(), Ground.PLAIN);
                    figures.add(new Sheet.Figure(text.length(), path, says));
                    text.append(OBJECT);
                }
            }
        }
    }

    private void heading(Block.Heading heading) {
        line(ABOVE_HEADING[heading.level()], 0, 0, List.of(), Ground.PLAIN);
        anchors.put(heading.anchor(), text.length());
        heading.text().forEach(span -> piece(span, heading.level()));
    }

    private void items(Block.Items items, int indent) {
        int inner = indent + STEP;
        int number = items.first();
        boolean top = true;
        for (List<Block> item : items.items()) {
            String mark = number == 0 ? BULLET : number++ + ".\t";
            line(top ? BETWEEN : TIGHT, indent, inner, List.of(inner), Ground.PLAIN);
            top = false;
            text.append(mark);
            if (!item.isEmpty() && item.getFirst() instanceof Block.Paragraph(var spans)) {
                spans.forEach(span -> piece(span, 0));
                blocks(item.subList(1, item.size()), inner, TIGHT);
            } else {
                blocks(item, inner, TIGHT);
            }
        }
    }

    private void code(String code, int indent) {
        int inner = indent + CODE_INDENT;
        boolean top = true;
        for (String row : code.split("\n", -1)) {
            line(top ? BETWEEN : 0, inner, inner + STEP, List.of(), Ground.CODE);
            top = false;
            piece(new Span(row, Look.CODE), 0);
        }
    }

    private void table(Block.Table table, int indent) {
        // as it is drawn: strong text is wider
        List<List<List<Span>>> rows = new ArrayList<>(List.of(strong(table.head())));
        rows.addAll(table.rows());
        int columns = table.head().size();
        int[] widths = cells.widths(rows, width - indent - GAP * Math.max(columns - 1, 0));
        List<Integer> tabs = new ArrayList<>();
        int at = indent;
        for (int i = 0; i < columns - 1; i++) {
            at += widths[i] + GAP;
            tabs.add(at);
        }
        boolean headless =
                Span.text(table.head().stream().flatMap(List::stream).toList()).isBlank();
        for (List<List<Span>> row : headless ? table.rows() : rows) {
            row(row, widths, indent, tabs);
        }
    }

    private void row(List<List<Span>> row, int[] widths, int indent, List<Integer> tabs) {
        List<List<List<Span>>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<List<Span>> cell = cells.lines(i < row.size() ? row.get(i) : List.of(), widths[i]);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int k = 0; k < height; k++) {
            Ground ground = k == height - 1 ? Ground.RULE : Ground.PLAIN;
            line(k == 0 ? BETWEEN : 0, indent, indent, tabs, ground);
            for (int i = 0; i < widths.length; i++) {
                text.append(i == 0 ? "" : "\t");
                List<List<Span>> cell = wrapped.get(i);
                if (k < cell.size()) {
                    cell.get(k).forEach(span -> piece(span, 0));
                }
            }
        }
    }

    private static List<List<Span>> strong(List<List<Span>> row) {
        return row.stream()
                .map(
                        cell ->
                                cell.stream()
                                        .map(
                                                span ->
                                                        span.look() == Look.PLAIN
                                                                ? new Span(
                                                                        span.text(),
                                                                        Look.STRONG,
                                                                        span.target())
                                                                : span)
                                        .toList())
                .toList();
    }

    private void line(int above, int indent, int wrapIndent, List<Integer> tabs, Ground ground) {
        if (!first) {
            text.append('\n');
        }
        lines.add(new Sheet.Line(first ? 0 : above, indent, wrapIndent, tabs, ground));
        first = false;
    }

    /** Adds text to the last line. A link that leads out of the pages is text with its address. */
    private void piece(Span span, int heading) {
        String target = Place.isInside(span.target()) ? span.target() : "";
        boolean address = span.target().contains("://") && !span.target().equals(span.text());
        String words = span.text() + (address ? " (" + span.target() + ")" : "");
        words = words.replace('\n', ' ').replace('\r', ' ');
        if (words.isEmpty()) {
            return;
        }
        if (span.look() != Look.PLAIN || heading > 0 || !target.isEmpty()) {
            pieces.add(
                    new Sheet.Piece(text.length(), words.length(), span.look(), heading, target));
        }
        text.append(words);
    }
}
