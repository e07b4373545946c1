package io.ringfence.model.estate;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together a JSON object: what this version knows, then what it does not know and keeps. */
final class Members {

    private final Map<String, Json> members = new LinkedHashMap<>();

    Members text(String name, String value) {
        members.put(name, new Json.Text(value));
        return this;
    }

    Members number(String name, long value) {
        members.put(name, new Json.Num(Long.toString(value)));
        return this;
    }

    Members texts(String name, List<String> values) {
        return list(name, values.stream().<Json>map(Json.Text::new).toList());
    }

    Members list(String name, List<Json> values) {
        return put(name, new Json.Arr(values));
    }

    Members put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    Json.Obj with(Map<String, Json> unknown) {
        unknown.forEach(members::putIfAbsent);
        return new Json.Obj(members);
    }

    /** The members that are none of these. */
    static Map<String, Json> unknown(Fields fields, Set<String> known) {
        Map<String, Json> unknown = new LinkedHashMap<>();
        for (String name : fields.names()) {
            if (!known.contains(name)) {
                unknown.put(name, fields.get(name));
            }
        }
        return unknown;
    }
}
