package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.TrustMatrix;
import io.ringfence.ui.Icons;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.table.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who may enter which server: a row for each key, a column for each server. */
record MatrixSheet() implements Sheet<TrustMatrix.Row> {

    private static final String SERVER = "server:";

    @Override
    public String name() {
        return Messages.matrix_name;
    }

    @Override
    public String hint() {
        return Messages.matrix_hint;
    }

    @Override
    public boolean isOfOneServer() {
        return false;
    }

    @Override
    public List<Column<TrustMatrix.Row>> columns(TrustShown shown) {
        List<Column<TrustMatrix.Row>> columns = new ArrayList<>();
        columns.add(
                Column.<TrustMatrix.Row>of(
                                "who",
                                Messages.column_who,
                                180,
                                row -> String.join(" = ", row.names()))
                        .with(row -> Icons.image(mark(row))));
        for (String server : shown.matrix().servers()) {
            columns.add(Column.of(SERVER + server, server, 120, row -> cell(row, server)));
        }
        columns.add(
                Column.of(
                        "remarks",
                        Messages.column_remarks,
                        200,
                        row -> String.join("; ", row.remarks())));
        columns.add(
                Column.<TrustMatrix.Row>of(
                                "ids",
                                Messages.column_fingerprint,
                                200,
                                row -> String.join(" ", row.ids()))
                        .hidden());
        return columns;
    }

    @Override
    public Object columnsOf(TrustShown shown) {
        return shown.matrix().servers();
    }

    private static Mark mark(TrustMatrix.Row row) {
        if (!row.remarks().isEmpty()) {
            return Mark.MEDIUM;
        }
        return row.administered() > 0 ? Mark.HIGH : Mark.LOW;
    }

    private static String cell(TrustMatrix.Row row, String server) {
        return row.cells().getOrDefault(server, List.of()).stream()
                .map(TrustMatrix.Cell::may)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    @Override
    public Object key(TrustMatrix.Row row) {
        return row.who();
    }

    @Override
    public List<TrustMatrix.Row> rows(TrustShown shown) {
        return shown.matrix().rows();
    }

    /** The first entry of theirs. */
    @Override
    public Object target(TrustMatrix.Row row) {
        var first = row.cells().entrySet().iterator().next();
        String id = first.getValue().getFirst().id();
        return id.matches("[0-9a-f]{64}")
                ? new Entity(first.getKey(), Entity.Kind.CERTIFICATE, "", id)
                : row.isAuthority()
                        ? Entity.server(first.getKey())
                        : new Entity(first.getKey(), Entity.Kind.IDENTITY, "", id);
    }

    @Override
    public List<String> empty(TrustShown shown) {
        return List.of(Messages.matrix_none, Messages.matrix_noneText);
    }
}
