package io.ringfence.audit.change;

import io.ringfence.audit.FindingKey;
import io.ringfence.audit.change.PastAudit.State;

import java.time.Instant;
import java.util.ArrayList;
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
     * @param now what the present audit says
     * @param captured when the server was captured for it
     */
    public static Timeline of(FindingKey key, List<PastAudit> past, State now, Instant captured) {
        if (past.isEmpty()) {
            return new Timeline(List.of());
        }
        List<Period> periods = new ArrayList<>();
        past.forEach(audit -> add(periods, audit.state(key), audit.captured(), audit.captures()));
        add(periods, now, captured, 1);
        return new Timeline(periods);
    }

    private static void add(List<Period> periods, State state, Instant at, int captures) {
        if (!periods.isEmpty() && periods.getLast().state() == state) {
            periods.add(periods.removeLast().longer(at, captures));
        } else {
            periods.add(new Period(state, at, at, captures));
        }
    }
}
