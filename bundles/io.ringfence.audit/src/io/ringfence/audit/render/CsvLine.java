package io.ringfence.audit.render;

import java.io.IOException;
import java.io.Writer;

/** Writes cells of a CSV file, quoted as RFC 4180 says and safe to open in a spreadsheet. */
final class CsvLine {

    /** A cell that starts with one of these may be run as a formula; the last ones are wide. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    /** A cell with one of these must be quoted. */
    private static final String QUOTED = ",\"\r\n";

    private final Writer out;
    private final StringBuilder line = new StringBuilder();

    CsvLine(Writer out) {
        this.out = out;
    }

    /** Adds a cell to the line. */
    void cell(String text) {
        if (!text.isEmpty()) {
            boolean quoted = containsAny(text, QUOTED);
            line.append(quoted ? "\"" : "");
            line.append(FORMULA.indexOf(text.charAt(0)) < 0 ? "" : "'");
            append(text);
            line.append(quoted ? "\"" : "");
        }
        line.append(',');
    }

    /** Ends the line and writes it. */
    void end() throws IOException {
        line.setLength(Math.max(0, line.length() - 1));
        out.append(line.append("\r\n"));
        line.setLength(0);
    }

    /** Copies the runs of plain characters at once. */
    private void append(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                line.append(text, from, i).append(c == '"' ? "\"\"" : "\ufffd");
                from = i + 1;
            }
        }
        line.append(text, from, text.length());
    }

    /** Whether it stands for itself: no quote, and no control character that text does not need. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '"' || c == '\n' || c == '\t' || c > 0x9f;
    }

    private static boolean containsAny(String text, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
