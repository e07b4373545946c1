package io.ringfence.idmap.layout;

import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.OverlapLevel;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The overlaps of one member as bands across its lanes: which is the worst at each id. Asking for a
 * picture takes time by its pixels, not by the number of overlaps.
 */
public final class Bands {

    private static final OverlapLevel[] LEVELS = OverlapLevel.values();
    private static final byte NONE = (byte) LEVELS.length;

    private final long[] edges;
    private final byte[] tree;
    private final int leaves;

    private Bands(long[] edges, byte[] worst) {
        this.edges = edges;
        leaves = Integer.highestOneBit(Math.max(1, worst.length - 1)) * 2;
        tree = new byte[2 * leaves];
        Arrays.fill(tree, NONE);
        System.arraycopy(worst, 0, tree, leaves, worst.length);
        for (int i = leaves - 1; i > 0; i--) {
            tree[i] = (byte) Math.min(tree[2 * i], tree[2 * i + 1]);
        }
    }

    /** The bands of overlaps of one kind of ids; those that only inform make none. */
    public static Bands of(Collection<Overlap> overlaps, IdKind kind) {
        List<Overlap> worstLast =
                overlaps.stream()
                        .filter(each -> each.kind() == kind && each.level() != OverlapLevel.INFO)
                        .sorted(Comparator.comparing(Overlap::level).reversed())
                        .toList();
        long[] edges =
                worstLast.stream()
                        .flatMap(each -> each.ids().ranges().stream())
                        .flatMapToLong(each -> LongStream.of(each.start(), each.end()))
                        .sorted()
                        .distinct()
                        .toArray();
        // a level paints what a less severe one left: each stretch is painted once
        byte[] worst = new byte[Math.max(1, edges.length)];
        Arrays.fill(worst, NONE);
        int[] next = new int[worst.length + 1];
        Arrays.setAll(next, i -> i);
        for (Overlap overlap : worstLast.reversed()) {
            for (IdRange range : overlap.ids().ranges()) {
                int end = Arrays.binarySearch(edges, range.end());
                int at = free(next, Arrays.binarySearch(edges, range.start()));
                while (at < end) {
                    worst[at] = (byte) overlap.level().ordinal();
                    next[at] = at + 1;
                    at = free(next, at);
                }
            }
        }
        return new Bands(edges, worst);
    }

    /** The worst level of any of these ids, null when they are in no overlap. */
    public @Nullable OverlapLevel worst(IdRange ids) {
        if (edges.length == 0 || ids.isEmpty()) {
            return null;
        }
        int from = stretch(ids.start());
        int to = stretch(ids.last());
        byte worst = NONE;
        int low = Math.max(0, from) + leaves;
        int high = to + leaves + 1;
        for (; low < high; low /= 2, high /= 2) {
            if (low % 2 == 1) {
                worst = (byte) Math.min(worst, tree[low++]);
            }
            if (high % 2 == 1) {
                worst = (byte) Math.min(worst, tree[--high]);
            }
        }
        return to < 0 || worst == NONE ? null : LEVELS[worst];
    }

    /** The bands that are visible, from left to right, whole pixels wide. */
    public List<Span> spans(Viewport viewport) {
        List<Span> spans = new ArrayList<>();
        Span open = null;
        for (int x = 0; x < viewport.width(); x++) {
            long first = viewport.id(x);
            IdRange ids = new IdRange(first, Math.max(first + 1, viewport.id(x + 1.0)));
            OverlapLevel level = worst(ids);
            if (open != null && open.level() == level) {
                open =
                        new Span(
                                open.left(),
                                x + 1.0,
                                new IdRange(open.ids().start(), ids.end()),
                                1,
                                null,
                                level);
            } else {
                if (open != null && open.level() != null) {
                    spans.add(open);
                }
                open = new Span(x, x + 1.0, ids, 1, null, level);
            }
        }
        if (open != null && open.level() != null) {
            spans.add(open);
        }
        return spans;
    }

    /** The edges are the overlaps' ends: the next one behind an id, for stepping; -1 for none. */
    public long next(long id) {
        int at = Arrays.binarySearch(edges, id + 1);
        at = at < 0 ? -at - 1 : at;
        while (at < edges.length && tree[leaves + at] == NONE) {
            at++;
        }
        return at < edges.length ? edges[at] : -1;
    }

    /** Where the overlap before an id begins; -1 for none. */
    public long previous(long id) {
        int at = Arrays.binarySearch(edges, id);
        at = (at < 0 ? -at - 1 : at) - 1;
        while (at >= 0 && tree[leaves + at] == NONE) {
            at--;
        }
        return at < 0 ? -1 : edges[at];
    }

    /** The stretch that has the id, -1 before the first. */
    private int stretch(long id) {
        int at = Arrays.binarySearch(edges, id);
        return at < 0 ? -at - 2 : at;
    }

    private static int free(int[] next, int at) {
        int found = at;
        while (next[found] != found) {
            next[found] = next[next[found]];
            found = next[found];
        }
        return found;
    }
}
