package io.ringfence.cli;

import io.ringfence.model.Capture;
import io.ringfence.model.Server;
import io.ringfence.model.Token;
import io.ringfence.model.trust.CountDown;
import io.ringfence.model.trust.Grant;
import io.ringfence.model.trust.Grants;
import io.ringfence.model.trust.ServerTrust;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.model.trust.TrustMatrix;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may enter, for people.
 *
 * @param now for what is over, and for the age of captures
 */
record TrustTable(Columns columns, Instant now) {

    private static final int WIDEST = 40;
    private static final int GAP = 2;

    /**
     * Trust stores.
     *
     * @param own fingerprints of the certificates that this client shows
     */
    void list(Capture capture, Set<String> own, Appendable out) throws IOException {
        for (Server server : capture.servers()) {
            ServerTrust trust = ServerTrust.of(server).readWith(own);
            columns.server(server, server.name(), now, out);
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("NAME", "MAY DO", "UNTIL", "ID", ""));
            for (TrustEntry each : trust.entries()) {
                rows.add(
                        List.of(
                                each.label(),
                                each.may(),
                                until(each),
                                each.shortId(),
                                trust.isOwn(each) ? "this client" : ""));
            }
            table(rows, out);
            gaps(trust.gaps(), out);
        }
    }

    private static String until(TrustEntry entry) {
        Instant end = entry.expires();
        return end != null
                ? end.toString().substring(0, 10)
                : entry.certificate()
                        .optional()
                        .map(facts -> facts.notAfter().toString().substring(0, 10))
                        .orElse("-");
    }

    /** Tokens that wait. */
    void tokens(Capture capture, Appendable out) throws IOException {
        for (Server server : capture.servers()) {
            columns.server(server, server.name(), now, out);
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("NAME", "FOR", "ENDS", "ISSUED", "ID"));
            for (Token each : server.tokens()) {
                Instant created = each.created();
                rows.add(
                        List.of(
                                each.name().isBlank() ? "-" : each.name(),
                                purpose(each),
                                CountDown.of(each.expires(), now),
                                created == null ? "-" : created.toString(),
                                each.operation()));
            }
            table(rows, out);
            gaps(server.tokens().gaps().stream().map(gap -> gap.reason()).toList(), out);
        }
    }

    /** What a token makes of its holder. */
    static String purpose(Token token) {
        return switch (token.kind()) {
            case CERTIFICATE ->
                    !token.restricted()
                            ? "administrator"
                            : token.projects().isEmpty()
                                    ? "nothing: no project"
                                    : "projects " + String.join(", ", token.projects());
            case CLUSTER_JOIN -> "cluster member";
            case OTHER -> token.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Rows are people, columns are servers. */
    void matrix(Capture capture, Appendable out) throws IOException {
        TrustMatrix matrix = TrustMatrix.of(capture);
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("WHO"));
        head.addAll(matrix.servers());
        head.add("");
        rows.add(head);
        for (TrustMatrix.Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>(List.of(String.join(" = ", row.names())));
            for (String server : matrix.servers()) {
                cells.add(
                        row.cells().getOrDefault(server, List.of()).stream()
                                .map(TrustMatrix.Cell::may)
                                .distinct()
                                .collect(Collectors.joining("; ")));
            }
            cells.add(String.join("; ", row.remarks()));
            rows.add(cells);
        }
        table(rows, out);
        for (var gap : matrix.gaps().entrySet()) {
            for (String reason : gap.getValue()) {
                columns.faint(gap.getKey() + ": " + reason, out);
            }
        }
    }

    /** Who can do what. */
    void permissions(Capture capture, Appendable out) throws IOException {
        for (Server server : capture.servers()) {
            columns.server(server, server.name(), now, out);
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("WHO", "ON", "CAN", "BECAUSE"));
            for (Grant each : Grants.of(server)) {
                rows.add(List.of(each.label(), each.target(), each.entitlement(), each.why()));
            }
            table(rows, out);
            gaps(ServerTrust.of(server).gaps(), out);
        }
    }

    private void gaps(List<String> gaps, Appendable out) throws IOException {
        for (String reason : gaps) {
            columns.faint("not known: " + reason, out);
        }
    }

    /** Rows of equal length, the first of them the heading; a long cell makes its row uneven. */
    private void table(List<List<String>> rows, Appendable out) throws IOException {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("    ");
            for (int i = 0; i < widths.length; i++) {
                String cell = TerminalText.safe(row.get(i));
                line.append(cell).append(" ".repeat(Math.max(0, widths[i] - cell.length()) + GAP));
            }
            out.append(line.toString().stripTrailing()).append("\n");
        }
    }
}
