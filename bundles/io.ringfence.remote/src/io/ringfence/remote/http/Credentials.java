package io.ringfence.remote.http;

import io.ringfence.model.source.SourceException;

import java.util.Map;

/** What every request has so that the server knows who asks, where a certificate does not tell. */
@FunctionalInterface
public interface Credentials {

    /** A certificate tells, or nobody asks. */
    Credentials NONE = Map::of;

    /** Headers with a token that a server may take. */
    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /**
     * Read at each connection; may take a while, where a token has to be renewed first.
     *
     * @return headers by name; they are secret
     * @throws SourceException if there is nothing any more that the server would take
     */
    Map<String, String> headers() throws SourceException;
}
