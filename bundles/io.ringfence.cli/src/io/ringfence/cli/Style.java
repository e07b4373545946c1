package io.ringfence.cli;

import io.ringfence.audit.Severity;

/**
 * How text is set off on a terminal: with ANSI colours or plainly.
 *
 * @param colour whether ANSI escapes may be written
 */
record Style(boolean colour) {

    String severity(Severity severity, String text) {
        return switch (severity) {
            case CRITICAL -> escape("1;31", text);
            case HIGH -> escape("38;5;208", text);
            case MEDIUM -> escape("33", text);
            case LOW -> escape("34", text);
            case INFO -> escape("36", text);
        };
    }

    String strong(String text) {
        return escape("1", text);
    }

    String faint(String text) {
        return escape("2", text);
    }

    String good(String text) {
        return escape("32", text);
    }

    /** The shape that stands for a severity beside its colour and word. */
    static String shape(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "■";
            case HIGH -> "▲";
            case MEDIUM -> "◆";
            case LOW -> "●";
            case INFO -> "○";
        };
    }

    private String escape(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
