package io.ringfence.remote;

import io.ringfence.model.Sha256;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.eclipse.jdt.annotation.Nullable;
import org.osgi.service.component.annotations.Component;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who added which entries of trust stores. Servers keep no record of that; they tell it once, in a
 * lifecycle event, to whoever listens at that moment (LXD source, shared/api/event_lifecycle.go).
 * So it is known of what was added while a server was watched, and of nothing before.
 */
@Component(service = Additions.class)
public final class Additions {

    /** Of one server; none that tells more is believed to have that many. */
    static final int MOST = 10_000;

    /** In characters: an e-mail address is at most 254 (RFC 5321), all others are shorter. */
    private static final int LONGEST = 256;

    private static final String ACTION = "certificate-created";
    private static final String SOURCE = "/1.0/certificates/";

    /** By spec and fingerprint, the oldest first. */
    private final Map<String, Map<String, Addition>> known = new HashMap<>();

    /**
     * How an entry came about.
     *
     * @param who as the server calls them: a user of its host, a fingerprint, an e-mail address;
     *     empty where it does not tell, as for somebody who came in with a token
     * @param way how they came in, as in {@code unix}, {@code tls}; possibly empty
     * @param from their address; possibly empty
     */
    public record Addition(Instant time, String who, String way, String from) {}

    /**
     * An event of a server; most are about something else.
     *
     * @param spec what its source was opened with
     * @param json as the server told it
     */
    public void heard(String spec, String json) {
        if (!json.contains(ACTION)) {
            return;
        }
        try {
            Fields event =
                    Fields.of(new JsonReader().read(json.getBytes(StandardCharsets.UTF_8)), "");
            Fields metadata = event.object("metadata");
            String source = metadata.textOrEmpty("source");
            String fingerprint = source.startsWith(SOURCE) ? source.substring(SOURCE.length()) : "";
            if (metadata.textOrEmpty("action").equals(ACTION) && Sha256.isSum(fingerprint)) {
                Fields requestor = metadata.object("requestor");
                put(
                        spec,
                        fingerprint,
                        new Addition(
                                Instant.parse(event.text("timestamp")),
                                shortText(requestor, "username"),
                                shortText(requestor, "protocol"),
                                shortText(requestor, "address")));
            }
        } catch (JsonException | DateTimeParseException _) {
            // no event that we know
        }
    }

    /** It is kept as long as this process runs. */
    private static String shortText(Fields fields, String name) throws JsonException {
        String text = fields.textOrEmpty(name);
        if (text.length() > LONGEST) {
            throw new JsonException(name + " is too long");
        }
        return text;
    }

    private synchronized void put(String spec, String fingerprint, Addition addition) {
        Map<String, Addition> server = known.computeIfAbsent(spec, _ -> new LinkedHashMap<>());
        server.remove(fingerprint);
        server.put(fingerprint, addition);
        if (server.size() > MOST) {
            server.remove(server.keySet().iterator().next());
        }
    }

    /**
     * How an entry came about, where that was heard.
     *
     * @param spec what the source of its server was opened with
     * @param fingerprint of the entry
     */
    public synchronized Optional<Addition> of(String spec, String fingerprint) {
        @Nullable Addition heard = known.getOrDefault(spec, Map.of()).get(fingerprint);
        return heard == null ? Optional.empty() : Optional.of(heard);
    }
}
