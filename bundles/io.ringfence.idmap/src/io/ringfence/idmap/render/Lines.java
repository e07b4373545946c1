package io.ringfence.idmap.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import org.eclipse.jdt.annotation.NonNullByDefault;

import java.io.IOException;
import java.io.Writer;

/**
 * JSON without spaces, with a line for each element of the arrays of a server, so that line tools
 * can compare and cut it.
 */
@NonNullByDefault({})
final class Lines extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Root object, servers, one server, its arrays. */
    private static final int DEEPEST = 4;

    /** A generator that leaves {@code out} open. */
    static JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.setPrettyPrinter(new Lines());
        return json;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        breakLine(json);
    }

    private static void breakLine(JsonGenerator json) throws IOException {
        int depth = 0;
        JsonStreamContext context = json.getOutputContext();
        while (context.getParent() != null) {
            context = context.getParent();
            depth++;
        }
        if (depth <= DEEPEST && depth % 2 == 0) {
            json.writeRaw('\n');
        }
    }
}
