package io.ringfence.idmap;

import java.util.Arrays;

/**
 * The edges of ranges in the order of their ids, each in one number: 33 bits for the id, one that
 * says whether a range starts there, 2 for the part of the map, 27 for the owner. Ends come before
 * starts: a range does not meet the one that begins where it ends.
 */
final class Edges {

    /** Takes the ids between two edges that follow each other. */
    interface Between {
        void look(long from, long to);
    }

    private static final int OWNER_BITS = 27;
    private static final int MOST_OWNERS = 1 << OWNER_BITS;
    private static final int START_BIT = OWNER_BITS + 2;
    private static final int ID_SHIFT = START_BIT + 1;

    private Edges() {}

    /** The edges of the ranges from {@code first} to before {@code end}, all of part 0. */
    static long[] of(RangeTable.Sorted ranges, int first, int end) {
        long[] edges = new long[2 * (end - first)];
        int count = 0;
        for (int i = first; i < end; i++) {
            edges[count++] = edge(ranges.start(i), true, 0, ranges.owner(i));
            edges[count++] = edge(ranges.end(i), false, 0, ranges.owner(i));
        }
        Arrays.sort(edges);
        return edges;
    }

    /** The edges of all these ranges; a table's place among them is the part of its ranges. */
    static long[] of(RangeTable... parts) {
        int size = 0;
        for (RangeTable part : parts) {
            size += part.size();
        }
        long[] edges = new long[2 * size];
        int count = 0;
        for (int part = 0; part < parts.length; part++) {
            RangeTable.Sorted ranges = parts[part].sorted();
            for (int i = 0; i < ranges.size(); i++) {
                edges[count++] = edge(ranges.start(i), true, part, ranges.owner(i));
                edges[count++] = edge(ranges.end(i), false, part, ranges.owner(i));
            }
        }
        Arrays.sort(edges);
        return edges;
    }

    /** Goes over edges of part 0. */
    static void walk(long[] edges, Active active, Between between) {
        walk(edges, new Active[] {active}, between);
    }

    /** Goes over the edges; {@code between} sees in {@code parts} who is there. */
    static void walk(long[] edges, Active[] parts, Between between) {
        long last = edges.length == 0 ? 0 : id(edges[0]);
        for (long edge : edges) {
            long at = id(edge);
            if (at > last) {
                between.look(last, at);
                for (Active part : parts) {
                    part.settle();
                }
                last = at;
            }
            Active part = parts[(int) (edge >>> OWNER_BITS) & 3];
            int owner = (int) edge & MOST_OWNERS - 1;
            if ((edge >>> START_BIT & 1) != 0) {
                part.start(owner);
            } else {
                part.end(owner);
            }
        }
        for (Active part : parts) {
            part.settle();
        }
    }

    private static long edge(long id, boolean start, int part, int owner) {
        if (owner < 0 || owner >= MOST_OWNERS) {
            throw new IllegalArgumentException("too many owners of ranges: " + owner);
        }
        return id << ID_SHIFT | (start ? 1L << START_BIT : 0) | (long) part << OWNER_BITS | owner;
    }

    private static long id(long edge) {
        return edge >>> ID_SHIFT;
    }
}
