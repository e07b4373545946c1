package io.ringfence.model.redact;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonLimits;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One pass over a JSON text that notes what has to be replaced. */
final class Walk {

    private static final int HEX_LENGTH = 32;

    private final JsonParser parser;
    private final byte[] text;
    private final SecretRules rules;
    private final Cuts cuts;
    private final Elements elements;
    private final Map<String, SecretRule> found = new HashMap<>();
    private final Map<String, SecretRule> foundInOperation = new HashMap<>();

    /** The rule in force for everything inside the container at each depth. */
    private final SecretRule[] inside = new SecretRule[JsonLimits.DEPTH + 2];

    /** Number of containers open. */
    private int depth;

    /** Depth inside the metadata of an operation, 0 outside. */
    private int operation;

    private String name = "";

    /** The rule for the next value. */
    private SecretRule rule = SecretRule.NONE;

    /**
     * @param parser of {@code text}, at its start
     */
    Walk(JsonParser parser, byte[] text, SecretRules rules, Cuts cuts, Elements elements) {
        this.parser = parser;
        this.text = text;
        this.rules = rules;
        this.cuts = cuts;
        this.elements = elements;
        Arrays.fill(inside, SecretRule.NONE);
    }

    /**
     * Walks to the end.
     *
     * @throws JsonException if there is not exactly one value
     */
    void run() throws IOException, JsonException {
        boolean done = false;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (done) {
                throw new JsonException("something follows its end at byte " + offset());
            }
            switch (token) {
                case FIELD_NAME -> member();
                case START_OBJECT, START_ARRAY -> begin(token);
                case END_OBJECT, END_ARRAY -> end(token);
                default -> scalar(token);
            }
            done = depth == 0;
        }
        if (!done) {
            throw new JsonException("it is empty");
        }
    }

    private void member() throws IOException {
        name = parser.currentName();
        if (depth == 1) {
            elements.envelopeMember(name);
        }
        rule = inside[depth] == SecretRule.NONE ? find(name) : inside[depth];
        String clean = SecretText.redact(name);
        if (!clean.equals(name)) {
            cuts.add(offset(), nameEnd(offset()), clean);
        }
    }

    private SecretRule find(String member) {
        boolean inOperation = operation > 0;
        return (inOperation ? foundInOperation : found)
                .computeIfAbsent(member, key -> rules.find(key, inOperation));
    }

    private void begin(JsonToken token) throws IOException {
        if (elements.cares(depth)) {
            elements.begin(depth, offset());
        }
        depth++;
        inside[depth] = rule.action() == SecretRule.Action.REPLACE ? rule : SecretRule.NONE;
        rule = inside[depth];
        if (token == JsonToken.START_ARRAY) {
            elements.beginArray(depth);
        } else if (operation == 0 && depth > 2 && "metadata".equals(parser.currentName())) {
            operation = depth;
        }
    }

    private void end(JsonToken token) {
        if (token == JsonToken.END_ARRAY) {
            elements.endArray(depth);
        }
        if (operation == depth) {
            operation = 0;
        }
        depth--;
        rule = inside[depth];
        if (elements.cares(depth)) {
            elements.end(depth, end());
        }
    }

    private void scalar(JsonToken token) throws IOException {
        boolean element = elements.cares(depth);
        int from = element || rule != SecretRule.NONE ? offset() : -1;
        if (element) {
            elements.begin(depth, from);
        }
        if (token == JsonToken.VALUE_STRING) {
            string(from);
        } else if (token.isNumeric() && rule.action() == SecretRule.Action.REPLACE) {
            replace(from, parser.getText());
        }
        if (element) {
            elements.end(depth, end());
        }
        rule = inside[depth];
    }

    private void string(int from) throws IOException {
        if (rule != SecretRule.NONE) {
            replace(from, parser.getText());
            return;
        }
        // also finishes the token, so that its end is known
        char[] value = parser.getTextCharacters();
        if (SecretText.mayHoldSecret(value, parser.getTextOffset(), parser.getTextLength())) {
            String all = parser.getText();
            replaceIfChanged(all, SecretText.redact(all));
        }
    }

    private void replace(int from, String value) {
        switch (rule.action()) {
            case KEEP -> replaceIfChanged(value, SecretText.redact(value));
            case LXC -> replaceIfChanged(value, SecretText.redactLxc(value));
            case REPLACE_HEX -> {
                if (value.length() >= HEX_LENGTH && isHex(value)) {
                    cuts.add(from, end(), rule.kindOf(name, value).marker());
                } else {
                    replaceIfChanged(value, SecretText.redact(value));
                }
            }
            case REPLACE -> {
                if (!value.isEmpty() && SecretKind.of(value).isEmpty()) {
                    cuts.add(from, end(), rule.kindOf(name, value).marker());
                }
            }
        }
    }

    private void replaceIfChanged(String value, String clean) {
        if (!clean.equals(value)) {
            cuts.add(offset(), end(), clean);
        }
    }

    private int offset() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private int end() {
        return (int) parser.currentLocation().getByteOffset();
    }

    /** After the closing quote of the name that begins at {@code from}; the parser is beyond it. */
    private int nameEnd(int from) {
        int i = from + 1;
        while (text[i] != '"') {
            i += text[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static boolean isHex(String text) {
        return text.chars()
                .allMatch(
                        c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }
}
