package io.ringfence.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads JSON into trees. One reader shares equal short strings between all trees it makes; it may
 * be used by several threads.
 */
public final class JsonReader {

    /** Longer strings are mostly unique. */
    private static final int SHARED_LENGTH = 40;

    private static final int SHARED_COUNT = 100_000;

    private final JsonFactory json = JsonLimits.factory();
    private final Map<String, Json.Text> shared = new ConcurrentHashMap<>();

    /**
     * Reads the one value that {@code bytes} hold from {@code from} to before {@code to}.
     *
     * @throws JsonException if it is not one JSON value in UTF-8, or beyond the limits
     */
    public Json read(byte[] bytes, int from, int to) throws JsonException {
        try (JsonParser parser = JsonLimits.parser(json, bytes, from, to)) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new JsonException("it is empty");
            }
            Json value = value(parser, token);
            if (parser.nextToken() != null) {
                throw JsonException.at(parser.currentTokenLocation(), "something follows its end");
            }
            return value;
        } catch (IOException e) {
            throw JsonLimits.problem(e);
        }
    }

    /** As {@link #read(byte[], int, int)}, of all bytes. */
    public Json read(byte[] bytes) throws JsonException {
        return read(bytes, 0, bytes.length);
    }

    private Json value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> text(parser.getText());
            case VALUE_TRUE -> Json.Bool.TRUE;
            case VALUE_FALSE -> Json.Bool.FALSE;
            case VALUE_NULL -> Json.Null.NULL;
            default -> new Json.Num(parser.getText());
        };
    }

    private Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Json.Obj(Collections.unmodifiableMap(members));
    }

    private Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Json.Arr(Collections.unmodifiableList(items));
    }

    private Json.Text text(String value) {
        if (value.length() > SHARED_LENGTH) {
            return new Json.Text(value);
        }
        Json.Text known = shared.get(value);
        if (known != null) {
            return known;
        }
        Json.Text made = new Json.Text(value);
        if (shared.size() < SHARED_COUNT) {
            shared.put(value, made);
        }
        return made;
    }
}
