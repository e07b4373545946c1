package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.IsolatedKeys;
import io.ringfence.idmap.allocate.Allocator;
import io.ringfence.model.Instance;
import io.ringfence.model.Project;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tells what the server will choose for containers whose project forbids {@code
 * security.idmap.base} ({@code restricted.containers.lowlevel}), with the ranges that the plan has
 * given out so far.
 */
final class Chooser {

    private final Server server;
    private final @Nullable IdRange pool;
    private final Map<Instance, IdRange> ranges = new IdentityHashMap<>();

    /**
     * @param pool the default map, null when it is not known
     */
    Chooser(Server server, @Nullable IdRange pool, List<InstanceIdmap> containers) {
        this.server = server;
        this.pool = pool;
        for (InstanceIdmap each : containers) {
            IsolatedKeys keys = IsolatedKeys.of(each.instance());
            if (keys.isolated()) {
                ranges.put(each.instance(), IdRange.of(Math.max(0, keys.chosen()), keys.size()));
            }
        }
    }

    /** Whether the project of the container lets nobody set a base or a size. */
    boolean mayNotSet(Instance container) {
        Project project = server.project(container.project());
        return project != null
                && project.restricted()
                && !"allow".equals(project.config().get("restricted.containers.lowlevel"));
    }

    /** The container has this range from now on. */
    void has(Instance container, IdRange range) {
        ranges.put(container, range);
    }

    /** What the server will give to the container, null when it finds nothing. */
    @Nullable
    IdRange chosen(Instance container) {
        IdRange all = pool;
        if (all == null) {
            return null;
        }
        List<IdRange> others = new ArrayList<>();
        ranges.forEach(
                (other, range) -> {
                    boolean passedOver =
                            server.info().isIncus()
                                    ? other == container
                                    : other.name().equals(container.name());
                    if (!passedOver) {
                        others.add(range);
                    }
                });
        IsolatedKeys keys = IsolatedKeys.of(container);
        OptionalLong base = new Allocator(all).base(keys.size(), others);
        return base.isPresent() ? IdRange.of(base.getAsLong(), keys.size()) : null;
    }
}
