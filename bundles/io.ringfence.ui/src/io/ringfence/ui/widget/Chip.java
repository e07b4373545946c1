package io.ringfence.ui.widget;

import io.ringfence.ui.Shade;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A small button that stays pressed: an icon and a number. Native toggles are twice as large and
 * look alike pressed and not in dark themes. Space and Enter press it, as a click does.
 */
final class Chip extends Canvas {

    private static final int SIDE = 8;
    private static final int GAP = 5;
    private static final int ABOVE = 4;
    private static final int ROUND = 10;
    private static final int FAINT = 90;

    private final Image image;
    private final String word;
    private final Runnable onPress;
    private String number = "";
    private boolean chosen;

    /**
     * @param word what it stands for, for tooltips and screen readers
     * @param onPress runs after it was pressed or released by the user
     */
    Chip(Composite parent, Image image, String word, Runnable onPress) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.image = image;
        this.word = word;
        this.onPress = onPress;
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseUp, this::click);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        describe();
    }

    boolean isChosen() {
        return chosen;
    }

    /** Shows a state and a number; returns whether its size changed. */
    boolean show(boolean isChosen, int newNumber) {
        String text = Brief.of(newNumber);
        boolean resized = !text.equals(number);
        String tip = word + ": " + "%,d".formatted(newNumber);
        if (!tip.equals(getToolTipText())) {
            setToolTipText(tip);
        }
        if (resized || isChosen != chosen) {
            chosen = isChosen;
            number = text;
            redraw();
        }
        return resized;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            Point text = gc.textExtent(number);
            int icon = image.getBounds().width;
            int height = Math.max(text.y, image.getBounds().height);
            return new Point(SIDE + icon + GAP + text.x + SIDE, ABOVE + height + ABOVE);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Shade.SURFACE.color());
        gc.fillRectangle(0, 0, size.x, size.y);
        if (chosen) {
            gc.setBackground(Shade.CODE.color());
            gc.fillRoundRectangle(0, 0, size.x - 1, size.y - 1, ROUND, ROUND);
        }
        if (isFocusControl()) {
            FocusRing.draw(gc, size, ROUND);
        } else if (chosen) {
            gc.setForeground(Shade.LINE.color());
            gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, ROUND, ROUND);
        }
        gc.setAlpha(chosen ? 255 : FAINT);
        int icon = image.getBounds().height;
        gc.drawImage(image, SIDE, (size.y - icon) / 2);
        gc.setAlpha(255);
        gc.setForeground(chosen ? Shade.TEXT.color() : Shade.MUTED.color());
        int y = (size.y - gc.getFontMetrics().getHeight()) / 2;
        gc.drawText(number, SIDE + image.getBounds().width + GAP, y, SWT.DRAW_TRANSPARENT);
    }

    private void click(Event event) {
        if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
            press();
        }
    }

    private void key(Event event) {
        if (event.character == ' ' || event.keyCode == SWT.CR) {
            press();
        }
    }

    private void press() {
        chosen = !chosen;
        redraw();
        getAccessible().selectionChanged();
        onPress.run();
    }

    private void describe() {
        getAccessible()
                .addAccessibleListener(
                        new AccessibleAdapter() {
                            @Override
                            public void getName(@Nullable AccessibleEvent event) {
                                if (event != null) {
                                    event.result = word + " " + number;
                                }
                            }
                        });
        getAccessible()
                .addAccessibleControlListener(
                        new AccessibleControlAdapter() {
                            @Override
                            public void getRole(@Nullable AccessibleControlEvent event) {
                                if (event != null) {
                                    event.detail = ACC.ROLE_CHECKBUTTON;
                                }
                            }

                            @Override
                            public void getState(@Nullable AccessibleControlEvent event) {
                                if (event != null) {
                                    event.detail =
                                            ACC.STATE_FOCUSABLE
                                                    | (chosen ? ACC.STATE_CHECKED : 0)
                                                    | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
                                }
                            }
                        });
    }
}
