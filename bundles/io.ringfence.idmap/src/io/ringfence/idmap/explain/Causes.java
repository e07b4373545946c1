package io.ringfence.idmap.explain;

import io.ringfence.idmap.Conflict;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How the containers of a server came to share host ids that they should have alone: of each the
 * cause of its worst overlap. It is worked out once for all containers.
 */
public final class Causes {

    /** So many of those that take time by the number of containers are explained on each host. */
    private static final int EXPLAINED = 32;

    private final Map<Overlap, Explanation> explanations = new IdentityHashMap<>();
    private final ServerIdmaps maps;

    private Causes(ServerIdmaps maps) {
        this.maps = maps;
    }

    /**
     * @param maps those of {@code server}
     */
    public static Causes of(Server server, ServerIdmaps maps) {
        Causes causes = new Causes(maps);
        maps.members().forEach(member -> causes.add(new Explainer(server, member), member));
        return causes;
    }

    /** The cause; null for a container that shares nothing so, or if it was not looked for. */
    public @Nullable Explanation of(InstanceIdmap container) {
        Conflict conflict = maps.conflict(container);
        return conflict == null ? null : explanations.get(conflict.worst());
    }

    private void add(Explainer explainer, MemberIdmaps member) {
        int left = EXPLAINED;
        for (InstanceIdmap each : member.instances()) {
            Conflict conflict = maps.conflict(each);
            if (conflict == null || explanations.containsKey(conflict.worst())) {
                continue;
            }
            boolean plain = explainer.isPlain(conflict.worst());
            if (plain || left > 0) {
                left -= plain ? 0 : 1;
                explanations.put(conflict.worst(), explainer.of(conflict.worst()));
            }
        }
    }
}
