package io.ringfence.model.redact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonLimits;

import java.io.IOException;
import java.util.List;

/**
 * Takes secrets out of API answers and other JSON.
 *
 * <p>Everything that is not replaced stays byte for byte as it was. Doing it twice changes nothing
 * more. One redactor may be used by several threads.
 */
public final class Redactor {

    private final JsonFactory json = JsonLimits.factory();
    private final SecretRules rules;

    /** For API answers: by the names of members, and what is secret wherever it stands. */
    public Redactor() {
        this(SecretRules.SHIPPED);
    }

    private Redactor(SecretRules rules) {
        this.rules = rules;
    }

    /** For other documents: only what is secret wherever it stands. */
    public static Redactor ofAnyDocument() {
        return new Redactor(new SecretRules(List.of()));
    }

    /**
     * @param answer JSON in UTF-8; not changed
     * @throws JsonException if it is not, or beyond {@link JsonLimits}; then nobody can say what in
     *     it is secret, and it must not be kept
     */
    public Redacted redact(byte[] answer) throws JsonException {
        try (JsonParser parser = JsonLimits.parser(json, answer, 0, answer.length)) {
            Cuts cuts = new Cuts();
            Elements elements = new Elements();
            new Walk(parser, answer, rules, cuts, elements).run();
            return new Redacted(
                    cuts.apply(answer),
                    cuts.moved(elements.metadata()),
                    cuts.moved(elements.elements()));
        } catch (IOException e) {
            throw JsonLimits.problem(e);
        }
    }
}
