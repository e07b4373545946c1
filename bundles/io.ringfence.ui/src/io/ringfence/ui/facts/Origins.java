package io.ringfence.ui.facts;

import io.ringfence.model.Origin;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Entity.Kind;

import org.eclipse.jdt.annotation.Nullable;

/** Leads from a value to what sets it. */
public final class Origins {

    private Origins() {}

    /** What to select for an origin, null for one that is nothing in the estate. */
    public static @Nullable Entity target(String server, Origin origin) {
        return switch (origin.kind()) {
            case INSTANCE -> new Entity(server, Kind.INSTANCE, origin.project(), origin.name());
            case PROFILE -> new Entity(server, Kind.PROFILE, origin.project(), origin.name());
            case NETWORK -> new Entity(server, Kind.NETWORK, origin.project(), origin.name());
            case ACL -> new Entity(server, Kind.ACL, origin.project(), origin.name());
            case PROJECT -> Entity.project(server, origin.name());
            case SERVER -> Entity.server(server);
            case POOL -> new Entity(server, Kind.POOL, "", origin.name());
            case VOLUME -> new Entity(server, Kind.VOLUME, origin.project(), origin.name());
            case CERTIFICATE -> new Entity(server, Kind.CERTIFICATE, "", origin.name());
            case TOKEN -> new Entity(server, Kind.TOKEN, "", origin.name());
            case WARNING -> new Entity(server, Kind.WARNING, "", origin.name());
            case HOST -> new Entity(server, Kind.HOST, "", origin.name());
            case SNAPSHOT, CONNECTION, TABLE, DEFAULT, INFERRED, HIDDEN -> null;
        };
    }
}
