package io.ringfence.remote.ui.pki;

import io.ringfence.model.trust.CountDown;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.RevocationLists;
import io.ringfence.ui.Icons;
import io.ringfence.ui.table.Column;

import org.eclipse.osgi.util.NLS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The columns of the workshop. */
final class PkiColumns {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PkiColumns() {}

    static List<Column<PkiRow>> of(Supplier<Instant> now) {
        return List.of(
                Column.<PkiRow>of("name", Messages.column_name, 130, PkiColumns::name)
                        .with(row -> Icons.image(icon(row))),
                Column.of("for", Messages.column_for, 100, PkiColumns::purpose),
                Column.<PkiRow>of(
                                "state",
                                Messages.column_state,
                                96,
                                row -> row.state(now.get()).word())
                        .with(row -> Icons.image(row.state(now.get()).mark())),
                Column.<PkiRow>of("left", Messages.column_left, 84, row -> left(row, now.get()))
                        .by(Comparator.comparing(PkiRow::end)),
                Column.of("until", Messages.column_until, 120, PkiColumns::until),
                Column.of("serial", Messages.column_serial, 250, PkiColumns::serial),
                Column.<PkiRow>of("names", Messages.column_names, 150, PkiColumns::names).hidden(),
                Column.<PkiRow>of(
                                "fingerprint",
                                Messages.column_fingerprint,
                                180,
                                row ->
                                        row instanceof PkiRow.Leaf(var _, var issued)
                                                ? issued.fingerprint().hex()
                                                : "")
                        .hidden());
    }

    private static String icon(PkiRow row) {
        return switch (row) {
            case PkiRow.Root _ -> "authority";
            case PkiRow.RevocationList _ -> "revocation-list";
            case PkiRow.Leaf _ -> "kind-certificate";
        };
    }

    static String name(PkiRow row) {
        return switch (row) {
            case PkiRow.Root(var ca) -> ca.name();
            case PkiRow.RevocationList(var ca) ->
                    NLS.bind(Messages.listNumber, RevocationLists.number(ca.list()));
            case PkiRow.Leaf(var _, var issued) -> issued.subject().name().text();
        };
    }

    static String purpose(PkiRow row) {
        return switch (row) {
            case PkiRow.Root _ -> Messages.purpose_authority;
            case PkiRow.RevocationList _ -> Messages.purpose_list;
            case PkiRow.Leaf(var _, var issued) ->
                    switch (issued.subject().purpose()) {
                        case SERVER -> Messages.purpose_server;
                        case CLIENT -> Messages.purpose_client;
                    };
        };
    }

    /** Days that are left, to the nearest; nothing once it is over. */
    static String left(PkiRow row, Instant now) {
        boolean counts =
                switch (row.state(now)) {
                    case VALID, ENDING, RENEWED, EXPOSED -> true;
                    case EXPIRED, REVOKED, BROKEN -> false;
                };
        return counts && !row.end().equals(Instant.MAX)
                ? "%,d".formatted(CountDown.days(Duration.between(now, row.end())))
                : "";
    }

    private static String until(PkiRow row) {
        return row.end().equals(Instant.MAX) ? "" : MINUTE.format(row.end());
    }

    private static String serial(PkiRow row) {
        return row instanceof PkiRow.Leaf(var _, Issued issued) ? issued.serial().hex() : "";
    }

    private static String names(PkiRow row) {
        return row instanceof PkiRow.Leaf(var _, Issued issued)
                ? issued.subject().names().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                : "";
    }
}
