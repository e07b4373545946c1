package io.ringfence.cli;

import io.ringfence.audit.Severity;
import io.ringfence.idmap.OverlapLevel;
import io.ringfence.model.Server;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Lines of a table about id maps. Whatever text comes from a server is made harmless here.
 *
 * @param width characters in a line
 */
record Columns(Style style, int width) {

    private static final int INDENT = 4;

    /** Who the server is and how old what it said. */
    void server(Server server, String member, Instant now, Appendable out) throws IOException {
        String version = server.info().version();
        String name = member.equals(server.name()) ? member : server.name() + ", member " + member;
        out.append(style.strong(TerminalText.safe(name)))
                .append(server.info().isIncus() ? " · Incus " : " · LXD ")
                .append(version.isEmpty() ? "version not visible" : TerminalText.safe(version))
                .append(" · captured ")
                .append(server.captured().truncatedTo(ChronoUnit.SECONDS).toString())
                .append(" (")
                .append(Ages.inWords(Duration.between(server.captured(), now)))
                .append(")\n");
    }

    /** A heading. */
    void heading(String text, Appendable out) throws IOException {
        out.append("\n").append(style.strong(text)).append("\n");
    }

    /** A shape, a word and a colour for how bad something is. */
    String level(OverlapLevel level) {
        Severity severity = Severity.valueOf(level.name());
        return style.severity(severity, Style.shape(severity) + " " + level.label());
    }

    /** Text in lines, each indented. */
    void text(String text, Appendable out) throws IOException {
        for (String line : TerminalText.wrap(TerminalText.safe(text), width - INDENT)) {
            out.append(" ".repeat(INDENT)).append(line).append("\n");
        }
    }

    /** The same, less striking. */
    void faint(String text, Appendable out) throws IOException {
        for (String line : TerminalText.wrap(TerminalText.safe(text), width - INDENT)) {
            out.append(" ".repeat(INDENT)).append(style.faint(line)).append("\n");
        }
    }

    /** A first column of fixed width, and text in lines beside it. */
    void row(String first, int column, String text, Appendable out) throws IOException {
        String name = TerminalText.safe(first);
        var lines = TerminalText.wrap(TerminalText.safe(text), width - INDENT - column);
        if (name.length() > column - 2) {
            text(name, out);
            name = "";
        }
        out.append(" ".repeat(INDENT))
                .append(name)
                .append(" ".repeat(column - name.length()))
                .append(lines.getFirst())
                .append("\n");
        for (String line : lines.subList(1, lines.size())) {
            out.append(" ".repeat(INDENT + column)).append(line).append("\n");
        }
    }
}
