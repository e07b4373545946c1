package io.ringfence.remote.ui.remotes;

import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.ui.certificate.FingerprintText;
import io.ringfence.ui.Age;
import io.ringfence.ui.Icons;
import io.ringfence.ui.table.Column;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** The columns of the table of remotes. */
final class RemoteColumns {

    private RemoteColumns() {}

    static List<Column<RemoteLine>> of(Supplier<Instant> now) {
        return List.of(
                Column.<RemoteLine>of("name", Messages.column_name, 96, RemoteLine::spec)
                        .with(line -> Icons.image(line.icon())),
                Column.of("state", Messages.column_state, 96, RemoteLine::state),
                Column.of("address", Messages.column_address, 200, line -> line.row().address()),
                Column.of("version", Messages.column_version, 76, RemoteColumns::version),
                Column.of("login", Messages.column_login, 76, line -> login(line.row())),
                Column.of("trust", Messages.column_trust, 118, line -> trust(line.row())),
                Column.of("answered", Messages.column_answered, 68, line -> age(line, now.get())),
                Column.of("kept", Messages.column_kept, 76, line -> keeper(line.row())),
                Column.<RemoteLine>of(
                                "project",
                                Messages.column_project,
                                90,
                                line -> line.row().project())
                        .hidden(),
                Column.<RemoteLine>of(
                                "fingerprint",
                                Messages.column_fingerprint,
                                180,
                                line -> line.row().trust().map(trust -> trust.hex()).orElse(""))
                        .hidden(),
                Column.<RemoteLine>of(
                                "trouble",
                                Messages.column_trouble,
                                180,
                                line -> line.row().trouble())
                        .hidden());
    }

    /** What a line is sorted by. */
    static Function<RemoteLine, String> text(String column) {
        return of(Instant::now).stream()
                .filter(each -> each.id().equals(column))
                .findFirst()
                .map(Column::text)
                .orElse(RemoteLine::spec);
    }

    /** Whether a line has all the words of a filter. */
    static boolean matches(RemoteLine line, String filter) {
        String all =
                (line.spec()
                                + " "
                                + line.row().address()
                                + " "
                                + line.state()
                                + " "
                                + keeper(line.row())
                                + " "
                                + version(line)
                                + " "
                                + line.row().trust().map(trust -> trust.hex()).orElse(""))
                        .toLowerCase(Locale.ROOT);
        for (String word : filter.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    static String version(RemoteLine line) {
        return line.server()
                .map(
                        server ->
                                ((server.info().isIncus() ? "Incus " : "LXD ")
                                                + server.info().version())
                                        .strip())
                .orElse("");
    }

    static String login(RemoteRow row) {
        return switch (row.authType()) {
            case "tls" -> Messages.login_tls;
            case "oidc" -> Messages.login_oidc;
            case "candid" -> Messages.login_candid;
            case "none" -> Messages.login_socket;
            default -> row.authType();
        };
    }

    static String trust(RemoteRow row) {
        return row.trust()
                .map(
                        trust ->
                                NLS.bind(
                                        row.byAuthority()
                                                ? Messages.trust_authority
                                                : Messages.trust_pin,
                                        FingerprintText.brief(trust)))
                .orElse(
                        row.authType().equals("none")
                                ? Messages.trust_socket
                                : Messages.trust_none);
    }

    static String keeper(RemoteRow row) {
        return row.linked() ? NLS.bind(Messages.keeper_linked, row.keeper()) : row.keeper();
    }

    private static String age(RemoteLine line, Instant now) {
        @Nullable Instant then = line.source().isPresent() ? line.source().get().answered() : null;
        return then == null ? "" : Age.of(then, now);
    }
}
