package io.ringfence.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes trees as JSON. */
public final class JsonWriter {

    private static final JsonFactory JSON = JsonLimits.factory();

    private JsonWriter() {}

    /** The value in one line. */
    static String write(Json json) {
        return write(json, false);
    }

    /**
     * The value as a document for people and programs: lines, UTF-8, a line feed at its end. A half
     * of a character, which UTF-8 cannot express, becomes a question mark.
     */
    public static byte[] document(Json json) {
        return (write(json, true) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String write(Json json, boolean pretty) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            if (pretty) {
                generator.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            write(json, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter throws none
        }
        return out.toString();
    }

    private static void write(Json json, JsonGenerator out) throws IOException {
        switch (json) {
            case Json.Text(String value) -> out.writeString(value);
            case Json.Num(String digits) -> out.writeNumber(digits);
            case Json.Bool bool -> out.writeBoolean(bool == Json.Bool.TRUE);
            case Json.Null _ -> out.writeNull();
            case Json.Arr(var items) -> {
                out.writeStartArray();
                for (Json item : items) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case Json.Obj(var members) -> {
                out.writeStartObject();
                for (var member : members.entrySet()) {
                    out.writeFieldName(member.getKey());
                    write(member.getValue(), out);
                }
                out.writeEndObject();
            }
        }
    }
}
