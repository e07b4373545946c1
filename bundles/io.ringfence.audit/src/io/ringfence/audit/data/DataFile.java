package io.ringfence.audit.data;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads data files that ship with Ringfence. They are our own, so anything unexpected in them is a
 * mistake in this release and ends the program with a message that names the place.
 */
public final class DataFile {

    private DataFile() {}

    /** Makes something of an object of a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Fields object) throws JsonException;
    }

    /**
     * The content of a file.
     *
     * @param beside a class in whose folder it lies
     */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    /** What a file says that is one object. */
    public static <T> T object(Class<?> beside, String name, Reading<T> reading) {
        try {
            return reading.read(Fields.of(tree(beside, name), ""));
        } catch (JsonException | IllegalArgumentException e) {
            throw broken(name, e);
        }
    }

    /** What a file says that is an array of objects, in its order. */
    public static <T> List<T> entries(Class<?> beside, String name, Reading<T> reading) {
        List<T> entries = new ArrayList<>();
        try {
            if (!(tree(beside, name) instanceof Json.Arr(List<Json> items))) {
                throw new JsonException("expected an array");
            }
            for (Json item : items) {
                entries.add(reading.read(Fields.of(item, "[" + entries.size() + "]")));
            }
        } catch (JsonException | IllegalArgumentException e) {
            throw broken(name, e);
        }
        return List.copyOf(entries);
    }

    private static Json tree(Class<?> beside, String name) throws JsonException {
        return new JsonReader().read(bytes(beside, name));
    }

    private static IllegalStateException broken(String name, Exception problem) {
        return new IllegalStateException(name + " is broken: " + problem.getMessage(), problem);
    }
}
