package io.ringfence.cli;

import io.ringfence.model.PlainText;

import java.util.ArrayList;
import java.util.List;

/** Text from servers and files made fit for a terminal. */
final class TerminalText {

    private TerminalText() {}

    /**
     * The text with everything that could steer a terminal (control characters, escapes, changes of
     * writing direction) replaced by U+FFFD.
     */
    static String safe(String text) {
        return PlainText.of(text);
    }

    /**
     * The text in lines of at most {@code width} characters, broken at blanks; a longer word is
     * broken where it must be.
     */
    static List<String> wrap(String text, int width) {
        int limit = Math.max(width, 8);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > limit) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > limit) {
                lines.add(rest.substring(0, limit));
                rest = rest.substring(limit);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
