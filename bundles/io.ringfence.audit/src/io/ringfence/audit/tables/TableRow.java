package io.ringfence.audit.tables;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import org.eclipse.jdt.annotation.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One object of a table. Whatever is missing or of another form is a mistake in the table. */
record TableRow(Map<String, Json> members) {

    static TableRow root(byte[] file, String format) {
        try {
            if (new JsonReader().read(file) instanceof Json.Obj(Map<String, Json> members)) {
                TableRow row = new TableRow(members);
                if (row.text("format").equals(format)) {
                    return row;
                }
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException("The table is broken: " + e.what(), e);
        }
        throw new IllegalArgumentException("This is no table of format " + format);
    }

    @Nullable
    String textOrNull(String name) {
        return members.get(name) instanceof Json.Text(String value) ? value : null;
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw broken(name);
        }
        return value;
    }

    boolean isTrue(String name) {
        return members.get(name) == Json.Bool.TRUE;
    }

    ServerVersion version(String name) {
        String value = text(name);
        return ServerVersion.parse(value).orElseThrow(() -> broken(value));
    }

    @Nullable
    YearMonth month(String name) {
        String value = textOrNull(name);
        return value == null ? null : YearMonth.parse(value);
    }

    List<String> texts(String name) {
        return items(name).stream().map(Json::text).toList();
    }

    <T> List<T> rows(String name, Function<TableRow, T> read) {
        List<T> rows = new ArrayList<>();
        for (Json item : items(name)) {
            if (!(item instanceof Json.Obj(Map<String, Json> row))) {
                throw broken(name);
            }
            rows.add(read.apply(new TableRow(row)));
        }
        return rows;
    }

    Map<String, String> members(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (members.get(name) instanceof Json.Obj(Map<String, Json> object)) {
            object.forEach((key, value) -> texts.put(key, value.text()));
        }
        return texts;
    }

    IllegalArgumentException broken(String what) {
        return new IllegalArgumentException(
                "The table is broken at " + what + " of " + members.keySet());
    }

    private List<Json> items(String name) {
        return members.get(name) instanceof Json.Arr(List<Json> items) ? items : List.of();
    }
}
