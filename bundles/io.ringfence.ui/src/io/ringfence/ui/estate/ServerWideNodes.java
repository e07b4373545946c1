package io.ringfence.ui.estate;

import io.ringfence.model.Gap;
import io.ringfence.model.Listing;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity.Kind;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the nodes of what belongs to a server and to none of its projects. */
final class ServerWideNodes {

    private final Server server;

    ServerWideNodes(Server server) {
        this.server = server;
    }

    List<EstateNode> groups() {
        return ServerNodes.present(
                group(
                        Kind.MEMBER,
                        server.members(),
                        member ->
                                leaf(
                                        Kind.MEMBER,
                                        member.name(),
                                        member.name(),
                                        member.status().toLowerCase(Locale.ROOT))),
                hosts(),
                group(
                        Kind.POOL,
                        server.pools(),
                        pool -> leaf(Kind.POOL, pool.name(), pool.name(), pool.driver())),
                group(
                        Kind.CERTIFICATE,
                        server.certificates(),
                        certificate ->
                                leaf(
                                        Kind.CERTIFICATE,
                                        certificate.fingerprint(),
                                        ServerNodes.certificateLabel(certificate),
                                        certificate.restricted()
                                                ? Messages.detail_restricted
                                                : certificate.type())),
                group(
                        Kind.IDENTITY,
                        server.identities(),
                        identity ->
                                leaf(
                                        Kind.IDENTITY,
                                        identity.id(),
                                        identity.name().isEmpty() ? identity.id() : identity.name(),
                                        identity.method())),
                group(
                        Kind.TOKEN,
                        server.tokens(),
                        token ->
                                leaf(
                                        Kind.TOKEN,
                                        token.id(),
                                        token.id(),
                                        token.restricted() ? Messages.detail_restricted : "")),
                group(
                        Kind.WARNING,
                        server.warnings(),
                        warning ->
                                leaf(
                                        Kind.WARNING,
                                        warning.uuid(),
                                        warning.type(),
                                        warning.severity())));
    }

    private EstateNode hosts() {
        Set<String> names = new TreeSet<>(server.hostFacts().keySet());
        if (names.isEmpty()) {
            names.add(server.name());
        }
        List<EstateNode> nodes =
                names.stream()
                        .map(
                                name ->
                                        leaf(
                                                Kind.HOST,
                                                name,
                                                name,
                                                server.hostFacts().containsKey(name)
                                                        ? ""
                                                        : Messages.detail_noFacts))
                        .toList();
        return ServerNodes.group(Entity.group(server.name(), Kind.HOST, ""), nodes, "");
    }

    private <T> EstateNode group(Kind kind, Listing<T> listing, Function<T, EstateNode> node) {
        return ServerNodes.group(
                Entity.group(server.name(), kind, ""),
                listing.stream().map(node).toList(),
                listing.gaps().stream().map(Gap::reason).collect(Collectors.joining(" ")));
    }

    private EstateNode leaf(Kind kind, String name, String label, String detail) {
        return EstateNode.leaf(
                new Entity(server.name(), kind, "", name), kind.icon(), label, detail);
    }
}
