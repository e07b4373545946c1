package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Instance;

/** The id maps of a server, worked out once for all checks. */
final class ContainerIdmaps {

    private ContainerIdmaps() {}

    static ServerIdmaps of(CheckContext context) {
        return context.analyses().get(ServerIdmaps.class, ServerIdmaps::of);
    }

    static InstanceIdmap of(CheckContext context, Instance container) {
        return of(context).of(container);
    }
}
