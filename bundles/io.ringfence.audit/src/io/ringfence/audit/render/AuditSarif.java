package io.ringfence.audit.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.audit.AppliedException;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Remedy;

import org.eclipse.jdt.annotation.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"): one run, a rule for each
 * check, a result for each outcome (docs/formats.md, "Audit: SARIF").
 */
public final class AuditSarif implements AuditRenderer {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    + "sarif-schema-2.1.0.json";

    private final String version;

    /**
     * @param version of Ringfence, named as the tool's
     */
    public AuditSarif(String version) {
        this.version = version;
    }

    @Override
    public void render(AuditResult result, Writer out) throws IOException {
        Map<String, Integer> rules = new LinkedHashMap<>();
        boolean anyException = false;
        for (Finding finding : result.findings()) {
            rules.putIfAbsent(finding.check().id(), rules.size());
            anyException |= finding.exception() != null;
        }
        try (JsonGenerator json = JsonText.generator(out, 4)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, result, rules);
            invocation(json, result);
            json.writeArrayFieldStart("results");
            for (Finding finding : result.findings()) {
                int rule = rules.getOrDefault(finding.check().id(), 0);
                json.writeStartObject();
                result(json, finding, rule, result.remedy(finding));
                if (anyException) {
                    suppressions(json, finding.exception());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void tool(JsonGenerator json, AuditResult result, Map<String, Integer> rules)
            throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Ringfence");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        int next = 0;
        for (Finding finding : result.findings()) {
            CheckInfo check = finding.check();
            if (rules.getOrDefault(check.id(), -1) == next) {
                SarifRule.write(json, check);
                next++;
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void invocation(JsonGenerator json, AuditResult result) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeStringField("endTimeUtc", result.generated().toString());
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void result(JsonGenerator json, Finding finding, int rule, Remedy remedy)
            throws IOException {
        boolean fail = finding.outcome() == Outcome.FAIL;
        json.writeStringField("ruleId", finding.check().id());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("kind", kind(finding.outcome()));
        json.writeStringField("level", fail ? SarifRule.level(finding.severity()) : "none");
        SarifRule.message(json, "message", finding.message());
        location(json, finding);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("ringfenceFinding/v1", SarifPlace.fingerprint(finding));
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("severity", finding.severity().label());
        JsonText.evidence(json, finding.evidence());
        if (fail) {
            JsonText.strings(json, "commands", remedy.commands());
        }
        json.writeEndObject();
    }

    private static void location(JsonGenerator json, Finding finding) throws IOException {
        EntityRef entity = finding.entity();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField(
                "name", entity.device() == null ? entity.name() : entity.deviceName());
        json.writeStringField("fullyQualifiedName", SarifPlace.qualifiedName(finding));
        json.writeStringField("kind", entity.device() == null ? entity.type().label() : "device");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void suppressions(JsonGenerator json, @Nullable AppliedException exception)
            throws IOException {
        json.writeArrayFieldStart("suppressions");
        if (exception != null) {
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", exception.reason());
            json.writeObjectFieldStart("properties");
            json.writeStringField("id", exception.id());
            json.writeStringField("owner", exception.owner());
            json.writeStringField("expires", exception.expires().toString());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** SARIF 2.1.0, 3.27.9: "open" is what could not be decided for want of information. */
    private static String kind(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> "fail";
            case UNKNOWN -> "open";
            case PASS -> "pass";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }
}
