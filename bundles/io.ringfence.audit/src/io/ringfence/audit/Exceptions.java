package io.ringfence.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The exceptions of a file of format {@code ringfence-exceptions/1} (docs/formats.md). */
public record Exceptions(List<ExceptionRule> rules) {

    /** The format's name and number. */
    public static final String FORMAT = "ringfence-exceptions/1";

    private static final long MAX_SIZE = 16 << 20;
    private static final Set<String> MEMBERS =
            Set.of(
                    "id", "check", "server", "type", "project", "name", "device", "owner", "reason",
                    "expires");

    public Exceptions {
        rules = List.copyOf(rules);
    }

    /** The result with every covered failure marked. */
    public AuditResult apply(AuditResult result, LocalDate today) {
        return new AuditResult(
                result.generated(),
                result.servers(),
                result.findings().stream().map(finding -> apply(finding, today)).toList());
    }

    private Finding apply(Finding finding, LocalDate today) {
        for (ExceptionRule rule : rules) {
            if (rule.covers(finding, today)) {
                return finding.with(rule.exception());
            }
        }
        return finding;
    }

    /** The rules that are past their last day and therefore cover nothing. */
    public List<ExceptionRule> expired(LocalDate today) {
        return rules.stream().filter(rule -> rule.isExpired(today)).toList();
    }

    /**
     * Reads a file.
     *
     * @param catalogue tells which checks exist
     * @throws SourceException if it cannot be read or is wrong, with the place
     */
    public static Exceptions read(Path file, Catalogue catalogue) throws SourceException {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw wrong(file, "it is larger than 16 MiB");
            }
            JsonNode document = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!FORMAT.equals(document.path("format").textValue())) {
                throw wrong(file, "its format is not " + FORMAT);
            }
            List<ExceptionRule> rules = new ArrayList<>();
            for (JsonNode entry : document.path("exceptions")) {
                rules.add(rule(entry, file, rules.size() + 1, catalogue));
            }
            return new Exceptions(rules);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw wrong(
                    file,
                    "line %d, column %d is not JSON".formatted(at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw wrong(file, "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static ExceptionRule rule(JsonNode entry, Path file, int number, Catalogue catalogue)
            throws SourceException {
        String place = "exception " + number + ": ";
        for (String member : (Iterable<String>) entry::fieldNames) {
            if (!MEMBERS.contains(member)) {
                throw wrong(file, place + "there is no member " + member);
            }
        }
        String check = required(entry, "check", file, place);
        if (catalogue.all().stream().noneMatch(info -> info.id().equals(check))) {
            throw wrong(file, place + "there is no check " + check);
        }
        String expires = required(entry, "expires", file, place);
        try {
            return new ExceptionRule(
                    new AppliedException(
                            required(entry, "id", file, place),
                            required(entry, "owner", file, place),
                            required(entry, "reason", file, place),
                            LocalDate.parse(expires)),
                    check,
                    text(entry, "server", file, place),
                    type(text(entry, "type", file, place), file, place),
                    text(entry, "project", file, place),
                    text(entry, "name", file, place),
                    text(entry, "device", file, place));
        } catch (DateTimeException e) {
            throw wrong(file, place + "expires is no date like 2027-01-31: " + expires);
        }
    }

    private static EntityRef.@Nullable Type type(@Nullable String label, Path file, String place)
            throws SourceException {
        if (label == null) {
            return null;
        }
        try {
            return EntityRef.Type.valueOf(label.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(file, place + "there is no entity type " + label);
        }
    }

    private static String required(JsonNode entry, String member, Path file, String place)
            throws SourceException {
        String value = text(entry, member, file, place);
        if (value == null || value.isBlank()) {
            throw wrong(file, place + "it has no " + member);
        }
        return value;
    }

    private static @Nullable String text(JsonNode entry, String member, Path file, String place)
            throws SourceException {
        JsonNode value = entry.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(file, place + member + " is not a text");
        }
        return value.textValue();
    }

    private static SourceException wrong(Path file, String what) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        what,
                        file.toString(),
                        "correct it as docs/formats.md describes exceptions"));
    }
}
