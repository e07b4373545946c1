package io.ringfence.model.read;

import io.ringfence.model.Answer;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

/** Sentences that say why something could not be read and what to provide. */
final class Reasons {

    /** What lets a client see everything. */
    static final String PROVIDE =
            "capture with an unrestricted client certificate or over the local socket";

    private static final int LONGEST = 200;

    private Reasons() {}

    /**
     * Why an answer tells nothing.
     *
     * @param what what was asked for, in the plural
     */
    static String of(Answer answer, String what, JsonReader json) {
        String unreadable = answer.whyUnreadable().orElse("");
        if (!unreadable.isEmpty()) {
            return what + " could not be read: " + unreadable + " (" + answer.request() + ")";
        }
        String said = " (" + answer.status() + said(answer, json) + ", " + answer.request() + ")";
        return switch (answer.status()) {
            case 401, 403 -> "this client may not see " + what + said + ": " + PROVIDE;
            case 404 ->
                    what
                            + " were not found"
                            + said
                            + ": they are gone, or this release does not have them; capture again";
            default ->
                    "the server could not tell its "
                            + what
                            + said
                            + ": look at the server's log and capture again";
        };
    }

    /** What is wrong inside an answer. */
    static String of(ApiRequest request, String where, JsonException problem) {
        return request.text() + ": " + where + problem.what();
    }

    /** The server's own words for an error, shortened and on one line. */
    private static String said(Answer answer, JsonReader json) {
        try {
            if (json.read(answer.body()) instanceof Json.Obj(var members)
                    && members.get("error") instanceof Json.Text(String error)
                    && !error.isBlank()) {
                return " " + oneLine(error);
            }
        } catch (JsonException e) {
            // an answer that was kept is JSON; without words the number must do
        }
        return "";
    }

    /** Text of a server for people: no control characters, and not endless. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
