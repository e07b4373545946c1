package io.ringfence.audit.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.audit.AppliedException;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.AuditSummary;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Remedy;
import io.ringfence.audit.Severity;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** {@code ringfence-audit/1}: all that an audit says (docs/formats.md, "Audit: JSON"). */
public final class AuditJson implements AuditRenderer {

    /** The format's name and number. */
    public static final String FORMAT = "ringfence-audit/1";

    @Override
    public void render(AuditResult result, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out, 2)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("generated", result.generated().toString());
            json.writeArrayFieldStart("sources");
            for (AuditedServer server : result.servers()) {
                source(json, server);
            }
            json.writeEndArray();
            summary(json, result.summary());
            json.writeArrayFieldStart("findings");
            for (Finding finding : result.findings()) {
                finding(json, finding, result.remedy(finding));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void source(JsonGenerator json, AuditedServer server) throws IOException {
        json.writeStartObject();
        json.writeStringField("server", server.name());
        json.writeStringField("captured", server.captured().toString());
        json.writeStringField("version", server.version());
        json.writeStringField("product", server.product());
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, AuditSummary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeObjectFieldStart("fail");
        for (Map.Entry<Severity, Integer> each : summary.fail().entrySet()) {
            json.writeNumberField(each.getKey().label(), each.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("unknown", summary.unknown());
        json.writeNumberField("pass", summary.pass());
        json.writeNumberField("notApplicable", summary.notApplicable());
        json.writeNumberField("excepted", summary.excepted());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, Finding finding, Remedy remedy)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("check", finding.check().id());
        json.writeStringField("outcome", finding.outcome().label());
        json.writeStringField("severity", finding.severity().label());
        json.writeStringField("server", finding.server());
        String project = finding.entity().project();
        json.writeStringField("project", project.isEmpty() ? null : project);
        entity(json, finding.entity());
        json.writeStringField("message", finding.message());
        JsonText.evidence(json, finding.evidence());
        json.writeObjectFieldStart("remedy");
        json.writeStringField("text", remedy.text());
        JsonText.strings(json, "commands", remedy.commands());
        json.writeEndObject();
        exception(json, finding.exception());
        json.writeEndObject();
    }

    private static void entity(JsonGenerator json, EntityRef entity) throws IOException {
        json.writeObjectFieldStart("entity");
        json.writeStringField("type", entity.type().label());
        json.writeStringField("name", entity.name());
        if (entity.device() != null) {
            json.writeStringField("device", entity.deviceName());
        }
        json.writeEndObject();
    }

    private static void exception(JsonGenerator json, @Nullable AppliedException exception)
            throws IOException {
        if (exception == null) {
            json.writeNullField("exception");
            return;
        }
        json.writeObjectFieldStart("exception");
        json.writeStringField("id", exception.id());
        json.writeStringField("owner", exception.owner());
        json.writeStringField("reason", exception.reason());
        json.writeStringField("expires", exception.expires().toString());
        json.writeEndObject();
    }
}
