package io.ringfence.remote.trust;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Spans of time as LXD writes them, as in {@code 1d 3H}: {@code m} is a month, {@code M} is not.
 */
public final class Spans {

    private Spans() {}

    /**
     * The span as the server reads it.
     *
     * @throws SourceException if it is none
     */
    public static String checked(String text) throws SourceException {
        String span = text.strip().replaceAll("\\s+", " ");
        if (span.matches("[1-9][0-9]{0,5}[ymwdHMS]( [1-9][0-9]{0,5}[ymwdHMS])*")) {
            return span;
        }
        throw none(text);
    }

    /**
     * When a span ends, counted as the server does (LXD source, shared/util.go, GetExpiry): a day
     * that a month does not have is one of the next month.
     *
     * @param span as {@link #checked} answers
     * @throws SourceException if that is beyond all calendars
     */
    static Instant end(String span, Instant from) throws SourceException {
        try {
            LocalDateTime end = LocalDateTime.ofInstant(from, ZoneOffset.UTC);
            for (String part : span.split(" ")) {
                int number = Integer.parseInt(part, 0, part.length() - 1, 10);
                end =
                        switch (part.charAt(part.length() - 1)) {
                            case 'y' -> months(end, 12L * number);
                            case 'm' -> months(end, number);
                            case 'w' -> end.plusWeeks(number);
                            case 'd' -> end.plusDays(number);
                            case 'H' -> end.plusHours(number);
                            case 'M' -> end.plusMinutes(number);
                            default -> end.plusSeconds(number);
                        };
            }
            return end.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw none(span);
        }
    }

    private static LocalDateTime months(LocalDateTime from, long number) {
        return from.withDayOfMonth(1).plusMonths(number).plusDays(from.getDayOfMonth() - 1L);
    }

    private static SourceException none(String text) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this is no span of time",
                        text,
                        "give numbers with y, m (months), w, d, H, M (minutes) or S, as in"
                                + " \"1d 3H\""));
    }
}
