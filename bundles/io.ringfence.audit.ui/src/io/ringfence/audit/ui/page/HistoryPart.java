package io.ringfence.audit.ui.page;

import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.change.Timeline.Period;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
        return Optional.of(
                new Part.Facts(
                        Messages.heading_history,
                        periods.reversed().stream().map(this::fact).toList()));
    }

    private Part.Fact fact(Period period) {
        String from = time(period.from());
        String when =
                period.captures() == 1
                        ? from
                        : NLS.bind(Messages.history_range, from, time(period.to()));
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

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
