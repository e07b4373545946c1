package io.ringfence.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringfence.app.manual.MarkdownReader;
import io.ringfence.app.manual.Span;
import io.ringfence.app.manual.Span.Look;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class SheetMakerTest {

    /** Each letter is ten pixels wide. */
    private static final Measure TEN = (text, _) -> text.length() * 10;

    private final Cells cells = new Cells(TEN);

    @Test
    void putsBlocksIntoLines() {
        Sheet sheet = make("# Title\n\nText with `code`.\n\n- one\n- two\n\n```\na\nb\n```\n", 800);
        assertThat(sheet.text()).isEqualTo("Title\nText with code.\n•\tone\n•\ttwo\na\nb");
        assertThat(sheet.lines())
                .extracting(Sheet.Line::ground)
                .endsWith(Sheet.Ground.CODE, Sheet.Ground.CODE)
                .hasSize(6);
        assertThat(sheet.pieces().getFirst().heading()).isEqualTo(1);
        assertThat(sheet.anchors()).containsEntry("title", 0);
    }

    @Test
    void keepsLinksInsideAndSpellsOutThoseThatLeadAway() {
        Sheet sheet = make("[in](a.md#b) [out](https://example.org/) [file](../LICENSE)", 800);
        assertThat(sheet.text()).isEqualTo("in out (https://example.org/) file");
        assertThat(sheet.pieces())
                .singleElement()
                .isEqualTo(new Sheet.Piece(0, 2, Look.PLAIN, 0, "a.md#b"));
    }

    @Test
    void wrapsCellsIntoTheirColumns() {
        Sheet sheet = make("| a | b |\n|---|---|\n| x | one two three |\n", 110);
        assertThat(sheet.text()).isEqualTo("a\tb\nx\tone two\n\tthree");
        assertThat(sheet.lines().get(1).ground()).isEqualTo(Sheet.Ground.PLAIN);
        assertThat(sheet.lines().get(2).ground()).isEqualTo(Sheet.Ground.RULE);
        assertThat(sheet.lines().getFirst().tabs()).containsExactly(30);
    }

    /** Heads are strong, which is wider than the cells below. */
    @Test
    void headsAreNotCut() {
        Measure strongIsWider = (text, look) -> text.length() * (look == Look.STRONG ? 20 : 10);
        Sheet sheet =
                SheetMaker.make(
                        new MarkdownReader().read("page", "|Command|Keys|\n|-|-|\n|Help|F1|"),
                        400,
                        strongIsWider);
        assertThat(sheet.text()).isEqualTo("Command\tKeys\nHelp\tF1");
    }

    @Test
    void givesColumnsWhatTheyWantWhileThereIsRoom() {
        List<List<List<Span>>> rows = List.of(List.of(cell("ab"), cell("abcd")));
        assertThat(cells.widths(rows, 100)).containsExactly(20, 40);
        assertThat(cells.widths(rows, 40)).containsExactly(20, 20);
    }

    @Test
    void cutsWordsThatAreTooLong() {
        assertThat(cells.lines(cell("abcdefg h"), 30))
                .extracting(Span::text)
                .containsExactly("abc", "def", "g h");
    }

    @Property(tries = 300)
    void columnsNeverTakeMoreThanThereIs(
            @ForAll List<String> texts, @ForAll @IntRange(min = 1, max = 2000) int room) {
        List<List<Span>> row = texts.stream().map(SheetMakerTest::cell).toList();
        int[] widths = cells.widths(List.of(row), room);
        assertThat(Arrays.stream(widths).sum()).isLessThanOrEqualTo(Math.max(room, texts.size()));
    }

    @Property(tries = 300)
    void laysOutAnyPage(@ForAll String text, @ForAll @IntRange(min = 1, max = 400) int width) {
        Sheet sheet = make(text, width);
        assertThat(sheet.lines())
                .hasSize(sheet.lines().isEmpty() ? 0 : sheet.text().split("\n", -1).length);
    }

    private static Sheet make(String markdown, int width) {
        return SheetMaker.make(new MarkdownReader().read("page", markdown), width, TEN);
    }

    private static List<Span> cell(String text) {
        return List.of(new Span(text, Look.PLAIN));
    }
}
