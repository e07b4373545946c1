package io.ringfence.remote.ui.remotes;

import io.ringfence.model.Connection;
import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.own.OwnRemote;
import io.ringfence.remote.own.OwnRemote.Trust;
import io.ringfence.remote.own.PinChange;
import io.ringfence.remote.own.RemoteRow;
import io.ringfence.remote.own.RemoteRows;
import io.ringfence.remote.tls.AuthorityFiles;
import io.ringfence.remote.tls.Fingerprint;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.remote.ui.certificate.FingerprintText;
import io.ringfence.ui.estate.Mark;
import io.ringfence.ui.estate.Standing;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageMaker;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.Part.Fact;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the page of a remote: how it is reached, whom it must be, and how that came about. */
@Component(service = PageMaker.class)
public final class RemotePages implements PageMaker {

    private final RemoteBook book;
    private final InstantSource clock;

    @Activate
    public RemotePages(@Reference RemoteBook book) {
        this(book, InstantSource.system());
    }

    RemotePages(RemoteBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Optional<Page> page(Object selected) {
        return selected instanceof RemoteLine line
                ? Optional.of(
                        book.lines().stream()
                                .filter(now -> now.spec().equals(line.spec()))
                                .findFirst()
                                .map(this::page)
                                .orElseGet(() -> gone(line)))
                : Optional.empty();
    }

    private static Page gone(RemoteLine line) {
        return new Page(
                "kind-server",
                line.spec(),
                null,
                Messages.page_place,
                List.of(new Part.Prose("", Messages.page_gone)));
    }

    private Page page(RemoteLine line) {
        Instant now = clock.instant();
        List<Part> parts = new ArrayList<>();
        problem(line).ifPresent(parts::add);
        if (line.isRefused() && line.kept().isPresent()) {
            parts.add(new Part.Prose("", Messages.page_refusedText));
        }
        parts.add(new Part.Facts(Messages.page_remote, remote(line)));
        connection(line).ifPresent(parts::addAll);
        line.kept().ifPresent(kept -> parts.addAll(trust(kept, book.own().authorityFiles(), now)));
        if (line.kept().isEmpty()) {
            line.row()
                    .trust()
                    .ifPresent(
                            pin ->
                                    parts.add(
                                            new Part.Facts(
                                                    Messages.page_trust,
                                                    List.of(
                                                            Fact.of(
                                                                    Messages.page_fingerprint,
                                                                    FingerprintText.line(pin))))));
            client(line.row(), now).ifPresent(parts::add);
        }
        @Nullable Mark mark = line.isRefused() ? Mark.CRITICAL : null;
        return new Page("kind-server", line.spec(), mark, Messages.page_place, parts);
    }

    /** The revocation list beside what a client keeps; what is in its way is told elsewhere. */
    private Optional<Part> client(RemoteRow row, Instant now) {
        try {
            return row.trouble().isEmpty()
                    ? new RemoteRows(book.environment())
                            .client(row.spec())
                            .flatMap(told -> RevocationPart.of(told.trust(), told.authority(), now))
                    : Optional.empty();
        } catch (SourceException e) { // since the row was read
            return Optional.of(new Part.Prose(Messages.page_crl, e.problem().line()));
        }
    }

    private static Optional<Part> problem(RemoteLine line) {
        Optional<Problem> problem = line.problem();
        if (problem.isPresent()) {
            return Optional.of(
                    new Part.Facts(
                            line.isRefused() ? Messages.page_refused : Messages.page_problem,
                            List.of(
                                    Fact.of(
                                            Messages.page_what,
                                            Standing.sentence(problem.get().what())),
                                    Fact.of(
                                            Messages.page_todo,
                                            Standing.sentence(problem.get().remedy())))));
        }
        return line.row().trouble().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part.Prose(
                                Messages.page_problem, Standing.sentence(line.row().trouble())));
    }

    private static List<Fact> remote(RemoteLine line) {
        RemoteRow row = line.row();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Messages.column_state, line.state()));
        facts.add(Fact.of(Messages.column_address, row.address()));
        line.kept()
                .filter(kept -> kept.addresses().size() > 1)
                .ifPresent(
                        kept ->
                                facts.add(
                                        Fact.of(
                                                Messages.page_also,
                                                String.join(
                                                        ", ",
                                                        kept.addresses()
                                                                .subList(
                                                                        1,
                                                                        kept.addresses()
                                                                                .size())))));
        facts.add(Fact.of(Messages.column_login, RemoteColumns.login(row)));
        facts.add(Fact.of(Messages.column_kept, RemoteColumns.keeper(row)));
        line.own()
                .map(OwnRemote::held)
                .filter(OwnRemote.Linked.class::isInstance)
                .map(OwnRemote.Linked.class::cast)
                .ifPresent(
                        linked ->
                                facts.add(
                                        Fact.of(
                                                Messages.page_linked,
                                                NLS.bind(
                                                        Messages.page_linkedTo,
                                                        linked.remote(),
                                                        linked.directory()))));
        if (!row.project().isEmpty()) {
            facts.add(Fact.of(Messages.column_project, row.project()));
        }
        if (!RemoteColumns.version(line).isEmpty()) {
            facts.add(Fact.of(Messages.column_version, RemoteColumns.version(line)));
        }
        return facts;
    }

    /** The TLS session of the last capture. */
    private Optional<List<Part>> connection(RemoteLine line) {
        Optional<Connection.Tls> session =
                line.server()
                        .flatMap(server -> server.connection().optional())
                        .flatMap(connection -> connection.tls().optional());
        return session.map(
                tls -> {
                    List<Part> parts = new ArrayList<>();
                    parts.add(
                            new Part.Facts(
                                    Messages.page_tls,
                                    List.of(
                                            Fact.of(Messages.page_protocol, tls.protocol()),
                                            Fact.of(Messages.page_cipher, tls.cipherSuite()))));
                    parts.addAll(Chain.parts(tls.chain(), clock.instant()));
                    return parts;
                });
    }

    private static List<Part> trust(OwnRemote.Kept kept, AuthorityFiles files, Instant now) {
        List<Part> parts = new ArrayList<>();
        switch (kept.trust()) {
            case Trust.Socket() ->
                    parts.add(new Part.Prose(Messages.page_trust, Messages.page_socket));
            case Trust.Pinned(var certificate) ->
                    parts.add(
                            new Part.Facts(
                                    Messages.page_pinned,
                                    CertificateFacts.withFingerprint(certificate, now)));
            case Trust.Authority(var certificate, var _) ->
                    parts.add(
                            new Part.Facts(
                                    Messages.page_authority,
                                    CertificateFacts.withFingerprint(certificate, now)));
        }
        RevocationPart.of(kept.trust(), files, now).ifPresent(parts::add);
        if (!(kept.trust() instanceof Trust.Socket)) {
            parts.add(
                    new Part.Facts(
                            Messages.page_identity,
                            List.of(
                                    Fact.of(
                                            Messages.page_certificate,
                                            kept.identity()
                                                    .map(FingerprintText::line)
                                                    .orElse(Messages.page_ownIdentity)))));
        }
        if (!kept.history().isEmpty()) {
            parts.add(
                    new Part.Facts(
                            Messages.page_history,
                            kept.history().reversed().stream()
                                    .map(RemotePages::change)
                                    .collect(Collectors.toList())));
        }
        return parts;
    }

    private static Fact change(PinChange change) {
        String what =
                change.before()
                        .map(
                                before ->
                                        NLS.bind(
                                                Messages.page_replaced,
                                                brief(before),
                                                brief(change.after())))
                        .orElseGet(() -> NLS.bind(Messages.page_trusted, brief(change.after())));
        return Fact.of(change.time().toString(), what + ": " + change.reason());
    }

    private static String brief(Fingerprint fingerprint) {
        return FingerprintText.brief(fingerprint);
    }
}
