package io.ringfence.app.tests;

import io.ringfence.model.Answer;
import io.ringfence.model.Answers;
import io.ringfence.model.Server;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.read.ServerReader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A server with other instances: its answers are changed, and read anew. */
final class EditedServer {

    private static final Set<String> OTHERS =
            Set.of("volatile.idmap.current", "volatile.last_state.idmap", "raw.idmap");

    private EditedServer() {}

    /** A server like another one; what was a list of instances is what the change makes of it. */
    static Server of(Server like, UnaryOperator<List<Json>> change) {
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : like.answers().list()) {
            boolean instances = answer.request().startsWith("/1.0/instances?");
            answers.add(instances ? changed(answer, change) : answer);
        }
        return ServerReader.read(
                like.name(),
                like.captured(),
                like.connection(),
                new Answers(answers),
                like.hostFacts());
    }

    private static Answer changed(Answer answer, UnaryOperator<List<Json>> change) {
        Map<String, Json> changed = new LinkedHashMap<>(members(read(answer)));
        if (changed.get("metadata") instanceof Json.Arr(var items)) {
            changed.put("metadata", new Json.Arr(change.apply(items)));
        }
        byte[] body = new Json.Obj(changed).text().getBytes(StandardCharsets.UTF_8);
        return Answer.of(answer.request(), 200, body);
    }

    private static Json read(Answer answer) {
        try {
            return new JsonReader().read(answer.body());
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Json> members(Json json) {
        if (json instanceof Json.Obj(var members)) {
            return members;
        }
        throw new AssertionError("no object: " + json);
    }

    /** The name of an instance. */
    static String name(Json instance) {
        return text(instance, "name");
    }

    static boolean isContainer(Json instance) {
        return text(instance, "type").equals("container");
    }

    private static String text(Json instance, String member) {
        return members(instance).get(member) instanceof Json.Text(String text) ? text : "";
    }

    /** The container, stopped, isolated, and with this text as the map of its next start. */
    static Json withMap(Json instance, String text) {
        Map<String, Json> changed = new LinkedHashMap<>(members(instance));
        changed.put("status", new Json.Text("Stopped"));
        for (String config : List.of("config", "expanded_config")) {
            Map<String, Json> keys = new LinkedHashMap<>();
            if (changed.get(config) instanceof Json.Obj(var old)) {
                keys.putAll(old);
            }
            keys.keySet().removeAll(OTHERS);
            keys.put("security.privileged", new Json.Text("false"));
            keys.put("security.idmap.isolated", new Json.Text("true"));
            keys.put("volatile.idmap.next", new Json.Text(text));
            changed.put(config, new Json.Obj(keys));
        }
        return new Json.Obj(changed);
    }
}
