package io.ringfence.remote.auth;

import io.ringfence.model.file.AtomicFile;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.json.JsonWriter;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.PrivateFolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the tokens of a login are kept, for their owner alone.
 *
 * @param file of mode 0600, in a folder of mode 0700
 */
public record TokenFile(Path file) {

    private static final String FORMAT = "ringfence-login/1";
    private static final int LARGEST = 1 << 20;

    /**
     * @throws SourceException if there are none, or they cannot be read
     */
    public Tokens read() throws SourceException {
        byte[] bytes = new byte[0];
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST);
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
        } catch (IOException | JsonException _) { // the cause may hold a part of them
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
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                PrivateFolder.make(folder);
            }
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) { // nobody else made it meanwhile
                throw problem("a login cannot be kept here: " + AtomicFile.why(e));
            }
        }
        new AtomicFile().write(file, out -> out.write(document));
        Arrays.fill(document, (byte) 0);
    }

    private SourceException problem(String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.NOT_TRUSTED,
                        what,
                        file.toString(),
                        "log in again with `ringfence remote login REMOTE`"));
    }
}
