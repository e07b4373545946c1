package io.ringfence.app.help;

import io.ringfence.app.manual.Block;
import io.ringfence.app.manual.Manual;
import io.ringfence.app.manual.ManualPage;
import io.ringfence.app.manual.Place;
import io.ringfence.app.manual.Span;
import io.ringfence.app.manual.Span.Look;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;

/** Pages that lead to others: the contents, and what a search found. */
final class GuidePages {

    private static final int SECTION = 2;

    private GuidePages() {}

    /** Every page with its sections. */
    static ManualPage contents(Manual manual) {
        List<Block> blocks = new ArrayList<>(List.of(title(Messages.contents)));
        for (ManualPage page : manual.pages()) {
            blocks.add(
                    new Block.Paragraph(
                            List.of(link(page.title(), new Place(page.name(), ""), Look.STRONG))));
            List<List<Block>> sections =
                    page.sections().stream()
                            .filter(section -> section.level() == SECTION)
                            .map(
                                    section ->
                                            List.<Block>of(
                                                    new Block.Paragraph(
                                                            List.of(
                                                                    link(
                                                                            section.title(),
                                                                            section.place(),
                                                                            Look.PLAIN)))))
                            .toList();
            blocks.add(new Block.Items(0, sections));
        }
        return new ManualPage(Library.CONTENTS.page(), blocks);
    }

    /** What a search found. */
    static ManualPage found(String query, List<Manual.Hit> hits) {
        String asked = query.strip();
        String title =
                switch (hits.size()) {
                    case 0 -> NLS.bind(Messages.found_none, asked);
                    case 1 -> NLS.bind(Messages.found_one, asked);
                    default -> NLS.bind(Messages.found_many, hits.size(), asked);
                };
        List<Block> blocks = new ArrayList<>(List.of(title(title)));
        if (hits.isEmpty()) {
            blocks.add(new Block.Paragraph(List.of(new Span(Messages.found_advice, Look.PLAIN))));
        }
        for (Manual.Hit hit : hits) {
            blocks.add(new Block.Paragraph(List.of(link(hit.title(), hit.place(), Look.STRONG))));
            blocks.add(new Block.Paragraph(List.of(new Span(hit.context(), Look.PLAIN))));
        }
        return new ManualPage("search", blocks);
    }

    private static Block title(String text) {
        return new Block.Heading(1, "", List.of(new Span(text, Look.PLAIN)));
    }

    private static Span link(String text, Place place, Look look) {
        String anchor = place.anchor().isEmpty() ? "" : "#" + place.anchor();
        return new Span(text, look, place.page() + ".md" + anchor);
    }
}
