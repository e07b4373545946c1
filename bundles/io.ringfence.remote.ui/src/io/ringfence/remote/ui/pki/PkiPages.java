package io.ringfence.remote.ui.pki;

import io.ringfence.model.Server;
import io.ringfence.model.ShellWord;
import io.ringfence.model.service.LxdModel;
import io.ringfence.model.source.SourceException;
import io.ringfence.remote.key.Access;
import io.ringfence.remote.pki.EnforcementTable;
import io.ringfence.remote.pki.Issued;
import io.ringfence.remote.pki.Pki;
import io.ringfence.remote.pki.RevocationLists;
import io.ringfence.remote.ui.certificate.CertificateFacts;
import io.ringfence.remote.ui.certificate.FingerprintText;
import io.ringfence.ui.estate.Entity;
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

import java.security.cert.X509CRL;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the pages of authorities, lists and certificates. */
@Component(service = PageMaker.class)
public final class PkiPages implements PageMaker {

    private final LxdModel model;
    private final InstantSource clock;

    @Activate
    public PkiPages(@Reference LxdModel model) {
        this(model, InstantSource.system());
    }

    PkiPages(LxdModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
    }

    @Override
    public Optional<Page> page(Object selected) {
        return selected instanceof PkiRow row ? Optional.of(page(row)) : Optional.empty();
    }

    private Page page(PkiRow row) {
        Instant now = clock.instant();
        List<Part> parts =
                switch (row) {
                    case PkiRow.Root(Ca.Broken(var _, var problem)) ->
                            List.of(
                                    new Part.Prose(
                                            Messages.page_broken, Standing.explain(problem)));
                    case PkiRow.Root(Ca.Readable ca) -> authority(ca, now);
                    case PkiRow.RevocationList(var ca) -> list(ca, now);
                    case PkiRow.Leaf(var ca, var issued) -> certificate(ca, issued, now);
                };
        return new Page(
                row instanceof PkiRow.Leaf ? "kind-certificate" : "authority",
                PkiColumns.name(row),
                told(row.state(now)),
                PkiColumns.purpose(row) + " · " + row.state(now).word(),
                parts);
    }

    /** What is in order has no mark: only what somebody has to do something about. */
    private static @Nullable Mark told(PkiState state) {
        return switch (state) {
            case ENDING, EXPIRED, EXPOSED, BROKEN -> state.mark();
            case VALID, REVOKED, RENEWED -> null;
        };
    }

    private List<Part> authority(Ca.Readable ca, Instant now) {
        List<Part> parts = new ArrayList<>();
        if (!ca.faults().isEmpty()) {
            parts.add(
                    new Part.Commands(
                            Messages.page_exposed,
                            Messages.page_exposedText,
                            ca.faults().stream()
                                    .map(
                                            (Access fault) ->
                                                    "chmod %s %s"
                                                            .formatted(
                                                                    fault.wanted(),
                                                                    ShellWord.of(
                                                                            fault.file()
                                                                                    .toString())))
                                    .toList()));
        }
        parts.add(
                new Part.Facts(
                        Messages.page_certificate,
                        CertificateFacts.withFingerprint(ca.certificate(), now)));
        parts.add(
                new Part.Facts(
                        Messages.page_folder,
                        List.of(
                                Fact.of(Messages.page_where, ca.folder().toString()),
                                Fact.of(
                                        Messages.page_issued,
                                        "%,d".formatted(ca.index().issued().size())))));
        parts.addAll(list(ca, now));
        parts.addAll(
                new ServersInPkiMode(EnforcementTable.builtIn()).parts(model.capture().servers()));
        return parts;
    }

    private static List<Part> list(Ca.Readable ca, Instant now) {
        X509CRL list = ca.list();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Messages.page_number, String.valueOf(RevocationLists.number(list))));
        facts.add(
                Fact.of(
                        Messages.page_made,
                        CertificateFacts.time(list.getThisUpdate().toInstant(), now)));
        if (list.getNextUpdate() != null) {
            facts.add(
                    Fact.of(
                            Messages.page_next,
                            CertificateFacts.time(list.getNextUpdate().toInstant(), now)));
        }
        long revoked =
                ca.index().issued().stream().filter(each -> each.revoked().isPresent()).count();
        facts.add(Fact.of(Messages.page_revokedCount, "%,d".formatted(revoked)));
        return List.of(
                new Part.Facts(Messages.page_list, facts),
                new Part.Prose("", Messages.page_listText));
    }

    private List<Part> certificate(Ca.Readable ca, Issued issued, Instant now) {
        List<Part> parts = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(Messages.column_for, PkiColumns.purpose(new PkiRow.Leaf(ca, issued))));
        if (!issued.subject().names().isEmpty()) {
            facts.add(
                    Fact.of(
                            Messages.column_names,
                            issued.subject().names().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", "))));
        }
        facts.add(
                Fact.of(
                        Messages.page_from,
                        CertificateFacts.minute(issued.validity().notBefore())));
        facts.add(
                Fact.of(
                        Messages.column_until,
                        CertificateFacts.time(issued.validity().notAfter(), now)));
        facts.add(Fact.of(Messages.column_serial, issued.serial().hex()));
        facts.add(Fact.of(Messages.column_fingerprint, FingerprintText.line(issued.fingerprint())));
        facts.add(Fact.of(Messages.page_key, key(ca, issued)));
        issued.renews().ifPresent(old -> facts.add(Fact.of(Messages.page_renews, old.hex())));
        ca.index()
                .renewal(issued.serial())
                .ifPresent(
                        newer -> facts.add(Fact.of(Messages.page_renewed, newer.serial().hex())));
        issued.revoked()
                .ifPresent(
                        revocation ->
                                facts.add(
                                        Fact.of(
                                                Messages.page_revoked,
                                                CertificateFacts.minute(revocation.time())
                                                        + ", "
                                                        + revocation.reason().label())));
        parts.add(new Part.Facts(Messages.page_certificate, facts));
        parts.add(stores(issued));
        return parts;
    }

    private static String key(Ca.Readable ca, Issued issued) {
        try {
            return Pki.open(ca.folder())
                    .key(issued)
                    .map(Object::toString)
                    .orElse(Messages.page_keyElsewhere);
        } catch (SourceException e) {
            return e.problem().what();
        }
    }

    /** Where its holder may enter by an entry of the trust store, as far as servers are open. */
    private Part stores(Issued issued) {
        String fingerprint = issued.fingerprint().hex();
        List<Part.Link> links = new ArrayList<>();
        for (Server server : model.capture().servers()) {
            server.certificates().items().stream()
                    .filter(entry -> entry.fingerprint().equals(fingerprint))
                    .forEach(
                            entry ->
                                    links.add(
                                            new Part.Link(
                                                    null,
                                                    server.name(),
                                                    NLS.bind(
                                                            entry.restricted()
                                                                    ? Messages.page_entryRestricted
                                                                    : Messages.page_entryAdmin,
                                                            entry.name()),
                                                    Entity.server(server.name()))));
        }
        return links.isEmpty()
                ? new Part.Prose(Messages.page_stores, Messages.page_noStores)
                : new Part.Links(Messages.page_stores, links);
    }
}
