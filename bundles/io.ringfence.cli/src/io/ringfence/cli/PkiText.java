package io.ringfence.cli;

import io.ringfence.model.source.SourceException;
import io.ringfence.model.trust.CountDown;
import io.ringfence.remote.key.KeyType;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.PkiIndex;
import io.ringfence.remote.pki.Release;
import io.ringfence.remote.pki.RevocationLists;
import io.ringfence.remote.tls.Fingerprint;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** What people read of an authority. */
final class PkiText {

    private PkiText() {}

    /** Prints the serial as result, and the rest as a note. */
    static void issued(Terminal terminal, Issued issued, Instant now) {
        terminal.out().println(issued.serial());
        terminal.note(
                "%s: the %s certificate is valid until %s (%s)"
                        .formatted(
                                issued.subject().name(),
                                issued.subject().purpose().label(),
                                issued.validity().notAfter(),
                                distance(issued.validity().notAfter(), now)));
    }

    static void list(Terminal terminal, PkiIndex index, Instant now) {
        List<Issued> all = index.issued();
        int width =
                all.stream()
                        .mapToInt(each -> each.subject().name().text().length())
                        .max()
                        .orElse(0);
        String form = "%-7s  %-6s  %-" + Math.max(4, width) + "s  %-20s  %s%n";
        terminal.out().printf(form, "STATE", "FOR", "NAME", "UNTIL", "SERIAL");
        for (Issued each : all) {
            terminal.out()
                    .printf(
                            form,
                            each.state(now).label(),
                            each.subject().purpose().label(),
                            TerminalText.safe(each.subject().name().text()),
                            each.validity().notAfter(),
                            each.serial());
        }
    }

    static void authority(Terminal terminal, Pki pki, Instant now) throws SourceException {
        X509Certificate certificate = pki.certificate();
        X509CRL list = pki.list();
        PkiIndex index = pki.index();
        Instant end = certificate.getNotAfter().toInstant();
        Instant next = list.getNextUpdate().toInstant();
        print(terminal, "authority", certificate.getSubjectX500Principal().getName());
        print(terminal, "fingerprint", Fingerprint.of(certificate).hex());
        print(terminal, "key", KeyType.describe(certificate.getPublicKey()));
        print(terminal, "valid until", end + " (" + distance(end, now) + ")");
        print(
                terminal,
                "ca.crl",
                "number %d, to be replaced by %s (%s)"
                        .formatted(RevocationLists.number(list), next, distance(next, now)));
        print(terminal, "issued", counts(index, now));
        if (RevocationLists.number(list) != index.listNumber()) {
            terminal.note(
                    "%s: this is list number %d, and number %d was promised; publish it with"
                                    .formatted(
                                            pki.root().resolve("ca.crl"),
                                            RevocationLists.number(list),
                                            index.listNumber())
                            + " `ringfence pki crl`");
        }
    }

    private static String counts(PkiIndex index, Instant now) {
        return index.issued().stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.state(now),
                                () -> new EnumMap<>(Issued.State.class),
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey().label()))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(", "),
                                text -> text.isEmpty() ? "nothing yet" : text));
    }

    static void certificate(Terminal terminal, Pki pki, Issued issued, Instant now)
            throws SourceException {
        print(terminal, "name", issued.subject().name().text());
        print(terminal, "for", issued.subject().purpose().label());
        if (!issued.subject().names().isEmpty()) {
            print(
                    terminal,
                    "addresses",
                    issued.subject().names().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
        }
        print(terminal, "serial", issued.serial().hex());
        print(terminal, "fingerprint", issued.fingerprint().hex());
        print(terminal, "state", state(issued, now));
        print(terminal, "valid from", issued.validity().notBefore().toString());
        print(
                terminal,
                "valid until",
                issued.validity().notAfter()
                        + " ("
                        + distance(issued.validity().notAfter(), now)
                        + ")");
        issued.renews().ifPresent(old -> print(terminal, "renews", old.hex()));
        pki.index()
                .renewal(issued.serial())
                .ifPresent(fresh -> print(terminal, "renewed by", fresh.serial().hex()));
        print(
                terminal,
                "private key",
                pki.key(issued).map(Object::toString).orElse("where it was made"));
    }

    private static String state(Issued issued, Instant now) {
        return issued.revoked()
                .map(
                        revocation ->
                                "revoked on %s: %s"
                                        .formatted(revocation.time(), revocation.reason().label()))
                .orElse(issued.state(now).label());
    }

    /** What PKI mode really enforces. */
    static void enforcement(Terminal terminal, EnforcementTable table, Release release) {
        var row = table.of(release);
        terminal.out().println();
        terminal.out()
                .println(
                        row.map(
                                        known ->
                                                "In PKI mode this release does (%s):"
                                                        .formatted(known.basis()))
                                .orElse(
                                        "This release is not in the table of %s:"
                                                .formatted(table.date())));
        for (String line : table.lines(row)) {
            terminal.out().println("  " + line);
        }
    }

    private static void print(Terminal terminal, String what, String value) {
        terminal.out().printf("%-12s %s%n", what, TerminalText.safe(value));
    }

    /** How far a time is away, in days, rounded. */
    static String distance(Instant time, Instant now) {
        long days = CountDown.days(Duration.between(now, time));
        if (days == 0) {
            return time.isBefore(now) ? "today, over" : "today";
        }
        return days < 0 ? "%,d days ago".formatted(-days) : "in %,d days".formatted(days);
    }
}
