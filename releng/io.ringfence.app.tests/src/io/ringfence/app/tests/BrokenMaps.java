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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server that keeps texts for the id maps of its containers that are none. */
final class BrokenMaps {

    private static final Set<String> OTHERS =
            Set.of("volatile.idmap.current", "volatile.last_state.idmap", "raw.idmap");

    private final JsonReader reader = new JsonReader();
    private final Iterator<String> texts;

    private BrokenMaps(List<String> texts) {
        this.texts = texts.iterator();
    }

    /** A server with a stopped container for each of the texts, and a few others. */
    static Server server(String name, List<String> texts) {
        try {
            return new BrokenMaps(texts).make(LargeEstate.server(name, 4 * texts.size()));
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }

    private Server make(Server like) throws JsonException {
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : like.answers().list()) {
            boolean instances = answer.request().startsWith("/1.0/instances?");
            answers.add(instances ? broken(answer) : answer);
        }
        return ServerReader.read(
                like.name(),
                like.captured(),
                like.connection(),
                new Answers(answers),
                like.hostFacts());
    }

    private Answer broken(Answer answer) throws JsonException {
        if (!(reader.read(answer.body()) instanceof Json.Obj(var members))) {
            throw new AssertionError(answer.request());
        }
        Map<String, Json> changed = new LinkedHashMap<>(members);
        if (members.get("metadata") instanceof Json.Arr(var items)) {
            changed.put("metadata", new Json.Arr(items.stream().map(this::broken).toList()));
        }
        byte[] body = new Json.Obj(changed).text().getBytes(StandardCharsets.UTF_8);
        return Answer.of(answer.request(), 200, body);
    }

    private Json broken(Json instance) {
        if (!(instance instanceof Json.Obj(var members))
                || !(members.get("type") instanceof Json.Text(String type))
                || !type.equals("container")
                || !texts.hasNext()) {
            return instance;
        }
        String text = texts.next();
        Map<String, Json> changed = new LinkedHashMap<>(members);
        changed.put("status", new Json.Text("Stopped"));
        for (String config : List.of("config", "expanded_config")) {
            Map<String, Json> keys = new LinkedHashMap<>();
            if (members.get(config) instanceof Json.Obj(var old)) {
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
