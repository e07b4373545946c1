package io.ringfence.model.read;

import io.ringfence.model.Answer;
import io.ringfence.model.Known;
import io.ringfence.model.Raw;
import io.ringfence.model.ServerInfo;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the answer to {@code GET /1.0}. */
final class ServerInfoReader {

    private ServerInfoReader() {}

    /** Whatever is wrong, there is an answer: what is unknown has its reason in {@code config}. */
    static ServerInfo read(Answer answer, JsonReader json) {
        Raw raw = answer.metadata().orElse(Raw.none());
        if (answer.status() != 200 || raw.size() == 0) {
            return unknown(Reasons.of(answer, "server settings", json), raw);
        }
        try {
            return read(Fields.of(raw.tree(json), ""), raw);
        } catch (JsonException e) {
            return unknown(Reasons.of(ApiRequest.of(answer.request()), "", e), raw);
        }
    }

    /** A server about which nothing is known. */
    static ServerInfo unknown(String reason, Raw raw) {
        return new ServerInfo(
                "",
                "",
                false,
                List.of(),
                Set.of(),
                Known.unknown(reason),
                Map.of(),
                Map.of(),
                false,
                raw);
    }

    private static ServerInfo read(Fields info, Raw raw) throws JsonException {
        Fields environment = info.object("environment");
        Map<String, String> facts = facts(environment);
        boolean trusted = info.text("auth").equals("trusted");
        return new ServerInfo(
                facts.getOrDefault("server", ""),
                facts.getOrDefault("server_version", ""),
                trusted,
                info.texts("auth_methods"),
                new LinkedHashSet<>(info.texts("api_extensions")),
                config(info, trusted),
                facts,
                environment.object("kernel_features").config(),
                environment.flag("server_clustered"),
                raw);
    }

    private static Known<Map<String, String>> config(Fields info, boolean trusted)
            throws JsonException {
        if (info.has("config")) {
            return Known.of(info.object("config").config());
        }
        return Known.unknown(
                trusted
                        ? "the server hides its settings from this restricted client: "
                                + Reasons.PROVIDE
                        : "the server does not trust this client: add its certificate to the"
                                + " server's trust store, or "
                                + Reasons.PROVIDE);
    }

    /** Everything in text form; lists of strings separated by commas. */
    private static Map<String, String> facts(Fields environment) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : environment.names()) {
            facts.put(name, text(environment.get(name)));
        }
        return Collections.unmodifiableMap(facts);
    }

    private static String text(Json value) {
        if (value instanceof Json.Arr(List<Json> items)
                && items.stream().allMatch(Json.Text.class::isInstance)) {
            return String.join(", ", items.stream().map(Json::text).toList());
        }
        return value.text();
    }
}
