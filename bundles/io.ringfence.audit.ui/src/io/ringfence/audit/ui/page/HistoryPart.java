package io.ringfence.audit.ui.page;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.change.PastAudit.State;
import io.ringfence.audit.change.Timeline;
import io.ringfence.audit.change.Timeline.Period;
import io.ringfence.ui.page.Part;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what became of a finding over the captures that the estate keeps and the answers that were
 * seen since the program was started, the newest first.
 *
 * @param zone in which times are told
 */
record HistoryPart(ZoneId zone) {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Empty when there is no earlier capture. */
    Optional<Part> of(Timeline timeline) {
        List<Period> periods = timeline.periods();
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        DateTimeFormatter format = format(periods);
        List<Part.Fact> facts = new ArrayList<>();
        @Nullable Period next = null;
        for (Period period : periods.reversed()) {
            facts.add(fact(period, next, format));
            next = period;
        }
        return Optional.of(new Part.Facts(Messages.heading_history, facts));
    }

    /**
     * Says first what became of a finding that failed and does not any more, or of one that is
     * gone; empty where it is as it was.
     */
    Optional<Part> mended(Present present, Timeline timeline) {
        List<Period> periods = timeline.periods();
        String until = "";
        if (present.state() == State.NOT_FAILED
                && periods.size() > 1
                && periods.get(periods.size() - 2).state() == State.FAILED) {
            // when in between it was mended nobody saw
            DateTimeFormatter format = format(periods);
            until =
                    NLS.bind(
                            Messages.mended_until,
                            format.format(periods.get(periods.size() - 2).to().atZone(zone)),
                            format.format(periods.getLast().from().atZone(zone)));
        }
        String text =
                switch (present.kind()) {
                    case GONE -> Messages.gone + (until.isEmpty() ? "" : " " + until);
                    case LOST -> Messages.lost;
                    case THERE -> until;
                };
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean failed = !until.isEmpty() || present.chosen().outcome() == Outcome.FAIL;
        boolean mended = present.state() == State.NOT_FAILED && failed;
        return Optional.of(new Part.Prose(mended ? Messages.heading_mended : "", text));
    }

    /** With seconds, where two times would read the same without them. */
    private DateTimeFormatter format(List<Period> periods) {
        Set<Instant> times = new HashSet<>();
        periods.forEach(period -> times.addAll(List.of(period.from(), period.to())));
        long minutes =
                times.stream().map(time -> TIME.format(time.atZone(zone))).distinct().count();
        return minutes == times.size() ? TIME : SECONDS;
    }

    /**
     * What captures said, when the first of them was made, and by when that was over.
     *
     * @param next what captures said after that, null for the newest
     */
    private Part.Fact fact(Period period, @Nullable Period next, DateTimeFormatter format) {
        String from = format.format(period.from().atZone(zone));
        if (period.captures() == 1) {
            return new Part.Fact(
                    word(period.state()), NLS.bind(Messages.history_at, from), "", null);
        }
        String when =
                next == null
                        ? NLS.bind(Messages.history_since, from)
                        : NLS.bind(
                                Messages.history_between,
                                from,
                                format.format(next.from().atZone(zone)));
        String captures = NLS.bind(Messages.history_captures, period.captures());
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
