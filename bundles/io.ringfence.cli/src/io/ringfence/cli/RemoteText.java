package io.ringfence.cli;

import io.ringfence.remote.contact.Looked;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.own.Login;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.tls.Fingerprint;

import java.io.PrintStream;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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

    static void remote(PrintStream out, RemoteRow row) {
        print(out, "name", row.spec());
        print(out, "kept by", row.keeper() + (row.linked() ? ", linked" : ""));
        print(out, "address", row.address());
        print(out, "logs in by", row.authType());
        if (!row.project().isEmpty()) {
            print(out, "project", row.project());
        }
        row.trust()
                .ifPresent(
                        trust ->
                                print(
                                        out,
                                        row.byAuthority() ? "authority" : "certificate",
                                        trust.hex()));
        if (!row.trouble().isEmpty()) {
            print(out, "trouble", row.trouble());
        }
    }

    static void kept(
            PrintStream out, OwnRemote.Kept kept, RevocationText revocations, Instant now) {
        for (String other : kept.addresses().subList(1, kept.addresses().size())) {
            print(out, "also at", other);
        }
        switch (kept.trust()) {
            case Trust.Socket() -> print(out, "trust", "who may open the socket decides");
            case Trust.Pinned(X509Certificate certificate) -> certificate(out, certificate, now);
            case Trust.Authority(X509Certificate certificate, var _) ->
                    certificate(out, certificate, now);
        }
        revocations.print(out, kept.trust());
        if (kept.login().isPresent() && kept.login().get() instanceof Login.Oidc login) {
            print(out, "issuer", login.issuer());
            print(out, "client id", login.clientId());
            print(out, "scopes", String.join(" ", login.scopes()));
            if (!login.audience().isEmpty()) {
                print(out, "audience", login.audience());
            }
        }
        if (kept.login().isPresent() && kept.login().get() instanceof Login.Candid login) {
            print(out, "logs in at", String.join(" ", login.places()));
        }
        if (kept.auth().equals("tls")) {
            print(
                    out,
                    "identity",
                    kept.identity()
                            .map(each -> "copied from a client: " + each.hex())
                            .orElse("this user's own"));
        }
        for (PinChange change : kept.history()) {
            print(
                    out,
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
    static void certificate(PrintStream out, X509Certificate certificate, Instant now) {
        print(out, "subject", certificate.getSubjectX500Principal().getName());
        print(out, "issuer", certificate.getIssuerX500Principal().getName());
        print(out, "key", KeyType.describe(certificate.getPublicKey()));
        print(out, "signature", certificate.getSigAlgName());
        Instant end = certificate.getNotAfter().toInstant();
        print(out, "valid from", certificate.getNotBefore().toInstant().toString());
        print(out, "valid until", end + " (" + PkiText.distance(end, now) + ")");
    }

    /** What a server shows to anybody. */
    static void looked(PrintStream out, Looked server, Instant now) {
        print(out, "server", server.address());
        print(out, "fingerprint", server.fingerprint().hex());
        certificate(out, server.certificate(), now);
        print(out, "names", names(server.certificate()));
        for (X509Certificate above : server.chain().subList(1, server.chain().size())) {
            print(out, "signed by", above.getSubjectX500Principal().getName());
        }
        warning(out, server);
        print(out, "connection", server.protocol() + ", " + server.cipher());
        print(
                out,
                "says",
                "logs in by %s; %d API extensions"
                        .formatted(
                                String.join(", ", server.info().authMethods()),
                                server.info().apiExtensions().size()));
    }

    /** That the user's authority does not vouch for it, where that is so. */
    static void warning(PrintStream out, Looked server) {
        server.warning().ifPresent(warning -> print(out, "warning", warning));
    }

    /** The old and the new one side by side. */
    static void changed(
            PrintStream out, X509Certificate before, X509Certificate after, Instant now) {
        String form = "%-12s %-66s %s%n";
        out.printf(form, "", "trusted until now", "presented");
        List<String[]> rows =
                List.of(
                        row(
                                "fingerprint",
                                Fingerprint.of(before).hex(),
                                Fingerprint.of(after).hex()),
                        row(
                                "subject",
                                before.getSubjectX500Principal().getName(),
                                after.getSubjectX500Principal().getName()),
                        row(
                                "key",
                                KeyType.describe(before.getPublicKey()),
                                KeyType.describe(after.getPublicKey())),
                        row("names", names(before), names(after)),
                        row(
                                "valid from",
                                before.getNotBefore().toInstant().toString(),
                                after.getNotBefore().toInstant().toString()),
                        row("valid until", until(before, now), until(after, now)));
        for (String[] each : rows) {
            out.print(TerminalText.safe(form.formatted((Object[]) each).stripTrailing()));
            out.println();
        }
    }

    private static String[] row(String what, String before, String after) {
        return new String[] {what, before, after};
    }

    private static String until(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        return end + " (" + PkiText.distance(end, now) + ")";
    }

    /** The addresses that a certificate is for. */
    static String names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? "none"
                    : names.stream()
                            .map(each -> String.valueOf(each.get(1)))
                            .collect(Collectors.joining(", "));
        } catch (CertificateParsingException _) {
            return "cannot be read";
        }
    }

    static void print(PrintStream out, String what, String value) {
        out.printf("%-12s %s%n", what, TerminalText.safe(value));
    }
}
