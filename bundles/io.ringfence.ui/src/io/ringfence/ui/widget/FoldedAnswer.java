package io.ringfence.ui.widget;

import io.ringfence.ui.Fonts;
import io.ringfence.ui.Shade;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.PrettyJson;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import java.util.Set;

/**
 * What a server answered, under its heading. It is long and rarely read: it is made when the user
 * asks for it, who then sees what is marked in it.
 */
final class FoldedAnswer {

    private static final int ABOVE = 8;

    private final Composite column;
    private final Composite head;
    private final Part.Answer answer;
    private final Fonts fonts;
    private final Set<String> unfolded;
    private final Runnable resized;
    private final Button button;
    private final Composite below;
    private final GridData place = new GridData(SWT.FILL, SWT.FILL, true, false);
    private @Nullable StyledText text;

    /**
     * @param column lies in a {@link ScrolledComposite}
     * @param head the row of its heading
     * @param unfolded what the user wants to see; changed as the user does
     * @param resized runs when the column needs more room or less
     */
    FoldedAnswer(
            Composite column,
            Composite head,
            Part.Answer answer,
            Fonts fonts,
            Set<String> unfolded,
            Runnable resized) {
        this.column = column;
        this.head = head;
        this.answer = answer;
        this.fonts = fonts;
        this.unfolded = unfolded;
        this.resized = resized;
        button = new Button(head, SWT.PUSH);
        new RichText(column, SWT.WRAP).add(answer.request(), Shade.MUTED).done();
        below = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(below);
        below.setLayoutData(place);
    }

    void draw() {
        button.addListener(SWT.Selection, _ -> turn());
        show();
    }

    private String key() {
        return answer.heading() + answer.request();
    }

    private void turn() {
        boolean open = unfolded.add(key());
        if (!open) {
            unfolded.remove(key());
        }
        show();
        column.layout(true, true);
        resized.run();
        if (open) {
            reveal();
        }
    }

    private void show() {
        boolean open = unfolded.contains(key());
        if (open && text == null) {
            text = json();
        }
        button.setText(open ? Messages.hide : Messages.show);
        place.exclude = !open;
        below.setVisible(open);
    }

    private StyledText json() {
        PrettyJson json = answer.json();
        RichText rich = new RichText(below, SWT.WRAP);
        int at = 0;
        for (PrettyJson.Span mark : json.marks()) {
            if (mark.from() >= at) {
                rich.add(json.text().substring(at, mark.from()));
                rich.marked(json.text().substring(mark.from(), mark.to()));
                at = mark.to();
            }
        }
        return rich.add(json.text().substring(at)).doneAsCode(fonts.code());
    }

    /** Scrolls to the heading, and as far below it as the first mark is. */
    private void reveal() {
        StyledText shown = text;
        if (shown != null && column.getParent() instanceof ScrolledComposite scroll) {
            int top = head.getLocation().y - ABOVE;
            int room = scroll.getClientArea().height / 2;
            int mark =
                    answer.json().marks().stream()
                            .findFirst()
                            .map(first -> shown.getLocationAtOffset(first.from()))
                            .map(at -> column.getDisplay().map(shown, column, at).y)
                            .orElse(top);
            scroll.setOrigin(new Point(0, Math.max(top, mark - room)));
        }
    }
}
