package io.ringfence.remote.contact;

import io.ringfence.model.ServerInfo;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.http.Endpoint;
import io.ringfence.remote.http.Reply;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Has a server trust the certificate that the connection shows, in the form that its release takes
 * (doc/authentication.md of LXD, "Adding client certificates using tokens").
 */
final class Enrolment {

    private final Talk talk;
    private final Endpoint endpoint;
    private final ServerInfo info;

    /**
     * @param talk with our certificate, to a server that is trusted
     */
    Enrolment(Talk talk, Endpoint endpoint, ServerInfo info) {
        this.talk = talk;
        this.endpoint = endpoint;
        this.info = info;
    }

    /**
     * @throws SourceException if the server does not take it
     */
    void byToken(TrustToken token, Instant now) throws SourceException {
        String quoted = "\"" + token.text() + "\""; // Base64 needs no escapes
        Reply reply;
        if (token.identity()) {
            reply = post("/1.0/auth/identities/tls", "{\"trust_token\":" + quoted + "}");
        } else if (info.apiExtensions().contains("explicit_trust_token")) {
            reply = certificate("\"trust_token\":" + quoted);
        } else {
            // LXD up to 5.21.1 reads the first, Incus, which never says which it is, the second
            reply = certificate("\"password\":" + quoted + ",\"trust_token\":" + quoted);
        }
        if (isDone(reply)) {
            return;
        }
        String another =
                "have a new one made there, as with `lxc config trust add --name NAME` or `incus"
                        + " config trust add NAME`";
        if (token.expires().isPresent() && token.expires().get().isBefore(now)) {
            // LXD 5.0.2 and Incus 6.0.4 answer 500 to these
            throw refused(
                    "the server does not take the token, which expired on " + token.expires().get(),
                    another);
        }
        if (reply.status() == 403 || reply.status() == 404) {
            throw refused(
                    "the server does not take the token: it was used, revoked or changed", another);
        }
        throw refused(
                "the server answered HTTP status %d to the token".formatted(reply.status()),
                "look in the daemon's log");
    }

    /**
     * @param password is overwritten
     * @throws SourceException if the server does not take it
     */
    void byPassword(char[] password) throws SourceException {
        byte[] json = json(password);
        Reply reply;
        try {
            reply = talk.post("/1.0/certificates", json);
        } finally {
            Arrays.fill(json, (byte) 0);
        }
        switch (reply.status()) {
            case 200, 201, 202, 409 -> {}
            case 403 ->
                    throw refused(
                            "the server does not take this password, or has none",
                            "give the right one, or have a token made there: they are safer");
            case 400 -> {
                if (!talk.root().trusted()) {
                    throw noPasswords();
                }
            }
            default -> throw noPasswords();
        }
    }

    private SourceException noPasswords() {
        return refused(
                "this release takes no trust password",
                "have a token made there, as with `lxc config trust add --name NAME` or `incus"
                        + " config trust add NAME`");
    }

    /** The text is not made as a string, which could not be overwritten. */
    private static byte[] json(char[] password) {
        CharBuffer text = CharBuffer.allocate(40 + 6 * password.length);
        text.put("{\"type\":\"client\",\"password\":\"");
        for (char each : password) {
            if (each == '"' || each == '\\' || each < ' ') {
                text.put("\\u00").put(Character.forDigit(each >> 4, 16));
                text.put(Character.forDigit(each & 15, 16));
            } else {
                text.put(each);
            }
        }
        Arrays.fill(password, '\0');
        text.put("\"}").flip();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(text);
        byte[] json = new byte[encoded.remaining()];
        encoded.get(json);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(text.array(), '\0');
        return json;
    }

    private Reply certificate(String secret) throws SourceException {
        return post("/1.0/certificates", "{\"type\":\"client\"," + secret + "}");
    }

    private Reply post(String request, String json) throws SourceException {
        return talk.post(request, json.getBytes(StandardCharsets.US_ASCII));
    }

    /** Also when it knew the certificate already: 400 up to 5.21, 409 later. */
    private boolean isDone(Reply reply) throws SourceException {
        return reply.status() >= 200 && reply.status() < 300
                || reply.status() == 409
                || reply.status() == 400 && talk.root().trusted();
    }

    private SourceException refused(String what, String remedy) {
        return new SourceException(
                new Problem(Problem.Kind.NOT_TRUSTED, what, endpoint.text(), remedy));
    }
}
