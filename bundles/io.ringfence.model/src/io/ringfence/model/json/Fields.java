package io.ringfence.model.json;

import org.eclipse.jdt.annotation.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The members of a JSON object, by type.
 *
 * <p>Every getter throws a {@link JsonException} that names the member, what was expected and what
 * was found. A member that is missing is the same as one that is {@code null}.
 */
public final class Fields {

    /** How Go writes a time that was never set. */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private final Map<String, Json> members;
    private final String path;

    private Fields(Map<String, Json> members, String path) {
        this.members = members;
        this.path = path;
    }

    /**
     * @param path where the value stands, for messages; empty for the top
     * @throws JsonException if it is no object
     */
    public static Fields of(Json json, String path) throws JsonException {
        if (json instanceof Json.Obj(Map<String, Json> members)) {
            return new Fields(members, path);
        }
        throw wrong(path, "an object", json);
    }

    /** Where this object stands, empty for the top. */
    public String path() {
        return path;
    }

    /** The names of the members in their order. */
    public Iterable<String> names() {
        return members.keySet();
    }

    /** The member as it is, {@code null} of JSON when it is missing. */
    public Json get(String name) {
        return members.getOrDefault(name, Json.Null.NULL);
    }

    /** Whether the member is there and not {@code null}. */
    public boolean has(String name) {
        return get(name) != Json.Null.NULL;
    }

    /** A string that must be there. */
    public String text(String name) throws JsonException {
        if (get(name) instanceof Json.Text(String value)) {
            return value;
        }
        throw wrong(name, "a string");
    }

    /** A string, empty when it is missing. */
    public String textOrEmpty(String name) throws JsonException {
        return has(name) ? text(name) : "";
    }

    /** A boolean, false when it is missing. */
    public boolean flag(String name) throws JsonException {
        Json json = get(name);
        if (json instanceof Json.Bool || json == Json.Null.NULL) {
            return json == Json.Bool.TRUE;
        }
        throw wrong(name, "a boolean");
    }

    /** A whole number that must be there and lie between {@code min} and {@code max}. */
    public long number(String name, long min, long max) throws JsonException {
        if (get(name) instanceof Json.Num(String digits)) {
            try {
                long number = Long.parseLong(digits);
                if (number >= min && number <= max) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // falls through: it is a number, but not a whole one of this size
            }
            throw new JsonException(
                    at(name) + ": expected a whole number from " + min + " to " + max);
        }
        throw wrong(name, "a number");
    }

    /** A time in ISO-8601; null when it is missing or Go's zero time. */
    public @Nullable Instant time(String name) throws JsonException {
        if (!has(name)) {
            return null;
        }
        try {
            Instant time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text(name), Instant::from);
            return time.equals(NEVER) ? null : time;
        } catch (DateTimeException e) {
            throw new JsonException(at(name) + ": expected a time in ISO-8601");
        }
    }

    /** An array of strings, empty when it is missing. */
    public List<String> texts(String name) throws JsonException {
        List<String> texts = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item instanceof Json.Text(String value))) {
                throw wrong(at(name) + "[" + texts.size() + "]", "a string", item);
            }
            texts.add(value);
        }
        return Collections.unmodifiableList(texts);
    }

    /** An array, empty when it is missing. */
    public List<Json> items(String name) throws JsonException {
        return switch (get(name)) {
            case Json.Arr(List<Json> items) -> items;
            case Json.Null _ -> List.of();
            default -> throw wrong(name, "an array");
        };
    }

    /** An array of objects, empty when it is missing. */
    public List<Fields> objects(String name) throws JsonException {
        List<Fields> objects = new ArrayList<>();
        for (Json item : items(name)) {
            objects.add(of(item, at(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** An object, one without members when it is missing. */
    public Fields object(String name) throws JsonException {
        return has(name) ? of(get(name), at(name)) : new Fields(Map.of(), at(name));
    }

    /** An object that must be there. */
    public Fields requiredObject(String name) throws JsonException {
        return of(get(name), at(name));
    }

    /**
     * All members as text, in their order: numbers and booleans as JSON writes them; those that are
     * {@code null} are left out.
     */
    public Map<String, String> config() throws JsonException {
        List<String> keys = new ArrayList<>(members.size());
        List<String> values = new ArrayList<>(members.size());
        for (Map.Entry<String, Json> member : members.entrySet()) {
            Json value = member.getValue();
            if (value instanceof Json.Obj || value instanceof Json.Arr) {
                throw wrong(member.getKey(), "a string");
            }
            if (value != Json.Null.NULL) { // Go reads null as not set
                keys.add(member.getKey());
                values.add(value.text());
            }
        }
        return SmallMap.of(keys, values);
    }

    /** A complaint about a member. */
    public JsonException wrong(String name, String expected) {
        return wrong(at(name), expected, get(name));
    }

    /** Where the member stands. */
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static JsonException wrong(String path, String expected, Json found) {
        return new JsonException(
                (path.isEmpty() ? "" : path + ": ")
                        + "expected "
                        + expected
                        + ", found "
                        + found.what());
    }
}
