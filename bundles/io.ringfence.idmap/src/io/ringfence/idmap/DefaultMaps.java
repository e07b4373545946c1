package io.ringfence.idmap;

import io.ringfence.model.ConfigValue;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.List;

/** Concludes the default map of a member, which the API does not tell. */
final class DefaultMaps {

    private final StoredMaps stored;

    DefaultMaps(StoredMaps stored) {
        this.stored = stored;
    }

    /**
     * From the widest next map of a container that is not isolated, of equal ones from the first
     * container; without such a container from facts of the host.
     */
    Known<DefaultMap> of(Server server, String member, List<Instance> containers) {
        DefaultMap widest = null;
        for (Instance container : containers) {
            if (isOnDefaultMap(container)
                    && stored.get(container, MapSource.NEXT)
                            instanceof Known.Value<Idmap>(Idmap next)
                    && !next.isEmpty()) {
                DefaultMap candidate = whole(container, next);
                if (widest == null || size(candidate) > size(widest)) {
                    widest = candidate;
                }
            }
        }
        if (widest == null) {
            widest = HostDefaults.of(server, member);
        }
        return widest != null
                ? Known.of(widest)
                : Known.unknown(
                        "The default map is not known: no container uses it, and no host facts"
                                + " tell it. Run ringfence-host-facts on the host and give its"
                                + " output with --host-facts.");
    }

    private static boolean isOnDefaultMap(Instance container) {
        return !container.isPrivileged()
                && !ConfigValue.isTrue(container.expandedConfig().get("security.idmap.isolated"));
    }

    private static DefaultMap whole(Instance container, Idmap next) {
        List<IdmapEntry> entries = new ArrayList<>(Parts.whole(container, next, IdKind.UID));
        entries.addAll(Parts.whole(container, next, IdKind.GID));
        String source =
                "from "
                        + MapSource.NEXT.key()
                        + " of "
                        + container.project()
                        + "/"
                        + container.name();
        return new DefaultMap(Idmap.of(entries), Origin.of(Origin.Kind.INFERRED, source));
    }

    private static long size(DefaultMap map) {
        return map.map().hostIds(IdKind.UID).size();
    }
}
