package io.ringfence.ui.widget;

import io.ringfence.ui.Clip;
import io.ringfence.ui.Fonts;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;
import io.ringfence.ui.page.InlineCode;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Draws the parts of a page into a column. */
final class PartDrawer {

    private static final int ABOVE = 8;
    private static final int WIDEST_KEY = 200;
    private static final int GAP = 16;

    private final Composite column;
    private final Fonts fonts;
    private final Consumer<Object> onLink;
    private final Set<String> unfolded;
    private final Runnable resized;

    /**
     * @param unfolded headings of what the user wants to see all of; changed as the user does
     */
    PartDrawer(
            Composite column,
            Fonts fonts,
            Consumer<Object> onLink,
            Set<String> unfolded,
            Runnable resized) {
        this.column = column;
        this.unfolded = unfolded;
        this.fonts = fonts;
        this.onLink = onLink;
        this.resized = resized;
    }

    void draw(Part part) {
        switch (part) {
            case Part.Prose(var heading, var text) -> {
                heading(heading);
                sentences(text);
            }
            case Part.Facts(var heading, var facts) -> {
                heading(heading);
                facts(facts);
            }
            case Part.Links(var heading, var links) -> {
                heading(heading);
                links(links);
            }
            case Part.Commands commands -> commands(commands);
            case Part.Answer answer -> answer(answer);
        }
    }

    /** Text in which commands look as such. */
    private void sentences(String text) {
        RichText rich = new RichText(column, SWT.WRAP);
        for (InlineCode.Piece piece : InlineCode.pieces(text)) {
            if (piece.code()) {
                rich.add(piece.text(), fonts.code());
            } else {
                rich.add(piece.text());
            }
        }
        rich.done();
    }

    private void heading(String text) {
        if (!text.isEmpty()) {
            below(new Label(column, SWT.WRAP), text);
        }
    }

    private void below(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        label.setFont(fonts.bold());
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.verticalIndent = label.getParent() == column ? ABOVE : 0;
        label.setLayoutData(data);
    }

    /**
     * Keys in one column, values in the next; a value stands under its key where the key is too
     * long for the column, or where most values have no room beside theirs. Then where it comes
     * from.
     */
    private void facts(List<Part.Fact> facts) {
        int room = column.getParent().getClientArea().width - 2 * GAP;
        int longest = room > 0 ? Math.min(WIDEST_KEY, room * 2 / 5) : WIDEST_KEY;
        int beside = widest(facts, longest) + GAP;
        boolean under = belongUnder(facts, beside, room);
        int indent = under ? GAP : beside;
        RichText text = new RichText(column, SWT.WRAP);
        boolean first = true;
        for (Part.Fact fact : facts) {
            boolean below = under || width(fact.key()) > longest;
            text.add(first ? "" : "\n").add(fact.key(), Shade.MUTED);
            text.add((below ? "\n\t" : "\t") + fact.value());
            if (!fact.note().isEmpty()) {
                text.add("  ");
                Object target = fact.target();
                if (target == null) {
                    text.add(fact.note(), Shade.MUTED);
                } else {
                    text.link(fact.note(), () -> onLink.accept(target));
                }
            }
            first = false;
        }
        StyledText widget = text.done();
        widget.setTabStops(new int[] {indent});
        widget.setWrapIndent(indent);
        widget.setLineSpacing(4);
    }

    /** Whether half of the values or more would not fit beside the keys, but under them. */
    private boolean belongUnder(List<Part.Fact> facts, int beside, int room) {
        long cramped =
                facts.stream()
                        .mapToInt(fact -> width(fact.value().split("\\s", 2)[0]))
                        .filter(word -> beside + word > room && GAP + word <= room)
                        .count();
        return 2 * cramped >= facts.size() && cramped > 0;
    }

    /** The width of the longest key that is no longer than so much. */
    private int widest(List<Part.Fact> facts, int most) {
        return facts.stream()
                .mapToInt(fact -> width(fact.key()))
                .filter(key -> key <= most)
                .max()
                .orElse(0);
    }

    private int width(String text) {
        GC gc = new GC(column);
        try {
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }

    private void links(List<Part.Link> links) {
        RichText text = new RichText(column, SWT.WRAP);
        boolean first = true;
        for (Part.Link link : links) {
            text.add(first ? "" : "\n");
            var mark = link.mark();
            if (mark != null) {
                text.image(Icons.image(mark)).add(" ");
            }
            text.link(link.text(), () -> onLink.accept(link.target()));
            if (!link.note().isEmpty()) {
                text.add("  " + link.note(), Shade.MUTED);
            }
            first = false;
        }
        text.done().setLineSpacing(4);
    }

    private void commands(Part.Commands commands) {
        if (commands.commands().isEmpty()) {
            heading(commands.heading());
            sentences(commands.text());
            return;
        }
        String lines = String.join("\n", commands.commands());
        Composite head = row();
        below(new Label(head, SWT.NONE), commands.heading());
        Button copy = new Button(head, SWT.PUSH);
        copy.setText(Messages.copyCommands);
        copy.setImage(Icons.image("copy"));
        copy.addListener(
                SWT.Selection, _ -> Clip.copy(copy, lines, copied(commands.commands().size())));
        sentences(commands.text());
        new RichText(column, SWT.WRAP).add(lines).doneAsCode(fonts.code());
    }

    private static String copied(int commands) {
        return commands == 1
                ? Messages.command_copied
                : NLS.bind(Messages.commands_copied, commands);
    }

    private void answer(Part.Answer answer) {
        Composite head = row();
        below(new Label(head, SWT.NONE), answer.heading());
        new FoldedAnswer(column, head, answer, fonts, unfolded, resized).draw();
    }

    private Composite row() {
        Composite row = new Composite(column, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.verticalIndent = ABOVE;
        row.setLayoutData(data);
        return row;
    }
}
