package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.TrustMatrix;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Rating;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.table.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who may enter which server: a row for each key, a column for each server. */
record MatrixSheet() implements Sheet<TrustMatrix.Row> {

    private static final String SERVER = "server:";

    /** So many servers have room beside the remarks; with more the remarks come first. */
    private static final int FEW = 3;

    /** The widest column comes last. */
    private static final int WIDEST = 260;

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
    public List<Column<TrustMatrix.Row>> columns(Ratings ratings, TrustShown shown) {
        List<Column<TrustMatrix.Row>> columns = new ArrayList<>();
        columns.add(
                Column.<TrustMatrix.Row>of(
                                "who",
                                Messages.column_who,
                                145,
                                row -> String.join(" = ", row.names()))
                        .with(row -> Marks.image(rating(row, ratings), icon(row))));
        List<String> servers = shown.matrix().servers();
        Column<TrustMatrix.Row> remarks =
                Column.of(
                        "remarks",
                        Messages.column_remarks,
                        174,
                        row -> String.join("; ", row.remarks()));
        if (servers.size() > FEW) {
            columns.add(remarks);
        }
        for (String server : servers) {
            columns.add(Column.of(SERVER + server, server, 116, row -> cell(row, server)));
        }
        if (servers.size() <= FEW) {
            columns.add(remarks);
        }
        columns.add(Marks.column(row -> rating(row, ratings)));
        columns.add(
                Column.<TrustMatrix.Row>of(
                                "ids",
                                Messages.column_fingerprint,
                                servers.size() > FEW ? WIDEST : 200,
                                row -> String.join(" ", row.ids()))
                        .hidden());
        return columns;
    }

    @Override
    public Object columnsOf(TrustShown shown) {
        return shown.matrix().servers();
    }

    /** The worst that was found of what they enter by. */
    private static Rating rating(TrustMatrix.Row row, Ratings ratings) {
        Rating all = Rating.NONE;
        for (var server : row.cells().entrySet()) {
            for (TrustMatrix.Cell cell : server.getValue()) {
                if (cell.isListed()) {
                    all = all.plus(ratings.of(entity(server.getKey(), cell)));
                }
            }
        }
        return all;
    }

    private static String icon(TrustMatrix.Row row) {
        return row.isAuthority() ? "authority" : Entity.Kind.CERTIFICATE.icon();
    }

    /** The entry; the server where no list has it. */
    static Entity entity(String server, TrustMatrix.Cell cell) {
        if (!cell.isListed()) {
            return Entity.server(server);
        }
        return new Entity(
                server,
                cell.certificate() ? Entity.Kind.CERTIFICATE : Entity.Kind.IDENTITY,
                "",
                cell.id());
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
        return entity(first.getKey(), first.getValue().getFirst());
    }

    @Override
    public List<String> empty(TrustShown shown) {
        return List.of(Messages.matrix_none, Messages.matrix_noneText);
    }
}
