package io.ringfence.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.manual.Span.Look;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkdownReaderTest {

    private final MarkdownReader reader = new MarkdownReader();

    @Test
    void readsHeadingsWithTheirAnchors() {
        ManualPage page = reader.read("a", "# One & two\n\n## Keys\n\n## Keys\n");
        assertThat(page.title()).isEqualTo("One & two");
        assertThat(page.sections())
                .extracting(section -> section.place().anchor())
                .containsExactly("one--two", "keys", "keys-1");
    }

    @Test
    void readsLooksAndLinks() {
        assertThat(read("See **this** `code` and [there](b.md#x)\nnow."))
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Span("See ", Look.PLAIN),
                                        new Span("this", Look.STRONG),
                                        new Span(" ", Look.PLAIN),
                                        new Span("code", Look.CODE),
                                        new Span(" and ", Look.PLAIN),
                                        new Span("there", Look.PLAIN, "b.md#x"),
                                        new Span(" ", Look.PLAIN),
                                        new Span("now.", Look.PLAIN))));
    }

    @Test
    void readsListsInLists() {
        assertThat(read("3. one\n4. two\n   - inner\n"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Block.Items.class,
                        list -> {
                            assertThat(list.first()).isEqualTo(3);
                            assertThat(list.items()).hasSize(2);
                            assertThat(list.items().get(1))
                                    .last()
                                    .isEqualTo(new Block.Items(0, List.of(read("inner"))));
                        });
    }

    @Test
    void readsTablesCodeAndPictures() {
        assertThat(
                        read(
                                "| a | b |\n"
                                        + "|---|---|\n"
                                        + "| 1 | `2` |\n\n"
                                        + "```\n"
                                        + "x\n"
                                        + "  y\n"
                                        + "```\n\n"
                                        + "![says](i.png)\n"))
                .containsExactly(
                        new Block.Table(
                                List.of(plain("a"), plain("b")),
                                List.of(List.of(plain("1"), List.of(new Span("2", Look.CODE))))),
                        new Block.Code("x\n  y"),
                        new Block.Picture("i.png", "says"));
    }

    @Test
    void passesOverHtml() {
        assertThat(read("<script>alert(1)</script>\n\ntext <b>bold</b>\n"))
                .singleElement()
                .satisfies(block -> assertThat(block.words()).isEqualTo("text bold"));
    }

    @Property(tries = 200)
    void readsAnyText(@ForAll String text) {
        assertThat(reader.read("a", text).title()).isNotNull();
    }

    private List<Block> read(String markdown) {
        return reader.read("page", markdown).blocks();
    }

    private static List<Span> plain(String text) {
        return List.of(new Span(text, Look.PLAIN));
    }
}
