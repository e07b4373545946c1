package io.ringfence.ui.page;

import java.util.List;
import java.util.stream.Collectors;

/** A page as plain text, to paste into a mail or a ticket. */
public final class PageText {

    private PageText() {}

    /** The whole page; raw answers are left out. */
    public static String of(Page page) {
        StringBuilder text = new StringBuilder(page.title()).append('\n');
        var mark = page.mark();
        text.append(mark == null ? "" : mark.word() + " · ").append(page.place()).append('\n');
        for (Part part : page.parts()) {
            List<String> lines = lines(part);
            if (!lines.isEmpty()) {
                text.append('\n');
                lines.forEach(line -> text.append(line).append('\n'));
            }
        }
        return text.toString();
    }

    private static List<String> lines(Part part) {
        return switch (part) {
            case Part.Prose(var heading, var text) -> under(heading, text);
            case Part.Facts(var heading, var facts) ->
                    under(
                            heading,
                            facts.stream().map(PageText::line).collect(Collectors.joining("\n")));
            case Part.Links(var heading, var links) ->
                    under(
                            heading,
                            links.stream().map(PageText::line).collect(Collectors.joining("\n")));
            case Part.Commands(var heading, var text, var commands) ->
                    under(
                            heading,
                            text
                                    + commands.stream()
                                            .map(command -> "\n    " + command)
                                            .collect(Collectors.joining()));
            case Part.Answer _ -> List.of();
        };
    }

    private static List<String> under(String heading, String text) {
        return heading.isEmpty() ? List.of(text) : List.of(heading, text);
    }

    private static String line(Part.Fact fact) {
        String note = fact.note().isEmpty() ? "" : "  (" + fact.note() + ")";
        return fact.key() + ": " + fact.value() + note;
    }

    private static String line(Part.Link link) {
        var mark = link.mark();
        String word = mark == null ? "" : mark.word() + "  ";
        return word + link.text() + (link.note().isEmpty() ? "" : "  " + link.note());
    }
}
