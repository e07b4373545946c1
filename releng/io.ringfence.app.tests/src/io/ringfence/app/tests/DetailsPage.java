package io.ringfence.app.tests;

import io.ringfence.ui.widget.PagePane;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The view Details. */
final class DetailsPage extends ViewPage {

    DetailsPage() {
        super("io.ringfence.ui.details");
    }

    /** A page grows part by part: who does something on it waits for the whole. */
    private void awaitWhole() {
        if (Display.getCurrent() == null) {
            Screen.until("the whole page", this::isWhole);
        }
    }

    private boolean isWhole() {
        return visible(ScrolledComposite.class).stream()
                .map(PagePane::of)
                .filter(Objects::nonNull)
                .allMatch(PagePane::isWhole);
    }

    /** The name of what is shown, empty when nothing is, or not all of it. */
    String title() {
        return Screen.ask(
                () ->
                        visible(StyledText.class).stream()
                                .filter(_ -> isWhole())
                                .findFirst()
                                .map(StyledText::getText)
                                .orElse(""));
    }

    /** As {@link #title}, of the page that is shown, as soon as all of it is. */
    String wholeTitle() {
        AtomicReference<String> title = new AtomicReference<>("");
        Screen.until(
                "a whole page",
                () -> {
                    title.set(title());
                    return !title.get().isEmpty();
                });
        return title.get();
    }

    /** Everything that can be read, part by part. */
    List<String> texts() {
        awaitWhole();
        return Screen.ask(
                () -> visible(StyledText.class).stream().map(StyledText::getText).toList());
    }

    /** Whether these words can be seen without scrolling. */
    boolean seen(String words) {
        return Screen.ask(
                () -> {
                    Composite page = the(ScrolledComposite.class);
                    Rectangle area = page.getClientArea();
                    for (StyledText text : visible(StyledText.class)) {
                        int at = text.getText().indexOf(words);
                        if (at >= 0) {
                            Point corner = text.getLocationAtOffset(at);
                            return area.contains(text.getDisplay().map(text, page, corner));
                        }
                    }
                    return false;
                });
    }

    /** Clicks on a link in a text. */
    void go(String words) {
        activate();
        awaitWhole();
        Screen.run(
                () -> {
                    for (StyledText text : visible(StyledText.class)) {
                        int at = text.getText().indexOf(words);
                        if (at >= 0 && isLink(text, at)) {
                            Point where = text.getLocationAtOffset(at + 1);
                            Event click = new Event();
                            click.button = 1;
                            click.x = where.x + 1;
                            click.y = where.y + text.getLineHeight(at) / 2;
                            text.notifyListeners(SWT.MouseUp, click);
                            return;
                        }
                    }
                    throw new AssertionError("no link " + words);
                });
    }

    /** Presses a button. */
    void press(String words) {
        activate();
        awaitWhole();
        Screen.run(
                () -> {
                    Button button =
                            visible(Button.class).stream()
                                    .filter(each -> each.getText().equals(words))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("no button " + words));
                    button.setSelection(!button.getSelection());
                    button.notifyListeners(SWT.Selection, new Event());
                });
    }

    private static boolean isLink(StyledText text, int at) {
        StyleRange style = text.getStyleRangeAtOffset(at);
        return style != null && style.underline;
    }
}
