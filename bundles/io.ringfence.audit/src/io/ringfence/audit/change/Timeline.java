package io.ringfence.audit.change;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.PastAudit.State;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What became of one finding over time.
 *
 * @param periods from the oldest capture to the present one; empty when there is no earlier one
 */
public record Timeline(List<Period> periods) {

    /**
     * Captures in a row that said the same.
     *
     * @param from when the first of them was made
     * @param to when the last of them was made
     * @param captures how many they are
     */
    public record Period(State state, Instant from, Instant to, int captures) {

        private Period longer(Instant until, int more) {
            return new Period(state, from, until, captures + more);
        }
    }

    public Timeline {
        periods = List.copyOf(periods);
    }

    /**
     * The timeline of a finding.
     *
     * @param past earlier audits of its server, the oldest first
     * @param unread when the server was captured so that it cannot be read any more, the oldest
     *     first: what was so then is not known
     * @param now what the present audit says
     * @param captured when the server was captured for it
     */
    public static Timeline of(
            FindingKey key,
            List<PastAudit> past,
            List<Instant> unread,
            State now,
            Instant captured) {
        if (past.isEmpty() && unread.isEmpty()) {
            return new Timeline(List.of());
        }
        List<Period> periods = new ArrayList<>();
        Deque<Instant> left = new ArrayDeque<>(unread);
        for (PastAudit audit : past) {
            addUnread(periods, left, audit.captured());
            add(periods, audit.state(key), audit.captured(), audit.captures());
        }
        addUnread(periods, left, captured);
        add(periods, now, captured, 1);
        return new Timeline(periods);
    }

    private static void addUnread(List<Period> periods, Deque<Instant> left, Instant until) {
        while (!left.isEmpty() && left.getFirst().isBefore(until)) {
            add(periods, State.UNKNOWN, left.removeFirst(), 1);
        }
    }

    private static void add(List<Period> periods, State state, Instant at, int captures) {
        if (!periods.isEmpty() && periods.getLast().state() == state) {
            periods.add(periods.removeLast().longer(at, captures));
        } else {
            periods.add(new Period(state, at, at, captures));
        }
    }
}
