package io.ringfence.idmap;

import io.ringfence.model.Instance;
import io.ringfence.model.Known;

/**
 * The map that a container has now: while it runs the one it was started with, else the one of its
 * next start.
 *
 * @param instance the container
 * @param member the cluster member that it is on; the server's name when it stands alone
 * @param kind which sort of map it is; of an unknown map, which sort it should be
 * @param map the map itself, empty for a privileged container; unknown with the reason
 * @param source where it was read
 * @param pendingRestart the container runs, and its next start will give it another map
 */
public record InstanceIdmap(
        Instance instance,
        String member,
        IdmapKind kind,
        Known<Idmap> map,
        MapSource source,
        boolean pendingRestart) {

    /** As in {@code shop/c1}. */
    public String label() {
        return instance.project() + "/" + instance.name();
    }

    /** The map, empty when it is unknown. */
    public Idmap mapOrEmpty() {
        return map.optional().orElse(Idmap.EMPTY);
    }
}
