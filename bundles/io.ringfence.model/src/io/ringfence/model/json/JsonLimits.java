package io.ringfence.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;

import java.io.IOException;

/** Parsers that refuse JSON beyond certain limits. */
public final class JsonLimits {

    /** Deepest nesting; real answers stay below 12. */
    public static final int DEPTH = 64;

    /** Longest string in characters; the longest real ones are cloud-init data. */
    public static final int STRING = 16 * 1024 * 1024;

    private JsonLimits() {}

    /** A factory of parsers that refuse what is beyond the limits. */
    public static JsonFactory factory() {
        return new JsonFactoryBuilder()
                // names come from the server: the JVM's table of strings is not theirs to fill
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH)
                                .maxStringLength(STRING)
                                .maxNumberLength(100)
                                .maxNameLength(10_000)
                                .build())
                .build();
    }

    /**
     * A parser of the bytes from {@code from} to before {@code to}.
     *
     * @throws JsonException if they are empty or not UTF-8
     */
    public static JsonParser parser(JsonFactory json, byte[] bytes, int from, int to)
            throws JsonException, IOException {
        if (from >= to) {
            throw new JsonException("it is empty");
        }
        for (int i = from; i < Math.min(from + 4, to); i++) {
            // UTF-16 and UTF-32 would be understood, but offsets are counted in UTF-8
            if (bytes[i] == 0 || (bytes[i] & 0xff) >= 0xef) {
                throw new JsonException("it is not JSON in UTF-8");
            }
        }
        return json.createParser(bytes, from, to - from);
    }

    /** What a parser's complaint says, without the text that it quotes. */
    public static JsonException problem(IOException problem) {
        return problem instanceof JsonProcessingException json
                ? JsonException.at(json.getLocation(), "it is cut or not valid JSON")
                : new JsonException("it is cut or not valid JSON");
    }
}
