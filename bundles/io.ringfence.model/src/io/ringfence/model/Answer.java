package io.ringfence.model;

import io.ringfence.model.json.JsonException;
import io.ringfence.model.redact.Redacted;
import io.ringfence.model.redact.Redactor;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One answer of a server, redacted: there is no way to make one that holds a secret.
 *
 * <p>What could not be read as JSON is not kept, as nobody can say what in it is secret; then
 * {@link #whyUnreadable()} says why.
 */
public final class Answer {

    /** The status of a request that got no answer at all. */
    public static final int NO_STATUS = 0;

    private static final Redactor REDACTOR = new Redactor();

    private final String request;
    private final int status;
    private final Redacted redacted;
    private final long size;
    private final String unreadable;

    private Answer(String request, int status, Redacted redacted, long size, String unreadable) {
        this.request = request;
        this.status = status;
        this.redacted = redacted;
        this.size = size;
        this.unreadable = unreadable;
    }

    /**
     * An answer as it was received, or as it was saved.
     *
     * @param request path and query, as in {@code /1.0/instances?recursion=1&all-projects=true}
     * @param status HTTP status
     * @param body the whole body; must not be changed afterwards
     */
    public static Answer of(String request, int status, byte[] body) {
        try {
            return new Answer(request, status, REDACTOR.redact(body), body.length, "");
        } catch (JsonException e) {
            return unreadable(request, status, body.length, why(body, e));
        }
    }

    /**
     * An answer that did not come, or came too long, too late or not to its end.
     *
     * @param status HTTP status, {@link #NO_STATUS} when there was none
     * @param size bytes received
     * @param reason why, a phrase for people as in {@code no answer within 30 s}
     */
    public static Answer unreadable(String request, int status, long size, String reason) {
        Redacted nothing = new Redacted(new byte[0], new int[0], new int[0]);
        return new Answer(request, status, nothing, size, reason);
    }

    private static String why(byte[] body, JsonException problem) {
        String looksLike = body.length > 0 && body[0] == '<' ? " but HTML or XML" : "";
        return "the answer of "
                + body.length
                + " bytes is not JSON"
                + looksLike
                + ": "
                + problem.what();
    }

    /** Path and query. */
    public String request() {
        return request;
    }

    /** HTTP status; an error answer tells why something is missing. */
    public int status() {
        return status;
    }

    /** The JSON body as sent, but for redacted values; never to be changed. */
    public byte[] body() {
        return redacted.body();
    }

    /** Number of bytes that were received, before redaction. */
    public long size() {
        return size;
    }

    /** Why there is no body, empty when there is one. */
    public Optional<String> whyUnreadable() {
        return unreadable.isEmpty() ? Optional.empty() : Optional.of(unreadable);
    }

    /** The value of the envelope's {@code metadata}, empty when there is none. */
    public Optional<Raw> metadata() {
        int[] at = redacted.metadata();
        return at.length == 0
                ? Optional.empty()
                : Optional.of(new Raw(request, body(), at[0], at[1]));
    }

    /**
     * The elements of the metadata's array, or of the arrays that are members of the metadata's
     * object, in the order in which they were sent.
     */
    public List<Raw> elements() {
        int[] at = redacted.elements();
        return IntStream.range(0, at.length / 2)
                .mapToObj(i -> new Raw(request, body(), at[2 * i], at[2 * i + 1]))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer that
                && request.equals(that.request)
                && status == that.status
                && unreadable.equals(that.unreadable)
                && Arrays.equals(body(), that.body());
    }

    @Override
    public int hashCode() {
        return 31 * request.hashCode() + status;
    }

    /** Request, status and size; not the body. */
    @Override
    public String toString() {
        return request + " → " + status + ", " + size + " bytes";
    }
}
