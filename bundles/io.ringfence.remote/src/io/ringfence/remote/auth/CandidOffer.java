package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.remote.http.Credentials;
import io.ringfence.remote.http.Reply;

import java.util.Map;
import java.util.Optional;

/**
 * The macaroon that LXD up to 5.0 gives to whom it does not know where {@code candid.api.url} is
 * set: it lets in who has others prove who that is (lxd/daemon.go of LXD 5.0; httpbakery/error.go
 * of go-macaroon-bakery).
 */
public record CandidOffer(Macaroon macaroon) {

    /** Headers of a question to which a server answers with its offer, if it has one. */
    public static final Map<String, String> QUESTION =
            Map.of(Credentials.BAKERY, Credentials.BAKERY_VERSION, "X-LXD-authenticated", "true");

    /** What the answer offers; empty if it is something else. */
    public static Optional<CandidOffer> of(Reply reply) {
        if (reply.status() != 401 && reply.status() != 407) {
            return Optional.empty();
        }
        try {
            Fields answer = Fields.of(new JsonReader().read(reply.body()), "");
            return answer.textOrEmpty("Code").equals("macaroon discharge required")
                    ? Optional.of(
                            new CandidOffer(Macaroon.read(answer.object("Info").get("Macaroon"))))
                    : Optional.empty();
        } catch (JsonException _) { // an answer 401 of another sort
            return Optional.empty();
        }
    }
}
