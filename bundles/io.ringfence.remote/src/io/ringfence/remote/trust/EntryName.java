package io.ringfence.remote.trust;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/**
 * What a server calls an entry or a token. Servers take almost anything; what people cannot read or
 * tell apart is refused here.
 */
public record EntryName(String text) {

    private static final int LONGEST = 255;

    /**
     * @throws SourceException if it is empty, too long, or has characters that are not seen
     */
    public static EntryName parse(String given) throws SourceException {
        String text = given.strip();
        boolean bad =
                text.isEmpty()
                        || text.length() > LONGEST
                        || text.codePoints()
                                .anyMatch(
                                        point ->
                                                Character.isISOControl(point)
                                                        || Character.getType(point)
                                                                == Character.FORMAT
                                                        || Character.getType(point)
                                                                == Character.SURROGATE);
        if (bad) {
            throw new SourceException(
                    new Problem(
                            Problem.Kind.BAD_INPUT,
                            "this is no name for an entry of a trust store",
                            text.isEmpty()
                                    ? "(no name)"
                                    : text.substring(0, Math.min(40, text.length())),
                            "give 1 to 255 characters that can be seen"));
        }
        return new EntryName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
