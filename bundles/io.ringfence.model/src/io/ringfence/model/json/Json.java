package io.ringfence.model.json;

import java.util.List;
import java.util.Map;

/** A JSON value as a tree. */
public sealed interface Json {

    /**
     * An object.
     *
     * @param members in the order in which they were sent; of two with one name the last one counts
     */
    record Obj(Map<String, Json> members) implements Json {}

    /** An array. */
    record Arr(List<Json> items) implements Json {}

    /** A string. */
    record Text(String value) implements Json {}

    /**
     * A number.
     *
     * @param digits as it was sent
     */
    record Num(String digits) implements Json {}

    /** {@code true} or {@code false}. */
    enum Bool implements Json {
        TRUE,
        FALSE
    }

    /** {@code null}. */
    enum Null implements Json {
        NULL
    }

    /** What it is, for messages: {@code an object}, {@code a string} … */
    default String what() {
        return switch (this) {
            case Obj _ -> "an object";
            case Arr _ -> "an array";
            case Text _ -> "a string";
            case Num _ -> "a number";
            case Bool _ -> "a boolean";
            case Null _ -> "null";
        };
    }

    /** The value as text: a string itself, anything else as JSON. */
    default String text() {
        return switch (this) {
            case Text(String value) -> value;
            case Num(String digits) -> digits;
            case Bool bool -> bool == Bool.TRUE ? "true" : "false";
            case Null _ -> "";
            case Obj _, Arr _ -> JsonWriter.write(this);
        };
    }
}
