package io.ringfence.audit.checks.instance;

import io.ringfence.audit.CheckContext;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.explain.Causes;
import io.ringfence.model.Instance;

/** The id maps of a server, worked out once for all checks. */
final class ContainerIdmaps {

    private ContainerIdmaps() {}

    static ServerIdmaps of(CheckContext context) {
        return context.analyses().get(ServerIdmaps.class, ServerIdmaps::of);
    }

    /** How containers came to share ids, worked out once as well. */
    static Causes causes(CheckContext context) {
        ServerIdmaps maps = of(context);
        return context.analyses().get(Causes.class, server -> Causes.of(server, maps));
    }

    static InstanceIdmap of(CheckContext context, Instance container) {
        return of(context).of(container);
    }
}
