package io.ringfence.audit.ui.review;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.model.Identity;
import io.ringfence.model.Instance;
import io.ringfence.model.Member;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;
import io.ringfence.ui.facts.Origins;

import org.eclipse.jdt.annotation.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where in the estate findings belong besides at what they are about: those of instances and hosts
 * at the member of the cluster that has them, those of a certificate at the identity that it stands
 * for. What is wrong with a server belongs at the tokens and warnings that show it, too.
 */
final class Places {

    /** Checks that look at all things of a kind, and tell of the server. */
    private static final Map<String, Kind> LOOK_AT_ALL =
            Map.of("server.pending-tokens", Kind.TOKEN, "server.warnings-open", Kind.WARNING);

    private final Map<Entity, Entity> others = new HashMap<>();

    Places(Server server) {
        Set<String> members =
                server.members().stream().map(Member::name).collect(Collectors.toSet());
        for (String member : members) {
            others.put(of(server, Kind.HOST, member), of(server, Kind.MEMBER, member));
        }
        for (Instance instance : server.instances()) {
            if (members.contains(instance.location())) {
                others.put(
                        new Entity(
                                server.name(), Kind.INSTANCE, instance.project(), instance.name()),
                        of(server, Kind.MEMBER, instance.location()));
            }
        }
        for (Identity identity : server.identities()) {
            others.put(
                    of(server, Kind.CERTIFICATE, identity.id()),
                    of(server, Kind.IDENTITY, identity.id()));
        }
    }

    private static Entity of(Server server, Kind kind, String name) {
        return new Entity(server.name(), kind, "", name);
    }

    /** Where else all belongs that is found of an entity: at another one and its group. */
    List<Entity> of(Entity entity) {
        Entity other = others.get(entity);
        return other == null ? List.of() : List.of(other, group(other));
    }

    /** The tokens and warnings that a finding of a server rests on, and their groups. */
    static Set<Entity> shownBy(Finding finding) {
        if (finding.entity().type() != EntityRef.Type.SERVER) {
            return Set.of();
        }
        Set<Entity> places = new LinkedHashSet<>();
        Kind all = LOOK_AT_ALL.get(finding.check().id());
        if (all != null) {
            places.add(Entity.group(finding.server(), all, ""));
        }
        for (Evidence evidence : finding.evidence()) {
            Entity shown = shown(finding.server(), evidence.origin());
            if (shown != null) {
                places.add(shown);
                places.add(group(shown));
            }
        }
        return places;
    }

    private static @Nullable Entity shown(String server, Origin origin) {
        return switch (origin.kind()) {
            case TOKEN, WARNING -> Origins.target(server, origin);
            default -> null;
        };
    }

    private static Entity group(Entity entity) {
        return Entity.group(entity.server(), entity.kind(), "");
    }
}
