package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

/**
 * An answer of a provider.
 *
 * @param status HTTP status
 * @param issuer for messages
 */
record IssuerAnswer(String issuer, int status, byte[] body) {

    /** Reads something of an answer. */
    @FunctionalInterface
    interface Part<T> {
        T of(Fields fields) throws JsonException, SourceException;
    }

    /**
     * @throws SourceException if it is not what it must be; the message has nothing of its content
     */
    <T> T read(Part<T> part) throws SourceException {
        try {
            return part.of(Fields.of(new JsonReader().read(body), ""));
        } catch (JsonException _) { // the reason could repeat a token
            throw problem("the provider's answer is not what OpenID Connect wants");
        }
    }

    /** The error that it tells (RFC 6749, section 5.2), empty if it is none. */
    String error() throws SourceException {
        if (status == 200) {
            return "";
        }
        String error = read(fields -> fields.textOrEmpty("error"));
        return error.matches("[a-z_]{1,60}") ? error : "HTTP status " + status;
    }

    SourceException problem(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        what,
                        issuer,
                        "nobody is logged in; have the server's administrator look at the"
                                + " provider and at oidc.issuer and oidc.client.id"));
    }
}
