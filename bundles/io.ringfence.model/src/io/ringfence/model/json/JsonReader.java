package io.ringfence.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads JSON into trees. One reader shares equal short strings between all trees it makes; it may
 * be used by several threads.
 */
public final class JsonReader {

    /** Longer strings are mostly unique. */
    private static final int SHARED_LENGTH = 64;

    private static final int PLACES = 1 << 13;

    private final JsonFactory json = JsonLimits.factory();

    /**
     * Strings seen lately, by their hash. Threads may overwrite each other's: then a string is kept
     * twice, which is no harm.
     */
    private final Json.@Nullable Text[] recent = new Json.Text[PLACES];

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
        List<String> names = new ArrayList<>();
        List<Json> values = new ArrayList<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            names.add(name);
            values.add(value(parser, parser.nextToken()));
        }
        return new Json.Obj(SmallMap.of(names, values));
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
        int hash = value.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Json.Text known = recent[place];
        if (known != null && known.value().equals(value)) {
            return known;
        }
        Json.Text made = new Json.Text(value);
        recent[place] = made;
        return made;
    }
}
