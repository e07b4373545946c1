package io.ringfence.cli;

import io.ringfence.audit.AuditSummary;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of an audit, on more than one line where one is too short for them.
 *
 * @param width characters in a line
 */
record SummaryLine(Style style, int width) {

    private static final String SEPARATOR = " · ";

    /** A number with its word; what is styled takes no more room than what is plain. */
    private record Part(String plain, String styled) {}

    /** Without a line feed at the end. */
    String text(AuditSummary summary) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (Part part : parts(summary)) {
            int length = part.plain().length();
            if (column > 0 && column + SEPARATOR.length() + length > width) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(SEPARATOR);
                column += SEPARATOR.length();
            }
            text.append(part.styled());
            column += length;
        }
        return text.toString();
    }

    private List<Part> parts(AuditSummary summary) {
        List<Part> parts = new ArrayList<>();
        if (summary.failures() == 0) {
            parts.add(plain("No failures"));
        }
        summary.fail()
                .forEach(
                        (severity, count) -> {
                            if (count > 0) {
                                String text = "%,d %s".formatted(count, severity.label());
                                parts.add(new Part(text, style.severity(severity, text)));
                            }
                        });
        parts.add(plain("%,d unknown".formatted(summary.unknown())));
        String passed = "%,d passed".formatted(summary.pass());
        parts.add(new Part(passed, style.good(passed)));
        parts.add(plain("%,d not applicable".formatted(summary.notApplicable())));
        if (summary.excepted() > 0) {
            parts.add(plain("%,d covered by exceptions".formatted(summary.excepted())));
        }
        return parts;
    }

    private static Part plain(String text) {
        return new Part(text, text);
    }
}
