package io.ringfence.cli;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.CheckInfo;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.render.AuditRenderer;
import io.ringfence.model.Origin;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** An audit for people: grouped by check, the worst first, one line of advice for each group. */
final class AuditTable implements AuditRenderer {

    private static final int ROWS_EACH = 8;
    private static final int INDENT = 4;
    private static final int SHORT_FINGERPRINT = 12;

    private record Group(Severity severity, CheckInfo check) {}

    private final Style style;
    private final int width;
    private final boolean all;

    /**
     * @param width characters in a line
     * @param all whether to list every entity instead of the first few of a check
     */
    AuditTable(Style style, int width, boolean all) {
        this.style = style;
        this.width = width;
        this.all = all;
    }

    @Override
    public void render(AuditResult result, Writer out) throws IOException {
        for (AuditedServer server : result.servers()) {
            server(server, result, out);
        }
        boolean several = result.servers().size() > 1;
        for (var entry : failures(result).entrySet()) {
            group(entry.getKey(), entry.getValue(), several, out);
        }
        unknown(result, out);
        out.append("\n").append(new SummaryLine(style, width).text(result.summary())).append("\n");
    }

    private void server(AuditedServer server, AuditResult result, Appendable out)
            throws IOException {
        String version = server.version().isEmpty() ? "version not visible" : server.version();
        String age = Ages.inWords(Duration.between(server.captured(), result.generated()));
        out.append(style.strong(TerminalText.safe(server.name())))
                .append(" · ")
                .append(server.isIncus() ? "Incus " : "LXD ")
                .append(TerminalText.safe(version))
                .append(" · captured ")
                .append(server.captured().truncatedTo(ChronoUnit.SECONDS).toString())
                .append(" (")
                .append(age)
                .append(")\n");
    }

    private static Map<Group, List<Finding>> failures(AuditResult result) {
        Map<Group, List<Finding>> groups = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            for (Finding finding : result.findings()) {
                if (finding.isOpen() && finding.severity() == severity) {
                    groups.computeIfAbsent(
                                    new Group(severity, finding.check()), _ -> new ArrayList<>())
                            .add(finding);
                }
            }
        }
        return groups;
    }

    private void group(Group group, List<Finding> findings, boolean several, Appendable out)
            throws IOException {
        Severity severity = group.severity();
        String head = Style.shape(severity) + " " + severity.label();
        String title = group.check().title();
        String id = group.check().id();
        int gap = Math.max(2, width - head.length() - 2 - title.length() - id.length());
        out.append("\n")
                .append(style.severity(severity, head))
                .append("  ")
                .append(style.strong(title))
                .append(" ".repeat(gap))
                .append(style.faint(id))
                .append("\n");
        int shown = all ? findings.size() : Math.min(ROWS_EACH, findings.size());
        for (Finding finding : findings.subList(0, shown)) {
            row(finding, several, out);
        }
        if (shown < findings.size()) {
            indented(
                    style.faint(
                            "… and %,d more; --all lists them".formatted(findings.size() - shown)),
                    INDENT,
                    out);
        }
        for (String line : TerminalText.wrap("→ " + group.check().remedy(), width - INDENT)) {
            indented(style.faint(line), INDENT, out);
        }
    }

    private void row(Finding finding, boolean several, Appendable out) throws IOException {
        String where = where(finding, several);
        String message = TerminalText.safe(finding.message() + origin(finding));
        int column = 32;
        if (where.length() <= column - 2) {
            List<String> lines = TerminalText.wrap(message, width - INDENT - column);
            indented(where + " ".repeat(column - where.length()) + lines.getFirst(), INDENT, out);
            for (String line : lines.subList(1, lines.size())) {
                indented(line, INDENT + column, out);
            }
        } else {
            for (String line : TerminalText.wrap(where, width - INDENT)) {
                indented(line, INDENT, out);
            }
            for (String line : TerminalText.wrap(message, width - INDENT - column)) {
                indented(line, INDENT + column, out);
            }
        }
    }

    private static String where(Finding finding, boolean several) {
        EntityRef entity = finding.entity();
        boolean certificate = entity.type() == EntityRef.Type.CERTIFICATE;
        String label = TerminalText.safe(certificate ? shortened(entity.name()) : entity.label());
        String server = TerminalText.safe(finding.server());
        return several && !label.equals(server) ? server + " " + label : label;
    }

    /** As much of a fingerprint as {@code lxc} shows and takes. */
    private static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(SHORT_FINGERPRINT, fingerprint.length()));
    }

    /** Says which profile sets the decisive value: there it has to be changed. */
    private static String origin(Finding finding) {
        if (finding.evidence().isEmpty()) {
            return "";
        }
        Evidence first = finding.evidence().getFirst();
        return first.origin().kind() == Origin.Kind.PROFILE
                ? " (" + first.key() + " from " + first.origin().label() + ")"
                : "";
    }

    private void unknown(AuditResult result, Appendable out) throws IOException {
        Map<String, List<Finding>> byReason =
                result.findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.UNKNOWN)
                        .collect(
                                Collectors.groupingBy(
                                        Finding::message, LinkedHashMap::new, Collectors.toList()));
        if (byReason.isEmpty()) {
            return;
        }
        out.append("\n").append(style.strong("? unknown")).append("\n");
        for (var entry : byReason.entrySet()) {
            for (String line :
                    TerminalText.wrap(TerminalText.safe(entry.getKey()), width - INDENT)) {
                indented(line, INDENT, out);
            }
            for (String line :
                    TerminalText.wrap(unknownChecks(entry.getValue()), width - INDENT - 2)) {
                indented(style.faint(line), INDENT + 2, out);
            }
        }
    }

    private static String unknownChecks(List<Finding> findings) {
        Map<String, Long> counts =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        finding -> finding.check().id(),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        StringJoiner names = new StringJoiner(", ");
        counts.forEach((id, count) -> names.add(count == 1 ? id : "%s (%,d)".formatted(id, count)));
        return names.toString();
    }

    private static void indented(String line, int indent, Appendable out) throws IOException {
        out.append(" ".repeat(indent)).append(line).append("\n");
    }
}
