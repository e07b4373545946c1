package io.ringfence.model.archive;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.model.Sha256;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an entry's bytes must be; a manifest has one for every other entry.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Sum(long size, String sha256) {

    private static final String MEMBER = "entries";

    /** The sum of these bytes. */
    public static Sum of(byte[] bytes) {
        return new Sum(bytes.length, Sha256.of(bytes));
    }

    /** The sums that a manifest lists, by the names of the entries. */
    public static Map<String, Sum> readAll(Fields manifest) throws JsonException {
        Map<String, Sum> sums = new LinkedHashMap<>();
        Fields entries = manifest.requiredObject(MEMBER);
        for (String name : entries.names()) {
            Fields sum = entries.requiredObject(name);
            sums.put(name, new Sum(sum.number("size", 0, Integer.MAX_VALUE), sum.text("sha256")));
        }
        return sums;
    }

    /** Writes the member of a manifest that lists sums. */
    public static void writeAll(Map<String, Sum> sums, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(MEMBER);
        for (Map.Entry<String, Sum> entry : sums.entrySet()) {
            out.writeObjectFieldStart(entry.getKey());
            out.writeNumberField("size", entry.getValue().size());
            out.writeStringField("sha256", entry.getValue().sha256());
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
