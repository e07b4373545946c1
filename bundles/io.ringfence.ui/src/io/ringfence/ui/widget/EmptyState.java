package io.ringfence.ui.widget;

import io.ringfence.ui.Fonts;
import io.ringfence.ui.Style;
import io.ringfence.ui.Ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What a view shows instead of nothing: why it is empty, and what to do about it. Arrows go from
 * one thing to do to the next, Enter does it, and so does its digit.
 */
public final class EmptyState {

    private static final int WIDEST = 520;
    private static final int AROUND = 16;
    private static final int ABOVE = 12;
    private static final int DIGITS = 9;

    /**
     * Something to do.
     *
     * @param section heading over it and those after it of the same section; empty for none
     * @param icon name of its icon
     * @param text a verb and what it acts on
     * @param note a line or two that say more, possibly empty
     */
    public record Action(String section, String icon, String text, String note, Runnable run) {

        /** Without a heading. */
        public Action(String icon, String text, String note, Runnable run) {
            this("", icon, text, note, run);
        }

        private boolean reads(Action other) {
            return section.equals(other.section)
                    && icon.equals(other.icon)
                    && text.equals(other.text)
                    && note.equals(other.note);
        }
    }

    private final ScrolledComposite scroll;
    private final Fonts fonts;
    private final List<ActionRow> rows = new ArrayList<>();
    private Composite outer;
    private List<Action> shown = List.of();
    private String words = "";

    public EmptyState(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.addListener(SWT.Resize, _ -> fit());
        Display display = scroll.getDisplay();
        Listener digits = this::digitFromElsewhere;
        display.addFilter(SWT.KeyDown, digits);
        scroll.addListener(SWT.Dispose, _ -> display.removeFilter(SWT.KeyDown, digits));
        fonts = new Fonts(scroll);
        outer = new Composite(scroll, SWT.NONE);
    }

    /** The widget. */
    public Composite control() {
        return scroll;
    }

    /** Shows this, in place of what was shown. */
    public void show(String title, String sentence, List<Action> actions) {
        if (words.equals(title + "\n" + sentence) && reads(actions)) {
            for (int index = 0; index < actions.size(); index++) {
                rows.get(index).become(actions.get(index));
            }
            return;
        }
        int focused = Ui.hasFocus(scroll) ? Math.max(0, focused()) : -1;
        outer.dispose();
        rows.clear();
        words = title + "\n" + sentence;
        shown = List.copyOf(actions);
        draw(title, sentence);
        scroll.setContent(outer);
        outer.layout(true, true);
        fit();
        if (focused >= 0 && !rows.isEmpty()) {
            rows.get(Math.min(focused, rows.size() - 1)).link().setFocus();
        }
    }

    private boolean reads(List<Action> actions) {
        if (actions.size() != shown.size()) {
            return false;
        }
        for (int index = 0; index < actions.size(); index++) {
            if (!actions.get(index).reads(shown.get(index))) {
                return false;
            }
        }
        return true;
    }

    private int focused() {
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).link().isFocusControl()) {
                return index;
            }
        }
        return -1;
    }

    private void draw(String title, String sentence) {
        outer = new Composite(scroll, SWT.NONE);
        GridLayout around = new GridLayout();
        around.marginWidth = AROUND;
        around.marginHeight = AROUND;
        outer.setLayout(around);
        Composite box = new Composite(outer, SWT.NONE);
        box.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 4;
        box.setLayout(layout);
        Label heading = new Label(box, SWT.WRAP);
        heading.setText(title);
        heading.setFont(fonts.title());
        Label text = Style.MUTED.on(new Label(box, SWT.WRAP));
        text.setText(sentence.replace("&", "&&"));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = width();
        text.setLayoutData(data);
        String section = "";
        for (Action action : shown) {
            if (!action.section().equals(section)) {
                section(box, action.section());
                section = action.section();
            }
            int digit = rows.size() < DIGITS ? rows.size() + 1 : 0;
            ActionRow row = new ActionRow(box, action, digit, width() - 5 * AROUND);
            row.link().addListener(SWT.KeyDown, this::key);
            rows.add(row);
        }
    }

    private void section(Composite box, String words) {
        Label heading = new Label(box, SWT.NONE);
        heading.setText(words);
        heading.setFont(fonts.bold());
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.verticalIndent = ABOVE;
        heading.setLayoutData(data);
    }

    /** No wider than can be read well, and than there is room. */
    private int width() {
        int room = scroll.getClientArea().width - 3 * AROUND;
        return room <= 0 ? WIDEST : Math.min(WIDEST, room);
    }

    private void key(Event event) {
        int at = focused();
        int next =
                switch (event.keyCode) {
                    case SWT.ARROW_DOWN -> at + 1;
                    case SWT.ARROW_UP -> at - 1;
                    case SWT.HOME -> 0;
                    case SWT.END -> rows.size() - 1;
                    default -> -1;
                };
        if (next >= 0 && next < rows.size()) {
            Control link = rows.get(next).link();
            link.setFocus();
            event.doit = false;
            return;
        }
        digit(event);
    }

    private void digit(Event event) {
        int digit = event.character - '1';
        if ((event.stateMask & SWT.MODIFIER_MASK) == 0
                && digit >= 0
                && digit < Math.min(DIGITS, rows.size())) {
            rows.get(digit).run();
            event.doit = false;
        }
    }

    /**
     * Digits need no focus here, as long as nothing that has it could want them: at the first start
     * and in a new estate there is nothing else to type into.
     */
    private void digitFromElsewhere(Event event) {
        if (event.doit
                && focused() < 0
                && scroll.isVisible()
                && scroll.getShell() == scroll.getDisplay().getActiveShell()
                && !takesDigits(scroll.getDisplay().getFocusControl())) {
            digit(event);
        }
    }

    private static boolean takesDigits(@Nullable Control focused) {
        if (focused != null && !focused.isVisible()) {
            return false;
        }
        return switch (focused) {
            case null -> false;
            case Table table -> table.getItemCount() > 0;
            case Tree tree -> tree.getItemCount() > 0;
            case Text text -> text.getEditable();
            case StyledText text -> text.getEditable();
            case Combo _, CCombo _, Spinner _, Canvas _ -> true;
            default -> false;
        };
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        if (width > 0 && !outer.isDisposed()) {
            scroll.setMinSize(outer.computeSize(width, SWT.DEFAULT));
        }
    }
}
