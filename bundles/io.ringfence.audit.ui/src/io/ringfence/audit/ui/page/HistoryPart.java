package io.ringfence.audit.ui.page;

import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.change.Timeline.Period;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what became of a finding over the captures that the estate keeps, the newest first.
 *
 * @param zone in which times are told
 */
record HistoryPart(ZoneId zone) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Empty when there is no earlier capture. */
    Optional<Part> of(Timeline timeline) {
        List<Period> periods = timeline.periods();
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        List<Part.Fact> facts = new ArrayList<>();
        for (Period period : periods.reversed()) {
            facts.add(fact(period, facts.isEmpty()));
        }
        return Optional.of(new Part.Facts(Messages.heading_history, facts));
    }

    /** When it began: it lasted until the one above it. */
    private Part.Fact fact(Period period, boolean newest) {
        String from = TIME.format(period.from().atZone(zone));
        String when =
                period.captures() == 1
                        ? from
                        : NLS.bind(newest ? Messages.history_since : Messages.history_from, from);
        String captures =
                period.captures() == 1
                        ? ""
                        : NLS.bind(Messages.history_captures, period.captures());
        return new Part.Fact(word(period.state()), when, captures, null);
    }

    private static String word(State state) {
        return switch (state) {
            case FAILED -> Messages.history_failed;
            case UNKNOWN -> Messages.history_unknown;
            case NOT_FAILED -> Messages.history_notFailed;
        };
    }
}
