package io.ringfence.remote.ui.trust;

import io.ringfence.model.X509Facts;
import io.ringfence.model.trust.CountDown;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.table.Column;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The entries of the trust store of one server. */
record EntrySheet() implements Sheet<EntryRow> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    /** Those that never end come last. */
    private static final Comparator<EntryRow> SOONEST =
            Comparator.comparing(
                    EntryRow::end, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    @Override
    public String name() {
        return Messages.entries_name;
    }

    @Override
    public String hint() {
        return Messages.entries_hint;
    }

    @Override
    public boolean isOfOneServer() {
        return true;
    }

    @Override
    public List<Column<EntryRow>> columns(Ratings ratings, TrustShown shown) {
        return List.of(
                Column.<EntryRow>of("name", Messages.column_name, 150, row -> row.entry().label())
                        .with(
                                row ->
                                        Marks.image(
                                                ratings.of(row.entity()),
                                                row.entity().kind().icon())),
                Column.of("may", Messages.column_may, 230, row -> row.entry().may()),
                Column.of(
                        "state",
                        Messages.column_state,
                        120,
                        row -> String.join(", ", row.state(Instant.now()))),
                Column.of("until", Messages.column_until, 90, EntrySheet::until).by(SOONEST),
                Column.of("id", Messages.column_id, 112, row -> row.entry().shortId()),
                Marks.column(row -> ratings.of(row.entity())),
                Column.<EntryRow>of("type", Messages.column_type, 120, row -> row.entry().type())
                        .hidden(),
                Column.<EntryRow>of("key", Messages.column_key, 110, fact(EntrySheet::key))
                        .hidden(),
                Column.<EntryRow>of(
                                "subject", Messages.column_subject, 160, fact(X509Facts::subject))
                        .hidden(),
                Column.<EntryRow>of(
                                "fingerprint",
                                Messages.column_fingerprint,
                                190,
                                row -> row.entry().id())
                        .hidden());
    }

    /** What the server itself ends counts down. */
    private static String until(EntryRow row) {
        @Nullable Instant expires = row.entry().expires();
        return expires == null ? day(row.end()) : CountDown.of(expires, Instant.now());
    }

    private static Function<EntryRow, String> fact(Function<X509Facts, String> fact) {
        return row -> row.entry().certificate().optional().map(fact).orElse("");
    }

    private static String key(X509Facts facts) {
        return NLS.bind(Messages.key_bits, facts.keyAlgorithm(), facts.keyBits());
    }

    static String day(@Nullable Instant time) {
        return time == null ? "" : DAY.format(time.atZone(ZoneId.systemDefault()));
    }

    @Override
    public Object key(EntryRow row) {
        return row.entry().id();
    }

    @Override
    public List<EntryRow> rows(TrustShown shown) {
        return shown.shown()
                .map(
                        server ->
                                server.trust().entries().stream()
                                        .map(
                                                each ->
                                                        new EntryRow(
                                                                server.name(),
                                                                each,
                                                                server.isOwn(each)))
                                        .toList())
                .orElse(List.of());
    }

    @Override
    public Object target(EntryRow row) {
        return row.entity();
    }

    @Override
    public List<Todo> todo() {
        return List.of(Todo.ISSUE, Todo.ADD);
    }

    @Override
    public String delete() {
        return "io.ringfence.remote.ui.trust.removeEntry";
    }

    @Override
    public List<String> empty(TrustShown shown) {
        return List.of(Messages.entries_none, Messages.entries_noneText);
    }
}
