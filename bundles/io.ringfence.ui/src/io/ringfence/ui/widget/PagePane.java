package io.ringfence.ui.widget;

import io.ringfence.ui.Fonts;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Later;
import io.ringfence.ui.Shade;
import io.ringfence.ui.Style;
import io.ringfence.ui.Ui;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.Part;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Draws a page: its title with the mark, and its parts one under the other. */
public final class PagePane {

    private static final String KEY = PagePane.class.getName();
    private static final int AROUND = 16;
    private static final int BETWEEN = 12;

    /** So much of a page is drawn at a time. */
    private static final long SLICE_NANOS = 5_000_000;

    /**
     * A page that is not drawn to its end.
     *
     * @param origin where it is scrolled to
     * @param focus where the keyboard's focus was before
     * @param same whether it was the same page before
     */
    private record Growing(List<Part> parts, Point origin, PageFocus focus, boolean same) {}

    private final ScrolledComposite scroll;
    private final Fonts fonts;
    private final Consumer<Object> onLink;
    private final Later more;
    private final Set<String> unfolded = new HashSet<>();
    private Composite content;
    private @Nullable PartColumn parts;
    private @Nullable Growing growing;
    private String shown = "";
    private String shownHead = "";

    /**
     * @param onLink hears the target of a link that the user follows
     */
    public PagePane(Composite parent, Consumer<Object> onLink) {
        this.onLink = onLink;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        fonts = new Fonts(scroll);
        more = new Later(scroll, this::grow);
        content = new Composite(scroll, SWT.NONE);
        scroll.setData(KEY, this);
        scroll.addListener(SWT.Resize, _ -> fit());
    }

    /** The page that a control shows, null when it shows none: for tests that read it. */
    public static @Nullable PagePane of(Control control) {
        return control.getData(KEY) instanceof PagePane page ? page : null;
    }

    /** The widget. */
    public Control control() {
        return scroll;
    }

    /** Whether the page is drawn to its end. */
    public boolean isWhole() {
        return growing == null;
    }

    /**
     * Shows another page from its top; the same page as it is now stays where it is. Making widgets
     * takes long: a page grows while the window hears the user.
     */
    public void show(Page page) {
        String subject = page.icon() + "\n" + page.title() + "\n" + page.place();
        boolean same = subject.equals(shown);
        Growing before = growing;
        growing =
                same && before != null
                        ? new Growing(page.parts(), before.origin, before.focus, before.same)
                        : new Growing(
                                page.parts(),
                                same ? scroll.getOrigin() : new Point(0, 0),
                                PageFocus.of(scroll, content),
                                same);
        String head = subject + "\n" + page.mark();
        if (!same) {
            unfolded.clear();
        }
        if (!head.equals(shownHead)) {
            keepingFocus(() -> make(page));
        }
        shown = subject;
        shownHead = head;
        grow();
    }

    private void make(Page page) {
        scroll.setRedraw(false);
        try {
            content.dispose();
            content = new Composite(scroll, SWT.NONE);
            GridLayout layout = new GridLayout(1, false);
            layout.marginWidth = AROUND;
            layout.marginHeight = AROUND;
            layout.verticalSpacing = BETWEEN / 3;
            content.setLayout(layout);
            head(page);
            PartDrawer drawer = new PartDrawer(content, fonts, onLink, unfolded, this::fit);
            parts = new PartColumn(content, drawer::draw);
            scroll.setContent(content);
            fit();
        } finally {
            scroll.setRedraw(true);
        }
    }

    /** Draws what there is time for; the rest has its turn later. */
    private void grow() {
        Growing now = growing;
        PartColumn column = parts;
        if (now == null || column == null) {
            return;
        }
        keepingFocus(() -> grow(now, column));
        if (growing == null) {
            now.focus.restore(scroll, content, now.same);
        } else {
            more.ask();
        }
    }

    private void grow(Growing page, PartColumn column) {
        long end = System.nanoTime() + SLICE_NANOS;
        boolean done = false;
        scroll.setRedraw(false);
        try {
            while (!done && System.nanoTime() < end) {
                done = column.step(page.parts);
            }
            fit(false);
            content.layout(false);
            scroll.setOrigin(page.origin);
        } finally {
            scroll.setRedraw(true);
        }
        growing = done ? null : page;
    }

    /** What had the keyboard's focus may go: it stays on the page. */
    private void keepingFocus(Runnable change) {
        boolean here = Ui.hasFocus(scroll);
        change.run();
        if (here && !Ui.hasFocus(scroll)) {
            scroll.setFocus();
        }
    }

    private void head(Page page) {
        new RichText(content, SWT.WRAP).add(page.title(), fonts.title()).done();
        RichText line = new RichText(content, SWT.WRAP);
        var mark = page.mark();
        if (mark != null) {
            line.image(Icons.image(mark)).add(" ");
            line.add(mark.word(), Shade.of(mark)).add("  ·  ", Shade.MUTED);
        }
        line.add(page.place(), Shade.MUTED).done();
        Label rule = Style.LINE.on(new Label(content, SWT.NONE));
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.heightHint = 1;
        data.verticalIndent = BETWEEN / 2;
        rule.setLayoutData(data);
    }

    private void fit() {
        fit(true);
    }

    /**
     * @param all whether more changed than parts that were drawn anew: measuring text takes long
     */
    private void fit(boolean all) {
        int width = scroll.getClientArea().width;
        if (width > 0 && !content.isDisposed()) {
            scroll.setMinSize(content.computeSize(width, SWT.DEFAULT, all));
        }
    }
}
