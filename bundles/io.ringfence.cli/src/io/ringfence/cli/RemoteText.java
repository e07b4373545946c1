package io.ringfence.cli;

import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.tls.Fingerprint;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** What people read of remotes. */
final class RemoteText {

    /** Digits of a fingerprint in a table; `remote show` has all. */
    private static final int SHORT = 16;

    private RemoteText() {}

    static void list(Terminal terminal, List<RemoteRow> rows) {
        int names = rows.stream().mapToInt(row -> row.spec().length()).max().orElse(0);
        int addresses = rows.stream().mapToInt(row -> row.address().length()).max().orElse(0);
        String form =
                "%-" + Math.max(4, names) + "s  %-" + Math.max(7, addresses) + "s  %-16s  %-18s %s";
        line(terminal, form, "NAME", "ADDRESS", "TRUST", "KEPT BY", "");
        for (RemoteRow row : rows) {
            line(
                    terminal,
                    form,
                    row.spec(),
                    row.address(),
                    row.trust()
                            .map(trust -> trust.hex().substring(0, SHORT))
                            .orElse(row.authType().equals("none") ? "socket" : "-"),
                    row.keeper()
                            + (row.linked() ? ", linked" : "")
                            + (row.byAuthority() ? ", by CA" : ""),
                    row.trouble());
        }
    }

    private static void line(Terminal terminal, String form, Object... cells) {
        terminal.out().println(TerminalText.safe(form.formatted(cells).stripTrailing()));
    }

    static void remote(Terminal terminal, RemoteRow row) {
        print(terminal, "name", row.spec());
        print(terminal, "kept by", row.keeper() + (row.linked() ? ", linked" : ""));
        print(terminal, "address", row.address());
        print(terminal, "logs in by", row.authType());
        if (!row.project().isEmpty()) {
            print(terminal, "project", row.project());
        }
        row.trust()
                .ifPresent(
                        trust ->
                                print(
                                        terminal,
                                        row.byAuthority() ? "authority" : "certificate",
                                        trust.hex()));
        if (!row.trouble().isEmpty()) {
            print(terminal, "trouble", row.trouble());
        }
    }

    static void kept(Terminal terminal, OwnRemote.Kept kept, Instant now) {
        for (String other : kept.addresses().subList(1, kept.addresses().size())) {
            print(terminal, "also at", other);
        }
        switch (kept.trust()) {
            case Trust.Socket() -> print(terminal, "trust", "who may open the socket decides");
            case Trust.Pinned(X509Certificate certificate) ->
                    certificate(terminal, certificate, now);
            case Trust.Authority(X509Certificate certificate, var revoked) -> {
                certificate(terminal, certificate, now);
                revoked.ifPresent(file -> print(terminal, "revoked by", file.toString()));
            }
        }
        if (!(kept.trust() instanceof Trust.Socket)) {
            print(
                    terminal,
                    "identity",
                    kept.identity()
                            .map(each -> "copied from a client: " + each.hex())
                            .orElse("this user's own"));
        }
        for (PinChange change : kept.history()) {
            print(
                    terminal,
                    change.before().isEmpty() ? "trusted" : "replaced",
                    "%s %s%s: %s"
                            .formatted(
                                    change.time(),
                                    change.before().map(old -> shortly(old) + " by ").orElse(""),
                                    shortly(change.after()),
                                    change.reason()));
        }
    }

    private static String shortly(Fingerprint fingerprint) {
        return fingerprint.hex().substring(0, SHORT);
    }

    /** Who it says it is; the fingerprint stands elsewhere. */
    static void certificate(Terminal terminal, X509Certificate certificate, Instant now) {
        print(terminal, "subject", certificate.getSubjectX500Principal().getName());
        print(terminal, "issuer", certificate.getIssuerX500Principal().getName());
        print(terminal, "key", KeyType.describe(certificate.getPublicKey()));
        print(terminal, "signature", certificate.getSigAlgName());
        Instant end = certificate.getNotAfter().toInstant();
        print(terminal, "valid from", certificate.getNotBefore().toInstant().toString());
        print(terminal, "valid until", end + " (" + PkiText.distance(end, now) + ")");
    }

    static void print(Terminal terminal, String what, String value) {
        terminal.out().printf("%-12s %s%n", what, TerminalText.safe(value));
    }
}
