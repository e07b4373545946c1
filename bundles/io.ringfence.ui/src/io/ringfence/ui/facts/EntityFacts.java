package io.ringfence.ui.facts;

import io.ringfence.model.Certificate;
import io.ringfence.model.Identity;
import io.ringfence.model.Instance;
import io.ringfence.model.Member;
import io.ringfence.model.Network;
import io.ringfence.model.NetworkAcl;
import io.ringfence.model.Profile;
import io.ringfence.model.Project;
import io.ringfence.model.Server;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Token;
import io.ringfence.model.Volume;
import io.ringfence.model.Warning;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.PrettyJson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a server says of the things it has. */
final class EntityFacts {

    private final Server server;
    private final Records records;

    EntityFacts(Server server) {
        this.server = server;
        this.records = new Records(server);
    }

    /** What to call the entity: its name where it has one, not its fingerprint. */
    String title(Entity entity) {
        return records.find(entity)
                .map(
                        found ->
                                switch (found) {
                                    case Certificate c -> c.name();
                                    case Identity i -> i.name();
                                    case Warning w -> w.type();
                                    default -> entity.label();
                                })
                .filter(title -> !title.isEmpty())
                .orElse(entity.label());
    }

    /** The facts about an entity and the server's own answer; none for what it does not have. */
    List<Part> parts(Entity entity) {
        List<Part> parts = new ArrayList<>();
        records.find(entity).ifPresent(found -> parts.addAll(factsOf(found)));
        records.raw(entity)
                .filter(raw -> raw.size() > 0)
                .ifPresent(
                        raw ->
                                parts.add(
                                        new Part.Answer(
                                                Messages.heading_answer,
                                                raw.request(),
                                                PrettyJson.of(raw.json(), Set.of()))));
        return parts;
    }

    private List<Part> factsOf(Object found) {
        return switch (found) {
            case Server s -> ServerFacts.of(s);
            case Instance i -> InstanceFacts.of(server, i);
            case Profile p -> InstanceFacts.of(server, p);
            case Project p -> ConfigFacts.of(p);
            case Network n -> ConfigFacts.of(n);
            case NetworkAcl a -> ConfigFacts.of(a);
            case StoragePool p -> ConfigFacts.of(p);
            case Volume v -> ConfigFacts.of(v);
            case Member m -> TrustFacts.of(m);
            case Certificate c -> TrustFacts.of(c);
            case Identity i -> TrustFacts.of(i);
            case Token t -> TrustFacts.of(t);
            case Warning w -> TrustFacts.of(w);
            default -> List.of();
        };
    }
}
