package io.ringfence.audit.render;

import io.ringfence.audit.AppliedException;
import io.ringfence.audit.AuditResult;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Remedy;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A table for spreadsheets: RFC 4180, one line for each outcome, safe against cells that a
 * spreadsheet would take for a formula (docs/formats.md, "Audit: CSV").
 */
public final class AuditCsv implements AuditRenderer {

    private static final List<String> COLUMNS =
            List.of(
                    "outcome",
                    "severity",
                    "check",
                    "title",
                    "server",
                    "project",
                    "type",
                    "name",
                    "device",
                    "message",
                    "evidence",
                    "remedy",
                    "commands",
                    "exception");

    @Override
    public void render(AuditResult result, Writer out) throws IOException {
        CsvLine line = new CsvLine(out);
        for (String column : COLUMNS) {
            line.cell(column);
        }
        line.end();
        for (Finding finding : result.findings()) {
            finding(line, finding, result.remedy(finding));
        }
    }

    private static void finding(CsvLine line, Finding finding, Remedy remedy) throws IOException {
        EntityRef entity = finding.entity();
        line.cell(finding.outcome().label());
        line.cell(finding.severity().label());
        line.cell(finding.check().id());
        line.cell(finding.check().title());
        line.cell(finding.server());
        line.cell(entity.project());
        line.cell(entity.type().label());
        line.cell(entity.name());
        line.cell(entity.deviceName());
        line.cell(finding.message());
        line.cell(evidence(finding.evidence()));
        line.cell(remedy.text());
        line.cell(String.join("\n", remedy.commands()));
        AppliedException exception = finding.exception();
        line.cell(exception == null ? "" : exception.id());
        line.end();
    }

    private static String evidence(List<Evidence> evidence) {
        StringBuilder text = new StringBuilder();
        for (Evidence each : evidence) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(each.key())
                    .append('=')
                    .append(each.value())
                    .append(" (")
                    .append(each.origin().label())
                    .append(')');
        }
        return text.toString();
    }
}
