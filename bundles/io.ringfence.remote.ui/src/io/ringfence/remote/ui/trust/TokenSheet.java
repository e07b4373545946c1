package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.CountDown;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.table.Arrangement;
import io.ringfence.ui.table.Column;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** The tokens of one server that wait to be used. */
record TokenSheet() implements Sheet<TokenRow> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Those that never end come last. */
    private static final Comparator<TokenRow> SOONEST =
            Comparator.comparing(
                    row -> row.token().expires(),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    @Override
    public String name() {
        return Messages.tokens_name;
    }

    @Override
    public String hint() {
        return Messages.tokens_hint;
    }

    @Override
    public boolean isOfOneServer() {
        return true;
    }

    @Override
    public List<Column<TokenRow>> columns(Ratings ratings, TrustShown shown) {
        return List.of(
                Column.<TokenRow>of("name", Messages.column_name, 150, TokenRow::label)
                        .with(
                                row ->
                                        Marks.image(
                                                ratings.of(row.entity()),
                                                row.entity().kind().icon())),
                Column.of("for", Messages.column_for, 230, TokenRow::purpose),
                Column.<TokenRow>of(
                                "ends",
                                Messages.column_ends,
                                110,
                                row -> CountDown.of(row.token().expires(), Instant.now()))
                        .by(SOONEST),
                Column.of(
                        "issued", Messages.column_issued, 160, row -> time(row.token().created())),
                Marks.column(row -> ratings.of(row.entity())),
                Column.<TokenRow>of(
                                "id",
                                Messages.column_operation,
                                200,
                                row -> row.token().operation())
                        .hidden());
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atZone(ZoneId.systemDefault()));
    }

    @Override
    public Object key(TokenRow row) {
        return row.token().operation();
    }

    @Override
    public List<TokenRow> rows(TrustShown shown) {
        return shown.shown()
                .map(
                        server ->
                                server.trust().tokens().stream()
                                        .map(each -> new TokenRow(server.name(), each))
                                        .toList())
                .orElse(List.of());
    }

    @Override
    public Object target(TokenRow row) {
        return row.entity();
    }

    @Override
    public Arrangement first() {
        return Arrangement.NONE.sorted("ends", false);
    }

    @Override
    public List<Todo> todo() {
        return List.of(Todo.ISSUE);
    }

    @Override
    public String delete() {
        return "io.ringfence.remote.ui.trust.revokeToken";
    }

    @Override
    public List<String> empty(TrustShown shown) {
        return List.of(Messages.tokens_none, Messages.tokens_noneText);
    }

    @Override
    public int ticks() {
        return 1;
    }
}
