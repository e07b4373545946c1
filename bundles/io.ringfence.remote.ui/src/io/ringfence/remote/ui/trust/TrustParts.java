package io.ringfence.remote.ui.trust;

import io.ringfence.model.X509Facts;
import io.ringfence.model.trust.BlastRadius;
import io.ringfence.model.trust.Grant;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.model.trust.TrustMatrix;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.page.EntityParts;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to the page of a certificate or identity what it may do, where else, and what it says. */
@Component(service = EntityParts.class)
public final class TrustParts implements EntityParts {

    private final TrustDesk desk;

    @Activate
    public TrustParts(@Reference TrustDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Part> parts(Entity entity) {
        boolean trust =
                entity.kind() == Entity.Kind.CERTIFICATE || entity.kind() == Entity.Kind.IDENTITY;
        if (!trust || entity.isGroup()) {
            return List.of();
        }
        TrustShown shown = desk.shown();
        Optional<ServerShown> server = shown.server(entity.server());
        Optional<TrustEntry> entry =
                server.flatMap(
                        each ->
                                each.trust().entries().stream()
                                        .filter(one -> one.id().equals(entity.name()))
                                        .findFirst());
        return server.isPresent() && entry.isPresent()
                ? parts(shown, server.get(), entry.get())
                : List.of();
    }

    static List<Part> parts(TrustShown shown, ServerShown server, TrustEntry entry) {
        List<Part> parts = new ArrayList<>();
        if (server.isOwn(entry)) {
            parts.add(new Part.Prose("", Messages.part_own));
        }
        List<Part.Fact> grants =
                server.grants().stream()
                        .filter(each -> each.who().equals(entry.id()))
                        .map(TrustParts::fact)
                        .toList();
        parts.add(
                grants.isEmpty()
                        ? new Part.Prose(Messages.part_may, Messages.part_nothing)
                        : new Part.Facts(Messages.part_may, grants));
        if (entry.restricted()) {
            List<String> lines = BlastRadius.of(server.server(), entry.projects()).lines();
            parts.add(
                    new Part.Prose(
                            Messages.part_open,
                            lines.isEmpty() ? Messages.limit_closed : String.join("\n", lines)));
        }
        List<Part.Link> elsewhere = elsewhere(shown, server, entry);
        if (!elsewhere.isEmpty()) {
            parts.add(new Part.Links(Messages.part_elsewhere, elsewhere));
        }
        entry.certificate().optional().ifPresent(facts -> parts.add(certificate(facts)));
        return parts;
    }

    private static Part.Fact fact(Grant grant) {
        return new Part.Fact(grant.entitlement(), grant.target(), "(" + grant.why() + ")", null);
    }

    /** The other entries of the same key, on whatever server. */
    private static List<Part.Link> elsewhere(
            TrustShown shown, ServerShown server, TrustEntry entry) {
        List<Part.Link> links = new ArrayList<>();
        for (TrustMatrix.Row row : shown.matrix().rows()) {
            if (row.who().equals(entry.who())) {
                row.cells()
                        .forEach(
                                (name, cells) ->
                                        cells.stream()
                                                .filter(
                                                        cell ->
                                                                !name.equals(server.name())
                                                                        || !cell.id()
                                                                                .equals(entry.id()))
                                                .forEach(
                                                        cell ->
                                                                links.add(
                                                                        link(name, cell, entry))));
            }
        }
        return links;
    }

    private static Part.Link link(String server, TrustMatrix.Cell cell, TrustEntry entry) {
        return new Part.Link(
                null,
                server,
                NLS.bind(Messages.part_as, cell.name(), cell.may()),
                new Entity(
                        server,
                        entry.isCertificate() ? Entity.Kind.CERTIFICATE : Entity.Kind.IDENTITY,
                        "",
                        cell.id()));
    }

    private static Part certificate(X509Facts facts) {
        return new Part.Facts(
                Messages.part_certificate,
                List.of(
                        Part.Fact.of(Messages.column_subject, facts.subject()),
                        Part.Fact.of(
                                Messages.part_issuer,
                                facts.selfSigned() ? Messages.part_itself : facts.issuer()),
                        Part.Fact.of(
                                Messages.column_key,
                                NLS.bind(Messages.key_bits, facts.keyAlgorithm(), facts.keyBits())),
                        Part.Fact.of(Messages.part_signature, facts.signatureAlgorithm()),
                        Part.Fact.of(
                                Messages.part_valid,
                                NLS.bind(
                                        Messages.part_span,
                                        EntrySheet.day(facts.notBefore()),
                                        EntrySheet.day(facts.notAfter())))));
    }
}
