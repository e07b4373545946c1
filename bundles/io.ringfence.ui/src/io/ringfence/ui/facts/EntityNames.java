package io.ringfence.ui.facts;

import io.ringfence.model.Capture;
import io.ringfence.model.Certificate;
import io.ringfence.model.Identity;
import io.ringfence.model.Server;
import io.ringfence.model.Warning;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;

import java.util.HashMap;
import java.util.Map;

/** What people call things whose addresses are fingerprints or other ids. */
public final class EntityNames {

    private final Map<Entity, String> names = new HashMap<>();

    public EntityNames(Capture capture) {
        for (Server server : capture.servers()) {
            for (Certificate certificate : server.certificates()) {
                add(server, Kind.CERTIFICATE, certificate.fingerprint(), certificate.name());
            }
            for (Identity identity : server.identities()) {
                add(server, Kind.IDENTITY, identity.id(), identity.name());
            }
            for (Warning warning : server.warnings()) {
                add(server, Kind.WARNING, warning.uuid(), warning.type());
            }
        }
    }

    private void add(Server server, Kind kind, String id, String name) {
        if (!name.isEmpty()) {
            names.put(new Entity(server.name(), kind, "", id), name);
        }
    }

    /** The name, or the address itself where it is one. */
    public String of(Entity entity) {
        String name = names.get(entity);
        return name == null ? entity.label() : name;
    }
}
