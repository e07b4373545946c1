package io.ringfence.ui.widget;

import io.ringfence.model.PlainText;
import io.ringfence.ui.FittingText;
import io.ringfence.ui.Icons;
import io.ringfence.ui.Shade;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A restriction with a cross: a click, Space, Enter or Delete takes it away. */
final class TagChip extends Canvas {

    private static final int SIDE = 8;
    private static final int GAP = 6;
    private static final int ABOVE = 3;
    private static final int ROUND = 10;
    private static final int CROSS = 7;
    private static final int WIDEST = 360;

    private final Tags.Tag tag;
    private final FittingText texts = new FittingText();
    private final String text;
    private final Image image;

    TagChip(Composite parent, Tags.Tag tag) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.tag = tag;
        text = PlainText.of(tag.text()); // names of servers may hold anything
        image = Icons.image(tag.icon());
        String says = NLS.bind(Messages.tag_remove, text);
        setToolTipText(says);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        Names.give(this, says);
        getAccessible()
                .addAccessibleControlListener(
                        new AccessibleControlAdapter() {
                            @Override
                            public void getRole(@Nullable AccessibleControlEvent event) {
                                if (event != null) {
                                    event.detail = ACC.ROLE_PUSHBUTTON;
                                }
                            }
                        });
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            Point size = gc.textExtent(text);
            int icon = image.getBounds().width;
            int width = Math.min(WIDEST, SIDE + icon + GAP + size.x + GAP + CROSS + SIDE);
            int height = ABOVE + Math.max(size.y, image.getBounds().height) + ABOVE;
            return new Point(width, height);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Shade.SURFACE.color());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setBackground(Shade.CODE.color());
        gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, ROUND, ROUND);
        gc.setForeground(isFocusControl() ? Shade.ACCENT.color() : Shade.LINE.color());
        gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, ROUND, ROUND);
        int icon = image.getBounds().height;
        gc.drawImage(image, SIDE, (size.y - icon) / 2);
        int x = SIDE + image.getBounds().width + GAP;
        int y = (size.y - gc.getFontMetrics().getHeight()) / 2;
        int cross = size.x - SIDE - CROSS;
        gc.setForeground(Shade.TEXT.color());
        gc.drawText(texts.fit(gc, text, cross - GAP - x), x, y, SWT.DRAW_TRANSPARENT);
        gc.setForeground(Shade.MUTED.color());
        int top = (size.y - CROSS) / 2;
        gc.drawLine(cross, top, cross + CROSS, top + CROSS);
        gc.drawLine(cross + CROSS, top, cross, top + CROSS);
    }

    private void click(Event event) {
        if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
            tag.remove().run();
        }
    }

    private void key(Event event) {
        if (event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.DEL) {
            tag.remove().run();
        }
    }
}
