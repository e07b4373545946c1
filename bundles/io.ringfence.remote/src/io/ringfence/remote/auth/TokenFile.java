package io.ringfence.remote.auth;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.json.JsonWriter;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.secret.SecretFile;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the tokens of a login are kept, for their owner alone. */
public record TokenFile(SecretFile secret) {

    private static final String FORMAT = "ringfence-login/1";

    /**
     * @throws SourceException if there are none, or they cannot be read
     */
    public Tokens read() throws SourceException {
        byte[] bytes = secret.read().orElseThrow(() -> problem("there is no login any more"));
        try {
            Fields fields = Fields.of(new JsonReader().read(bytes), "");
            if (!fields.text("format").equals(FORMAT)) {
                throw fields.wrong("format", FORMAT);
            }
            Instant expires = fields.time("expires");
            String refresh = fields.textOrEmpty("refresh");
            return new Tokens(
                    fields.text("access"),
                    refresh.isEmpty() ? Optional.empty() : Optional.of(refresh),
                    expires == null ? Optional.empty() : Optional.of(expires));
        } catch (JsonException _) { // the cause may hold a part of them
            throw problem("the login that is kept here cannot be read");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * Replaces them.
     *
     * @throws SourceException if they cannot be written
     */
    public void write(Tokens tokens) throws SourceException {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("format", new Json.Text(FORMAT));
        members.put("access", new Json.Text(tokens.access()));
        tokens.refresh().ifPresent(text -> members.put("refresh", new Json.Text(text)));
        tokens.expires().ifPresent(end -> members.put("expires", new Json.Text(end.toString())));
        byte[] document = JsonWriter.document(new Json.Obj(members));
        try {
            secret.write(document);
        } finally {
            Arrays.fill(document, (byte) 0);
        }
    }

    private SourceException problem(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        what,
                        secret.file().toString(),
                        "log in again with `ringfence remote login REMOTE`"));
    }
}
