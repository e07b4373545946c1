package io.ringfence.idmap.ui.paint;

import io.ringfence.idmap.MapPiece;
import io.ringfence.idmap.layout.Block;
import io.ringfence.idmap.layout.Lane;
import io.ringfence.idmap.layout.Span;
import io.ringfence.idmap.layout.Spans;
import io.ringfence.idmap.ui.state.MapLane;
import io.ringfence.idmap.ui.state.MapLane.Change;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Pattern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Paints blocks. They are collected first and then painted tone by tone, as changing a pattern
 * takes longer than painting with it.
 */
final class LanePainter {

    private static final int PAD = 8;
    private static final int LEAST_HATCHED = 4;
    private static final int FAINT = 90;
    private static final int WHOLE = 255;

    /** Of the outlines of what was. */
    static final int[] DASHES = {4, 3};

    private record Box(int x, int y, int width, int height, String words) {}

    private final Brush brush;
    private final Emphasis emphasis;
    private final Map<Tone, List<Box>> boxes = new EnumMap<>(Tone.class);
    private final Map<Tone, List<Box>> faint = new EnumMap<>(Tone.class);
    private final List<Box> ghosts = new ArrayList<>();

    LanePainter(Brush brush, Emphasis emphasis) {
        this.brush = brush;
        this.emphasis = emphasis;
    }

    /** Collects the blocks of a lane. */
    void add(MapLane on, int y) {
        Lane lane = on.lane();
        boolean back = emphasis.isOn() && !emphasis.has(lane);
        for (Strip strip : Strip.of(lane, brush.scenery().rows().look().ids())) {
            for (Span span : Spans.of(lane.blocks(strip.kind()), brush.scenery().viewport())) {
                Box box = box(span, y + strip.top(), strip.height());
                if (on.change() == Change.GONE) {
                    ghosts.add(box);
                } else {
                    (back ? faint : boxes)
                            .computeIfAbsent(Tone.of(span.level()), _ -> new ArrayList<>())
                            .add(box);
                }
            }
            Lane before = on.before();
            if (before != null) {
                ghosts(before.blocks(strip.kind()), y + strip.top(), strip.height());
            }
        }
        if (lane.isUnknown()) {
            unknown(lane, y);
        }
    }

    private void ghosts(List<Block> blocks, int y, int height) {
        for (Span span : Spans.of(blocks, brush.scenery().viewport())) {
            ghosts.add(box(span, y, height));
        }
    }

    private Box box(Span span, int y, int height) {
        int left = (int) Math.round(span.left());
        int right = Math.max(left + 1, (int) Math.round(span.right()));
        boolean words = height == Geometry.BLOCK && span.blocks() == 1;
        return new Box(
                brush.left() + left, y, right - left, height, words ? words(span.part()) : "");
    }

    /** Why a map cannot be drawn, in place of it. */
    private void unknown(Lane lane, int y) {
        GC gc = brush.gc();
        int top = y + (Geometry.LANE - Geometry.BLOCK) / 2;
        int width = brush.right() - brush.left();
        gc.setBackground(brush.colors().fold);
        gc.fillRectangle(brush.left(), top, width, Geometry.BLOCK);
        gc.setForeground(brush.colors().muted);
        gc.setLineStyle(SWT.LINE_DOT);
        gc.drawRectangle(brush.left(), top, width - 1, Geometry.BLOCK - 1);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setForeground(brush.colors().text);
        brush.texts()
                .draw(
                        gc,
                        TipText.problem(lane),
                        brush.left() + PAD,
                        y + Geometry.LANE / 2,
                        width - 2 * PAD,
                        false);
    }

    /** Paints what was collected. */
    void paint() {
        GC gc = brush.gc();
        gc.setAlpha(FAINT);
        faint.forEach((tone, of) -> fill(brush.colors().ink(tone), of, false));
        gc.setAlpha(WHOLE);
        boxes.forEach((tone, of) -> fill(brush.colors().ink(tone), of, true));
        boxes.forEach((tone, of) -> words(brush.colors().ink(tone), of));
        gc.setForeground(brush.colors().muted);
        gc.setLineDash(DASHES);
        for (Box box : ghosts) {
            gc.drawRectangle(box.x(), box.y(), Math.max(1, box.width() - 1), box.height() - 1);
        }
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void fill(Palette.Ink ink, List<Box> of, boolean hatched) {
        GC gc = brush.gc();
        for (Box box : of) {
            gc.setBackground(box.width() < LEAST_HATCHED ? ink.edge() : ink.fill());
            gc.fillRectangle(box.x(), box.y(), box.width(), box.height());
        }
        if (hatched && ink.hatched()) {
            gc.setBackgroundPattern(ink.hatch());
            for (Box box : of) {
                if (box.width() >= LEAST_HATCHED) {
                    gc.fillRectangle(box.x(), box.y(), box.width(), box.height());
                }
            }
            gc.setBackgroundPattern((@Nullable Pattern) null);
        }
        gc.setForeground(ink.edge());
        for (Box box : of) {
            if (box.width() >= LEAST_HATCHED) {
                gc.drawRectangle(box.x(), box.y(), box.width() - 1, box.height() - 1);
            }
        }
    }

    /** What a block is, on a plain ground so that it can be read. */
    private void words(Palette.Ink ink, List<Box> of) {
        GC gc = brush.gc();
        for (Box box : of) {
            int room = box.width() - 2 * PAD;
            int wide = box.words().isEmpty() ? 0 : brush.texts().width(gc, box.words());
            if (wide > 0 && wide <= room) {
                gc.setBackground(ink.fill());
                gc.fillRectangle(box.x() + 1, box.y() + 1, wide + PAD + PAD / 2, box.height() - 2);
                gc.setForeground(brush.colors().text);
                brush.texts().draw(gc, box.words(), box.x() + PAD, box.y() + box.height() / 2);
            }
        }
    }

    /** What a part of a map is called. */
    static String words(MapPiece.@Nullable Part part) {
        return switch (part) {
            case DEFAULT -> Messages.part_default;
            case ISOLATED -> Messages.part_isolated;
            case RAW -> Messages.part_raw;
            case null -> Messages.part_all;
        };
    }
}
