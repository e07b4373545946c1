package io.ringfence.remote.trust;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.json.JsonWriter;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.contact.Talk;
import io.ringfence.remote.http.Reply;
import io.ringfence.remote.http.Request;

import org.eclipse.jdt.annotation.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The requests about one trust store, and what their answers mean. */
final class Calls implements AutoCloseable {

    /** How Go writes a time that was never set. */
    /** RFC 6750, section 2.1; real ones have less than a KiB. */
    private static final Pattern BEARER = Pattern.compile("[\\w.~+/-]{1,65536}={0,2}");

    private static final String NEVER = "0001-01-01T00:00:00Z";

    private final Talk talk;
    private final String spec;

    /**
     * @param spec what the user calls the server, for messages
     */
    Calls(Talk talk, String spec) {
        this.talk = talk;
        this.spec = spec;
    }

    Reply get(String request) throws SourceException {
        return talk.get(request);
    }

    Reply post(String request, Map<String, Json> members) throws SourceException {
        return talk.post(request, JsonWriter.document(new Json.Obj(members)));
    }

    Reply delete(String request) throws SourceException {
        return talk.send(new Request("DELETE", request, Map.of(), null));
    }

    /** Changes members of a resource, but only as it is now: nobody else's change is lost. */
    void change(String request, Map<String, Json> members) throws SourceException {
        Reply now = get(request);
        done(now, "tell how it is now");
        String etag = now.header("etag");
        Reply reply =
                talk.send(
                        new Request(
                                "PATCH",
                                request,
                                etag.isEmpty() ? Map.of() : Map.of("If-Match", etag),
                                JsonWriter.document(new Json.Obj(members))));
        if (reply.status() == 412) {
            throw refused(
                    reply, "has just been changed by somebody else", "look at it and try again");
        }
        done(reply, "change the entry");
    }

    /**
     * @param what what it was to do, as in {@code add the certificate}
     * @throws SourceException if it did not
     */
    void done(Reply reply, String what) throws SourceException {
        if (reply.status() >= 200 && reply.status() < 300) {
            return;
        }
        throw switch (reply.status()) {
            case 401, 403 ->
                    refused(
                            reply,
                            "does not let this client %s%s".formatted(what, said(reply)),
                            "ask one of its administrators, or use its local socket");
            case 404 ->
                    refused(
                            reply,
                            "has no such thing any more%s".formatted(said(reply)),
                            "list them anew");
            default ->
                    refused(
                            reply,
                            "did not %s: HTTP status %d%s"
                                    .formatted(what, reply.status(), said(reply)),
                            "mend what it says");
        };
    }

    SourceException refused(Reply reply, String what, String remedy) {
        boolean closed = reply.status() == 401 || reply.status() == 403;
        return new SourceException(
                new Problem(
                        closed ? Problem.Kind.NOT_TRUSTED : Problem.Kind.BAD_INPUT,
                        "the server " + what,
                        spec,
                        remedy));
    }

    /** The server's own words in brackets, shortened; they hold no secret of ours. */
    private static String said(Reply reply) {
        try {
            String error = Fields.of(new JsonReader().read(reply.body()), "").textOrEmpty("error");
            return error.isBlank()
                    ? ""
                    : " ("
                            + error.strip().substring(0, Math.min(200, error.strip().length()))
                            + ")";
        } catch (JsonException _) {
            return "";
        }
    }

    /**
     * The token that an operation stands for, as clients take it (shared/api/certificate.go,
     * CertificateAddToken).
     */
    IssuedToken token(Reply reply, String name) throws SourceException {
        try {
            Fields metadata =
                    Fields.of(new JsonReader().read(reply.body()), "")
                            .requiredObject("metadata")
                            .requiredObject("metadata");
            Instant expires = metadata.time("expiresAt");
            List<String> addresses = metadata.texts("addresses");
            Map<String, Json> token = new LinkedHashMap<>();
            token.put("client_name", new Json.Text(name));
            token.put("fingerprint", new Json.Text(metadata.text("fingerprint")));
            token.put(
                    "addresses",
                    new Json.Arr(addresses.stream().<Json>map(Json.Text::new).toList()));
            token.put("secret", new Json.Text(metadata.text("secret")));
            token.put(
                    "expires_at",
                    new Json.Text(expires == null ? NEVER : metadata.text("expiresAt")));
            byte[] json = new Json.Obj(token).text().getBytes(StandardCharsets.UTF_8);
            return issued(Base64.getEncoder().encodeToString(json), expires, !addresses.isEmpty());
        } catch (JsonException e) {
            throw unreadable();
        } finally {
            Arrays.fill(reply.body(), (byte) 0);
        }
    }

    /**
     * The bearer token in an answer.
     *
     * @param end when it ends, null: as the server likes
     */
    IssuedToken bearer(Reply reply, @Nullable Instant end) throws SourceException {
        try {
            Fields metadata =
                    Fields.of(new JsonReader().read(reply.body()), "").requiredObject("metadata");
            String token = metadata.text("token");
            if (!BEARER.matcher(token).matches()) {
                throw unreadable();
            }
            return issued(token, end, true);
        } catch (JsonException e) {
            throw unreadable();
        } finally {
            Arrays.fill(reply.body(), (byte) 0);
        }
    }

    private static IssuedToken issued(String text, @Nullable Instant expires, boolean reachable) {
        return new IssuedToken(text, expires, reachable);
    }

    /** Says nothing of what was in it: it may be a secret. */
    private SourceException unreadable() {
        return new SourceException(
                new Problem(
                        Problem.Kind.UNREACHABLE,
                        "the server made a token but did not tell it as a server does",
                        spec,
                        "look whether this is an LXD or Incus server, and revoke the token there"));
    }

    /** A name as a part of a path. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        talk.close();
    }
}
