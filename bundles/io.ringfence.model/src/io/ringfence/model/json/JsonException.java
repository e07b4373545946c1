package io.ringfence.model.json;

import com.fasterxml.jackson.core.JsonLocation;

import org.eclipse.jdt.annotation.Nullable;

/**
 * JSON is broken or is not what it should be. The message, a sentence without its full stop, says
 * what and where; it quotes nothing of the text, which may be secret.
 */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1;

    public JsonException(String message) {
        super(message);
    }

    /** A problem with its line and column, if they are known. */
    static JsonException at(@Nullable JsonLocation location, String what) {
        return new JsonException(
                location == null || location.getLineNr() < 1
                        ? what
                        : what
                                + " (line "
                                + location.getLineNr()
                                + ", column "
                                + location.getColumnNr()
                                + ")");
    }

    /** The message, never null. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
