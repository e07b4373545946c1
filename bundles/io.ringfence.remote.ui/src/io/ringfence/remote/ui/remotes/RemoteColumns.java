package io.ringfence.remote.ui.remotes;

import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.ui.certificate.FingerprintText;
import io.ringfence.ui.Age;
import io.ringfence.ui.Icons;
import io.ringfence.ui.table.Column;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The columns of the table of remotes. */
final class RemoteColumns {

    /** Those that never answered come last. */
    private static final Comparator<RemoteLine> YOUNGEST =
            Comparator.comparing(
                    RemoteColumns::answered,
                    Comparator.nullsLast(Comparator.<Instant>reverseOrder()));

    private RemoteColumns() {}

    static List<Column<RemoteLine>> of(Supplier<Instant> now) {
        return List.of(
                Column.<RemoteLine>of("name", Messages.column_name, 96, RemoteLine::spec)
                        .with(line -> Icons.image(line.icon())),
                Column.of("state", Messages.column_state, 104, RemoteLine::state),
                Column.of("address", Messages.column_address, 200, line -> line.row().address()),
                Column.of("version", Messages.column_version, 76, RemoteColumns::version),
                Column.of("login", Messages.column_login, 76, line -> login(line.row())),
                Column.of("trust", Messages.column_trust, 118, line -> trust(line.row())),
                Column.<RemoteLine>of(
                                "answered",
                                Messages.column_answered,
                                84,
                                line -> age(line, now.get()))
                        .by(YOUNGEST),
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

    private static @Nullable Instant answered(RemoteLine line) {
        return line.source().isPresent() ? line.source().get().answered() : null;
    }

    private static String age(RemoteLine line, Instant now) {
        @Nullable Instant then = answered(line);
        return then == null ? "" : Age.of(then, now);
    }
}
