package io.ringfence.remote.http;

import io.ringfence.model.source.SourceException;

import java.util.Map;

/** What every request has so that the server knows who asks, where a certificate does not tell. */
@FunctionalInterface
public interface Credentials {

    /** A certificate tells, or nobody asks. */
    Credentials NONE = Map::of;

    /** Header that says which version of the protocol of macaroons is spoken. */
    String BAKERY = "Bakery-Protocol-Version";

    /** The latest one (bakery/version.go of go-macaroon-bakery). */
    String BAKERY_VERSION = "3";

    /**
     * Headers with macaroons.
     *
     * @param macaroons one of the server and what proves it: JSON in Base64
     */
    static Map<String, String> macaroons(String macaroons) {
        return Map.of(BAKERY, BAKERY_VERSION, "Macaroons", macaroons);
    }

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
