package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What of a lane is drawn: the blocks that are visible, with those under one pixel merged. */
public final class Spans {

    private static final double THINNEST = 1;

    private Spans() {}

    /**
     * The spans from left to right. There are never more than pixels.
     *
     * @param blocks by their first ids
     */
    public static List<Span> of(List<Block> blocks, Viewport viewport) {
        List<Span> spans = new ArrayList<>();
        Span open = null;
        for (int i = first(blocks, viewport.id(0)); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.ids().isEmpty()) {
                continue;
            }
            double left = Math.max(0, viewport.x(block.ids().start()));
            if (left >= viewport.width()) {
                break;
            }
            double end = viewport.x(block.ids().end());
            if (end < 0) {
                continue;
            }
            double right =
                    Math.clamp(end, Math.min(left + THINNEST, viewport.width()), viewport.width());
            Span next = new Span(left, right, block.ids(), 1, block.part(), block.level());
            if (open != null && isUnderOnePixel(open, next)) {
                open = merged(open, next);
            } else {
                if (open != null) {
                    spans.add(open);
                }
                open = next;
            }
        }
        if (open != null) {
            spans.add(open);
        }
        return spans;
    }

    /** The first block that may be visible: none before it ends behind the id. */
    private static int first(List<Block> blocks, long id) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (blocks.get(middle).ids().end() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isUnderOnePixel(Span open, Span next) {
        return next.left() - open.left() < THINNEST
                || next.left() < open.right() && next.right() - open.left() <= 2 * THINNEST;
    }

    private static Span merged(Span one, Span other) {
        boolean worse = isWorse(other.level(), one.level());
        return new Span(
                one.left(),
                Math.max(one.right(), other.right()),
                new IdRange(
                        Math.min(one.ids().start(), other.ids().start()),
                        Math.max(one.ids().end(), other.ids().end())),
                one.blocks() + other.blocks(),
                worse ? other.part() : one.part(),
                worse ? other.level() : one.level());
    }

    private static boolean isWorse(@Nullable OverlapLevel one, @Nullable OverlapLevel other) {
        return one != null && (other == null || one.compareTo(other) < 0);
    }
}
