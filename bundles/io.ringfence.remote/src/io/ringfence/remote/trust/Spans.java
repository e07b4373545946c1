package io.ringfence.remote.trust;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/**
 * Spans of time as LXD writes them, as in {@code 1d 3H}: {@code m} is a month, {@code M} is not.
 */
final class Spans {

    private Spans() {}

    /**
     * @throws SourceException if it is none
     */
    static String checked(String text) throws SourceException {
        String span = text.strip().replaceAll("\\s+", " ");
        if (span.matches("[1-9][0-9]{0,5}[ymwdHMS]( [1-9][0-9]{0,5}[ymwdHMS])*")) {
            return span;
        }
        throw new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this is no span of time",
                        text,
                        "give numbers with y, m (months), w, d, H, M (minutes) or S, as in"
                                + " \"1d 3H\""));
    }
}
