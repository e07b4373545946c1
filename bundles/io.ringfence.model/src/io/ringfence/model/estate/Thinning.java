package io.ringfence.model.estate;

import io.ringfence.model.estate.Content.Kept;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which captures an estate keeps: of each source the newest 20, before those the newest 10 at which
 * something about the findings changed, each with the one before it, and of each day (in UTC) the
 * last one, 60 in all; and of all sources together no more than 128 MiB, of which the oldest go
 * first. The newest capture of a source always stays.
 */
final class Thinning {

    /** Of each source so many are kept, whatever their age. */
    static final int NEWEST = 20;

    /** Of each source so many at which findings changed, with those before, besides the newest. */
    static final int TURNS = 10;

    /** Of each source no more than these are kept. */
    static final int MOST = 60;

    /** Bytes of all captures together: a document is written as a whole with every change. */
    static final long BUDGET = 128L << 20;

    private Thinning() {}

    /**
     * Those that stay, in their order.
     *
     * @param history the oldest first
     * @param budget bytes of all together, usually {@link #BUDGET}
     */
    static List<Kept> thinned(List<Kept> history, long budget) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        Map<String, LocalDate> days = new HashMap<>();
        Set<String> changed = new HashSet<>(); // sources whose next newer one is a turn that stays
        Set<Kept> newest = new HashSet<>();
        List<Kept> stay = new ArrayList<>();
        for (Kept kept : history.reversed()) {
            String source = kept.recorded().source();
            LocalDate day = LocalDate.ofInstant(kept.recorded().captured(), ZoneOffset.UTC);
            int before = counts.getOrDefault(source, 0);
            if (before == 0) {
                newest.add(kept);
            }
            boolean lastOfItsDay = !day.equals(days.put(source, day));
            boolean isTurn =
                    before < MOST
                            && kept.isTurn()
                            && (before < NEWEST || turns.merge(source, 1, Integer::sum) <= TURNS);
            boolean endsStretch = isTurn ? !changed.add(source) : changed.remove(source);
            if (before < NEWEST || before < MOST && (lastOfItsDay || isTurn || endsStretch)) {
                counts.put(source, before + 1);
                stay.addFirst(kept);
            }
        }
        return within(budget, stay, newest);
    }

    private static List<Kept> within(long budget, List<Kept> history, Set<Kept> newest) {
        long over = history.stream().mapToLong(kept -> kept.recorded().size()).sum() - budget;
        List<Kept> stay = new ArrayList<>();
        for (Kept kept : history) {
            if (over > 0 && !newest.contains(kept)) {
                over -= kept.recorded().size();
            } else {
                stay.add(kept);
            }
        }
        return stay;
    }
}
