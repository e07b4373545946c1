package io.ringfence.idmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Ids that several owners have, each with exactly those who share it. When there are too many pairs
 * of those (thousands of staggered ranges) the rest is joined: ids that somebody shares, and all
 * who take part.
 */
public final class SharedIds {

    private static final long MOST_PAIRS = 4_000_000;

    private record Party(int[] owners, RangeList ids) {}

    private final SharedPairs pairs;
    private final List<Party> parties = new ArrayList<>();
    private final Region joined = new Region();
    private int[] table = new int[64];
    private RangeList latest = new RangeList();
    private int version = -1;
    private long looks;

    /** Nothing yet. */
    SharedIds() {
        this(new RangeTable(0).sorted());
    }

    private SharedIds(RangeTable.Sorted ranges) {
        pairs = new SharedPairs(ranges);
    }

    /** What owners with one container each share. */
    public static SharedIds of(RangeTable ranges) {
        return of(ranges, new int[0]);
    }

    /**
     * Finds what is shared: sorts the ranges by their starts and goes through them; only where some
     * meet it looks at each edge.
     *
     * @param weights how many containers an owner stands for, one for those beyond the end
     */
    static SharedIds of(RangeTable ranges, int[] weights) {
        RangeTable.Sorted sorted = ranges.sorted();
        SharedIds shared = new SharedIds(sorted);
        Active active = new Active(weights);
        boolean simple = !ranges.mayHaveSeveralEach() && active.areAllSingle();
        int size = sorted.size();
        int first = 0;
        while (first < size) {
            long reach = sorted.end(first);
            int next = first + 1;
            while (next < size && sorted.start(next) < reach) {
                reach = Math.max(reach, sorted.end(next));
                next++;
            }
            if (simple && next - first == 2) {
                shared.pairs.add(first);
            } else if (next - first > 1 || !simple && active.weight(sorted.owner(first)) > 1) {
                Edges.walk(
                        Edges.of(sorted, first, next),
                        active,
                        (from, to) -> {
                            if (active.instances() > 1) {
                                shared.add(from, to, active);
                            }
                        });
            }
            first = next;
        }
        return shared;
    }

    /** Adds the ids between two edges and the owners that have them. */
    void add(long from, long to, Active active) {
        if (active.version() == version) {
            latest.add(from, to);
            return;
        }
        looks += active.size() > 2 ? (long) active.size() * active.size() : 0;
        if (looks > MOST_PAIRS) {
            joined.add(from, to, active);
            return;
        }
        latest = ids(active.inOrder());
        latest.add(from, to);
        version = active.version();
    }

    /** How many different sets of owners share something. */
    public int size() {
        return pairs.size() + parties.size() + (joined.isEmpty() ? 0 : 1);
    }

    /** Tells what was found by the first id that is shared: those who share, in order, and ids. */
    public void forEach(BiConsumer<int[], IdRangeSet> found) {
        int pair = 0;
        for (Party party : parties) {
            for (; pair < pairs.size() && pairs.start(pair) < party.ids().start(0); pair++) {
                found.accept(pairs.owners(pair), pairIds(pair));
            }
            found.accept(party.owners(), party.ids().ids());
        }
        for (; pair < pairs.size(); pair++) {
            found.accept(pairs.owners(pair), pairIds(pair));
        }
        if (!joined.isEmpty()) {
            found.accept(joined.owners(), joined.ids());
        }
    }

    private IdRangeSet pairIds(int pair) {
        return new IdRangeSet(List.of(new IdRange(pairs.start(pair), pairs.end(pair))));
    }

    private RangeList ids(int[] owners) {
        int slot = slot(owners);
        if (table[slot] == 0) {
            if (2 * parties.size() > table.length) {
                grow();
                slot = slot(owners);
            }
            parties.add(new Party(owners, new RangeList()));
            table[slot] = parties.size();
        }
        return parties.get(table[slot] - 1).ids();
    }

    /** Where these owners are in the table, or the free place for them. */
    private int slot(int[] owners) {
        int hash = Arrays.hashCode(owners) * 0x9E3779B9;
        int slot = hash >>> Integer.numberOfLeadingZeros(table.length) + 1;
        while (table[slot] != 0 && !Arrays.equals(parties.get(table[slot] - 1).owners(), owners)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private void grow() {
        table = new int[4 * table.length];
        for (int i = 0; i < parties.size(); i++) {
            table[slot(parties.get(i).owners())] = i + 1;
        }
    }
}
