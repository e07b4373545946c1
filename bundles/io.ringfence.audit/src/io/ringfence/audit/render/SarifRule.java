package io.ringfence.audit.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.Severity;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The catalogue's entry for a check as a rule of SARIF (2.1.0, 3.49). */
final class SarifRule {

    private SarifRule() {}

    static void write(JsonGenerator json, CheckInfo check) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", check.id());
        json.writeStringField("name", name(check.id()));
        message(json, "shortDescription", check.title() + ".");
        message(json, "fullDescription", check.why());
        String sources = String.join("\n", check.sources().stream().map(s -> "- " + s).toList());
        json.writeObjectFieldStart("help");
        json.writeStringField(
                "text",
                escaped(check.why() + "\n\n" + check.remedy() + "\n\nSources:\n" + sources));
        json.writeEndObject();
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", level(check.severity()));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("area", check.area());
        json.writeStringField("severity", check.severity().label());
        json.writeStringField("security-severity", score(check.severity()));
        JsonText.strings(json, "tags", List.of("security", "lxd"));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The level of a failure. */
    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    static void message(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", escaped(text));
        json.writeEndObject();
    }

    /** What a server named must not become a link (SARIF 2.1.0, 3.11.6). */
    private static String escaped(String text) {
        return text.contains("](")
                ? text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
                : text;
    }

    /** The middle of the range that code scanning services show under the same word. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case INFO -> "0.0";
        };
    }

    /** A name in Pascal case, as SARIF asks for: {@code InstancePrivileged}. */
    private static String name(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("[.-]")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
