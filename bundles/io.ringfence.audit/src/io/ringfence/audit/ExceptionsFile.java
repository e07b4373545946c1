package io.ringfence.audit;

import io.ringfence.model.file.DocumentFile;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads files of exceptions ({@code docs/formats.md}, "Exceptions"). Whatever is not understood is
 * an error: an exception that covers nothing without a word, or too much, would be worse.
 */
public final class ExceptionsFile {

    private static final String FORMAT = "ringfence-exceptions/1";
    private static final DocumentFile DOCUMENT =
            new DocumentFile(16 << 20, "correct it as docs/formats.md describes exceptions");

    private static final Set<String> MEMBERS = Set.of("format", "exceptions");
    private static final Set<String> RULE_MEMBERS =
            Set.of(
                    "id", "check", "server", "type", "project", "name", "device", "owner", "reason",
                    "expires");

    private final Set<String> checks;

    /**
     * @param catalogue tells which checks exist
     */
    public ExceptionsFile(Catalogue catalogue) {
        this.checks =
                catalogue.all().stream().map(CheckInfo::id).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a file.
     *
     * @throws SourceException if it cannot be read or is wrong, with the place
     */
    public Exceptions read(Path file) throws SourceException {
        return DOCUMENT.read(file, bytes -> exceptions(new JsonReader().read(bytes)));
    }

    private Exceptions exceptions(Json document) throws JsonException {
        Fields root = Fields.of(document, "");
        if (!root.textOrEmpty("format").equals(FORMAT)) {
            throw new JsonException("its format is not " + FORMAT);
        }
        mustBeKnown(root, MEMBERS);
        if (!root.has("exceptions")) {
            throw root.wrong("exceptions", "an array");
        }
        List<ExceptionRule> rules = new ArrayList<>();
        for (Fields rule : root.objects("exceptions")) {
            rules.add(rule(rule));
        }
        return new Exceptions(rules);
    }

    private ExceptionRule rule(Fields rule) throws JsonException {
        mustBeKnown(rule, RULE_MEMBERS);
        String check = required(rule, "check");
        if (!checks.contains(check)) {
            throw new JsonException(rule.at("check") + ": there is no check " + check);
        }
        return new ExceptionRule(
                new AppliedException(
                        required(rule, "id"),
                        required(rule, "owner"),
                        required(rule, "reason"),
                        date(rule, "expires")),
                check,
                optional(rule, "server"),
                type(rule, "type"),
                optional(rule, "project"),
                optional(rule, "name"),
                optional(rule, "device"));
    }

    private static void mustBeKnown(Fields object, Set<String> members) throws JsonException {
        for (String name : object.names()) {
            if (!members.contains(name)) {
                throw new JsonException(object.at(name) + ": there is no such member");
            }
        }
    }

    private static String required(Fields rule, String member) throws JsonException {
        String value = rule.textOrEmpty(member);
        if (value.isBlank()) {
            throw new JsonException(rule.at(member) + ": must be given");
        }
        return value;
    }

    private static @Nullable String optional(Fields rule, String member) throws JsonException {
        return rule.has(member) ? rule.text(member) : null;
    }

    private static LocalDate date(Fields rule, String member) throws JsonException {
        try {
            return LocalDate.parse(required(rule, member));
        } catch (DateTimeException e) {
            throw new JsonException(rule.at(member) + ": expected a date like 2027-01-31");
        }
    }

    private static EntityRef.@Nullable Type type(Fields rule, String member) throws JsonException {
        if (!rule.has(member)) {
            return null;
        }
        String label = rule.text(member);
        for (EntityRef.Type type : EntityRef.Type.values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw new JsonException(rule.at(member) + ": there is no entity type " + label);
    }
}
