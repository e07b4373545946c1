package io.ringfence.audit.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.audit.Evidence;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What the JSON formats share. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /**
     * A generator that leaves {@code out} open.
     *
     * @param depth see {@link LinePerElement}
     */
    static JsonGenerator generator(Writer out, int depth) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.setPrettyPrinter(new LinePerElement(depth));
        return json;
    }

    static void evidence(JsonGenerator json, List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence each : evidence) {
            json.writeStartObject();
            json.writeStringField("key", each.key());
            json.writeStringField("value", each.value());
            json.writeStringField("origin", each.origin().label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void strings(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
