package io.ringfence.idmap.plan;

import io.ringfence.idmap.IdmapKind;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MapSource;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.Device;
import io.ringfence.model.Instance;
import io.ringfence.model.Volume;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.JsonReader;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells why a volume cannot be shifted for its containers.
 *
 * <p>A shifted volume needs mounts that the kernel maps. A server says whether its kernel knows
 * them ({@code kernel_features.idmapped_mounts}), but not whether they work on the file system of a
 * pool: LXD 5.0.2 says {@code true} and refuses the start all the same. What proves it is a
 * container of the pool that runs while its files have no map.
 */
final class VolumeObstacles {

    private record Host(String pool, String member) {}

    private final Set<Host> proven = new HashSet<>();
    private final JsonReader json = new JsonReader();

    VolumeObstacles(ServerIdmaps now) {
        now.members().forEach(member -> member.instances().forEach(this::look));
    }

    private void look(InstanceIdmap container) {
        Instance instance = container.instance();
        if (instance.isRunning()
                && container.kind() != IdmapKind.PRIVILEGED
                && "[]".equals(instance.config().get(MapSource.LAST_STATE.key()))) {
            for (Device device : instance.expandedDevices().values()) {
                if (device.type().equals("disk") && device.option("path").equals("/")) {
                    proven.add(new Host(device.option("pool"), container.member()));
                }
            }
        }
    }

    /**
     * What stands against it, as the end of a sentence.
     *
     * @param users everybody who has the volume
     * @param containers those of them that have maps
     */
    Optional<String> of(Volume volume, List<Instance> users, List<InstanceIdmap> containers) {
        if (isMistaken(volume.pool()) || volume.name().startsWith("-")) {
            return Optional.of("a client takes its name for something else; set it by hand");
        }
        for (Instance each : users) {
            String label = each.project() + "/" + each.name();
            if (each.isRunning() && isMistaken(each.name())) {
                return Optional.of(
                        "a client takes the name of "
                                + label
                                + " for something else; set it by hand");
            }
            if (each.isRunning() && isEphemeral(each)) {
                return Optional.of(
                        label
                                + " would have to be stopped for it, and as it is ephemeral that"
                                + " deletes it");
            }
        }
        boolean everywhere =
                containers.stream()
                        .allMatch(each -> proven.contains(new Host(volume.pool(), each.member())));
        return everywhere
                ? Optional.empty()
                : Optional.of(
                        "nothing shows that the host can map mounts of the pool "
                                + volume.pool()
                                + ": try it with a volume and containers that nobody needs, set it"
                                + " while all who use the volume are stopped, and plan again");
    }

    /** For an option, or for a name on another server. */
    private static boolean isMistaken(String name) {
        return name.startsWith("-") || name.indexOf(':') >= 0;
    }

    private boolean isEphemeral(Instance instance) {
        if (instance.raw().size() == 0) {
            return false;
        }
        try {
            return instance.raw().tree(json) instanceof Json.Obj object
                    && object.members().get("ephemeral") == Json.Bool.TRUE;
        } catch (JsonException e) {
            return true; // nobody knows: it is not to be stopped
        }
    }
}
