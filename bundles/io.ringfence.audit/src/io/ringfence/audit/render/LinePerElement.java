package io.ringfence.audit.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import org.eclipse.jdt.annotation.NonNullByDefault;

import java.io.IOException;

/**
 * JSON without spaces, but for a line break between the elements of the long arrays: a result of
 * 200,000 findings can be searched, compared and cut with line tools.
 */
@NonNullByDefault({})
final class LinePerElement extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    private final int depth;

    /**
     * @param depth how many objects and arrays deep the long arrays are, themselves included
     */
    LinePerElement(int depth) {
        this.depth = depth;
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

    private void breakLine(JsonGenerator json) throws IOException {
        int found = 0;
        JsonStreamContext context = json.getOutputContext();
        while (context.getParent() != null) {
            context = context.getParent();
            found++;
        }
        if (found == depth) {
            json.writeRaw('\n');
        }
    }
}
