package io.ringfence.remote.ui.trust;

import io.ringfence.model.X509Facts;
import io.ringfence.model.trust.BlastRadius;
import io.ringfence.model.trust.Grant;
import io.ringfence.model.trust.TrustEntry;
import io.ringfence.model.trust.TrustMatrix;
import io.ringfence.remote.Additions;
import io.ringfence.remote.Additions.Addition;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.page.EntityParts;
import io.ringfence.ui.page.Part;

import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to the page of a certificate or identity what it may do, where else, and what it says. */
@Component(service = EntityParts.class)
public final class TrustParts implements EntityParts {

    /** What servers call the address of who came in by their socket. */
    private static final String SOCKET = "@";

    private final TrustDesk desk;
    private final Additions additions;

    @Activate
    public TrustParts(@Reference TrustDesk desk, @Reference Additions additions) {
        this.desk = desk;
        this.additions = additions;
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
        if (server.isEmpty() || entry.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>(parts(shown, server.get(), entry.get()));
        additions
                .of(server.get().spec(), entry.get().id())
                .ifPresent(addition -> parts.add(added(addition, server.get())));
        return parts;
    }

    /** Who added it, as the server told when it happened. */
    static Part added(Addition addition, ServerShown server) {
        List<Part.Fact> facts = new ArrayList<>();
        facts.add(
                Part.Fact.of(
                        Messages.part_addedBy,
                        addition.who().isEmpty()
                                ? Messages.part_addedByToken
                                : NLS.bind(
                                        Messages.part_addedWho,
                                        who(addition.who(), server),
                                        way(addition.way()))));
        facts.add(
                Part.Fact.of(
                        Messages.part_addedAt,
                        addition.time().truncatedTo(ChronoUnit.SECONDS).toString()));
        if (!addition.from().isEmpty() && !addition.from().equals(SOCKET)) {
            facts.add(Part.Fact.of(Messages.part_addedFrom, addition.from()));
        }
        return new Part.Facts(Messages.part_added, facts);
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

    /** By what the server calls them, where it has them in its trust store. */
    private static String who(String who, ServerShown server) {
        return server.trust().entries().stream()
                .filter(entry -> entry.id().equals(who))
                .findFirst()
                .map(
                        entry ->
                                entry.label().equals(entry.shortId())
                                        ? entry.label()
                                        : entry.label() + " (" + entry.shortId() + ")")
                .orElse(who);
    }

    private static String way(String protocol) {
        return switch (protocol) {
            case "unix" -> Messages.part_waySocket;
            case "tls" -> Messages.part_wayCertificate;
            case "oidc" -> Messages.part_wayLogin;
            default -> protocol;
        };
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
                                                .forEach(cell -> links.add(link(name, cell))));
            }
        }
        return links;
    }

    private static Part.Link link(String server, TrustMatrix.Cell cell) {
        return new Part.Link(
                null,
                server,
                NLS.bind(Messages.part_as, cell.name(), cell.may()),
                MatrixSheet.entity(server, cell));
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
