package io.ringfence.app.manual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The documentation that is shipped: everything in it can be read, and links lead somewhere. */
class DocumentationTest {

    private static final Path DOCS = Path.of(System.getProperty("ringfence.root", "../.."), "docs");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Manual manual = manual();
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (ManualPage page : manual.pages()) {
            for (Span span : spans(page.blocks())) {
                if (Place.isInside(span.target())) {
                    links++;
                    if (!manual.has(Place.of(page.name(), span.target()))) {
                        broken.add(page.name() + ": " + span.target());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(5);
    }

    @Test
    void everyPictureIsThereAndSaysWhatItShows() throws IOException {
        for (ManualPage page : manual().pages()) {
            for (Block block : page.blocks()) {
                if (block instanceof Block.Picture(var path, var says)) {
                    assertThat(DOCS.resolve(path)).as(page.name()).isRegularFile();
                    assertThat(says).as(path).isNotBlank();
                }
            }
        }
    }

    @Test
    void everyPageHasOneTitleAndIsOfferedByItsOwnName() throws IOException {
        Manual manual = manual();
        assertThat(manual.pages()).hasSizeGreaterThan(5);
        assertThat(manual.pages()).extracting(ManualPage::title).doesNotHaveDuplicates();
        for (ManualPage page : manual.pages()) {
            assertThat(page.sections().stream().filter(section -> section.level() == 1))
                    .as(page.name())
                    .hasSize(1);
            assertThat(page.blocks().getFirst()).isInstanceOf(Block.Heading.class);
        }
    }

    private static Manual manual() throws IOException {
        MarkdownReader reader = new MarkdownReader();
        List<ManualPage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".md")) {
                    pages.add(
                            reader.read(
                                    name.substring(0, name.length() - 3), Files.readString(file)));
                }
            }
        }
        return new Manual(pages);
    }

    private static List<Span> spans(List<Block> blocks) {
        List<Span> spans = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> spans.addAll(heading.text());
                case Block.Paragraph paragraph -> spans.addAll(paragraph.text());
                case Block.Items list -> list.items().forEach(item -> spans.addAll(spans(item)));
                case Block.Table table -> {
                    table.head().forEach(spans::addAll);
                    table.rows().forEach(row -> row.forEach(spans::addAll));
                }
                case Block.Code _, Block.Picture _ -> {
                    // no links in them
                }
            }
        }
        return spans;
    }
}
