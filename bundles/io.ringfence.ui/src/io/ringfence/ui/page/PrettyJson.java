package io.ringfence.ui.page;

import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JSON laid out for people, with the lines of some keys marked.
 *
 * @param text at most {@value #LIMIT} characters of it
 * @param marks the marked lines, from top to bottom
 */
public record PrettyJson(String text, List<Span> marks) {

    /** More is not read by anybody, and would make the view slow. */
    static final int LIMIT = 200_000;

    /**
     * A piece of the text.
     *
     * @param from index of its first character
     * @param to index after its last character
     */
    public record Span(int from, int to) {}

    /** Text that is not JSON is left as it is. */
    public static PrettyJson of(String json, Set<String> markedKeys) {
        try {
            Json tree = new JsonReader().read(json.getBytes(StandardCharsets.UTF_8));
            Writer writer = new Writer(markedKeys);
            writer.value(tree, 0);
            return writer.result();
        } catch (JsonException e) {
            return new PrettyJson(cut(json), List.of());
        }
    }

    private static String cut(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "\n…";
    }

    private static final class Writer {

        private static final String INDENT = "  ";

        private final Set<String> marked;
        private final StringBuilder out = new StringBuilder();
        private final List<Span> marks = new ArrayList<>();

        Writer(Set<String> marked) {
            this.marked = marked;
        }

        PrettyJson result() {
            marks.removeIf(mark -> mark.to() > LIMIT);
            return new PrettyJson(cut(out.toString()), List.copyOf(marks));
        }

        void value(Json json, int depth) {
            switch (json) {
                case Json.Obj(var members) -> object(members, depth);
                case Json.Arr(var items) -> array(items, depth);
                case Json.Text(String value) -> string(value);
                case Json.Null _ -> out.append("null");
                case Json.Num _, Json.Bool _ -> out.append(json.text());
            }
        }

        private void object(Map<String, Json> members, int depth) {
            if (members.isEmpty()) {
                out.append("{}");
                return;
            }
            out.append("{\n");
            for (var each = members.entrySet().iterator(); each.hasNext(); ) {
                var member = each.next();
                out.append(INDENT.repeat(depth + 1));
                int from = out.length();
                string(member.getKey());
                out.append(": ");
                value(member.getValue(), depth + 1);
                if (marked.contains(member.getKey())) {
                    marks.add(new Span(from, out.length()));
                }
                end(each);
            }
            out.append(INDENT.repeat(depth)).append('}');
        }

        private void array(List<Json> items, int depth) {
            if (items.isEmpty()) {
                out.append("[]");
                return;
            }
            out.append("[\n");
            for (var each = items.iterator(); each.hasNext(); ) {
                out.append(INDENT.repeat(depth + 1));
                value(each.next(), depth + 1);
                end(each);
            }
            out.append(INDENT.repeat(depth)).append(']');
        }

        private void end(Iterator<?> each) {
            out.append(each.hasNext() ? ",\n" : "\n");
        }

        /** Control characters are escaped: nothing that a server named may move the layout. */
        private void string(String text) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '"', '\\' -> out.append('\\').append(c);
                    case '\n' -> out.append("\\n");
                    case '\t' -> out.append("\\t");
                    default -> {
                        if (Character.isISOControl(c)) {
                            out.append("\\u%04x".formatted((int) c));
                        } else {
                            out.append(c);
                        }
                    }
                }
            }
            out.append('"');
        }
    }
}
