package io.ringfence.audit.render;

import java.io.IOException;

/** Writes cells of a CSV file, quoted as RFC 4180 says and safe to open in a spreadsheet. */
final class CsvLine {

    /** A cell that starts with one of these may be run as a formula; the last ones are wide. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Appendable out;
    private boolean first = true;

    CsvLine(Appendable out) {
        this.out = out;
    }

    /** Adds a cell to the line. */
    void cell(String text) throws IOException {
        if (!first) {
            out.append(',');
        }
        first = false;
        if (text.isEmpty()) {
            return;
        }
        boolean quoted = mustQuote(text);
        if (quoted) {
            out.append('"');
        }
        if (FORMULA.indexOf(text.charAt(0)) >= 0) {
            out.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        if (quoted) {
            out.append('"');
        }
    }

    /** Ends the line. */
    void end() throws IOException {
        out.append("\r\n");
        first = true;
    }

    private void character(char c) throws IOException {
        if (c == '"') {
            out.append("\"\"");
        } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
            out.append('\ufffd');
        } else {
            out.append(c);
        }
    }

    private static boolean mustQuote(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
