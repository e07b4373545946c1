package io.ringfence.app.manual;

import io.ringfence.app.manual.Span.Look;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/** Reads pages of the documentation: Markdown with tables. HTML in it is passed over. */
public final class MarkdownReader {

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /**
     * @param name of the page
     * @param markdown any text: all of it is a page
     */
    public ManualPage read(String name, String markdown) {
        return new ManualPage(name, blocks(parser.parse(markdown), new Anchors()));
    }

    private static List<Block> blocks(Node parent, Anchors anchors) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : children(parent)) {
            switch (node) {
                case Heading heading -> {
                    List<Span> text = spans(heading);
                    blocks.add(
                            new Block.Heading(
                                    heading.getLevel(), anchors.of(Span.text(text)), text));
                }
                case Paragraph paragraph -> paragraph(paragraph, blocks);
                case BulletList list -> blocks.add(new Block.Items(0, items(list, anchors)));
                case OrderedList list -> {
                    Integer first = list.getMarkerStartNumber();
                    blocks.add(new Block.Items(first == null ? 1 : first, items(list, anchors)));
                }
                case FencedCodeBlock code -> blocks.add(code(code.getLiteral()));
                case IndentedCodeBlock code -> blocks.add(code(code.getLiteral()));
                case TableBlock table -> blocks.add(table(table));
                case BlockQuote quote -> blocks.addAll(blocks(quote, anchors));
                default -> {
                    // a rule, HTML, a definition of a link: nothing to read
                }
            }
        }
        return blocks;
    }

    /** Pictures of a paragraph stand by themselves, after its words. */
    private static void paragraph(Paragraph paragraph, List<Block> blocks) {
        List<Span> text = spans(paragraph);
        if (!Span.text(text).isBlank()) {
            blocks.add(new Block.Paragraph(text));
        }
        for (Node node : children(paragraph)) {
            if (node instanceof Image image) {
                blocks.add(new Block.Picture(image.getDestination(), Span.text(spans(image))));
            }
        }
    }

    private static List<List<Block>> items(Node list, Anchors anchors) {
        List<List<Block>> items = new ArrayList<>();
        for (Node node : children(list)) {
            if (node instanceof ListItem item) {
                items.add(blocks(item, anchors));
            }
        }
        return items;
    }

    private static Block.Code code(String literal) {
        return new Block.Code(literal.stripTrailing());
    }

    private static Block.Table table(TableBlock table) {
        List<List<Span>> head = new ArrayList<>();
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                if (row instanceof TableRow) {
                    List<List<Span>> cells = new ArrayList<>();
                    children(row).forEach(cell -> cells.add(spans(cell)));
                    if (part instanceof TableHead) {
                        head = cells;
                    } else {
                        rows.add(cells);
                    }
                }
            }
        }
        return new Block.Table(head, rows);
    }

    private static List<Span> spans(Node parent) {
        List<Span> spans = new ArrayList<>();
        spans(parent, Look.PLAIN, "", spans);
        return spans;
    }

    private static void spans(Node parent, Look look, String target, List<Span> out) {
        for (Node node : children(parent)) {
            switch (node) {
                case Text text -> out.add(new Span(text.getLiteral(), look, target));
                case Code code -> out.add(new Span(code.getLiteral(), Look.CODE, target));
                case SoftLineBreak _ -> out.add(new Span(" ", look, target));
                case HardLineBreak _ -> out.add(new Span("\n", look, target));
                case StrongEmphasis strong -> spans(strong, Look.STRONG, target, out);
                case Emphasis emphasis -> spans(emphasis, Look.EMPHASIS, target, out);
                case Link link -> spans(link, look, link.getDestination(), out);
                default -> {
                    // pictures are blocks of their own
                }
            }
        }
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}
