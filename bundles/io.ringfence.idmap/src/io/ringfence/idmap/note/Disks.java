package io.ringfence.idmap.note;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Device;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;
import io.ringfence.model.StoragePool;
import io.ringfence.model.Volume;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which volumes and paths of the host the containers of a server have. */
final class Disks {

    private static final Set<String> SHARED_DRIVERS = Set.of("ceph", "cephfs");

    /**
     * What a disk shows.
     *
     * @param pool empty for a path of the host
     * @param member of a path, and of a volume of a pool that each member has for itself; else
     *     empty
     */
    record Place(String pool, String project, String source, String member) {

        boolean isHostPath() {
            return pool.isEmpty();
        }

        String label() {
            return isHostPath() ? source : pool + "/" + source;
        }
    }

    private final Map<Place, List<Attached>> places = new LinkedHashMap<>();
    private final Map<String, String> drivers = new HashMap<>();
    private final Map<Place, Volume> volumes = new HashMap<>();

    Disks(Server server, ServerIdmaps maps) {
        for (StoragePool pool : server.pools()) {
            drivers.put(pool.name(), pool.driver());
        }
        for (Volume volume : server.volumes()) {
            if (volume.type().equals("custom") && volume.contentType().equals("filesystem")) {
                String location = volume.location();
                boolean alone = location.isEmpty() || location.equals("none");
                volumes.put(
                        place(
                                volume.pool(),
                                volume.project(),
                                volume.name(),
                                alone ? server.name() : location),
                        volume);
            }
        }
        ServerIndex index = new ServerIndex(server);
        maps.members().forEach(member -> member.instances().forEach(each -> add(index, each)));
    }

    Map<Place, List<Attached>> places() {
        return places;
    }

    /** Whether a volume has this key set to true. */
    boolean isTrue(Place place, String key) {
        Volume volume = volume(place);
        return volume != null && ConfigValue.isTrue(volume.config().get(key));
    }

    /** The volume, null for a path of the host and for a volume that is not in the capture. */
    @Nullable
    Volume volume(Place place) {
        return volumes.get(place);
    }

    /** Whether all members see the same files there. */
    boolean isShared(Place place) {
        return !place.isHostPath() && place.member().isEmpty();
    }

    private void add(ServerIndex index, InstanceIdmap container) {
        for (Device device : container.instance().expandedDevices().values()) {
            String source = device.option("source");
            if (!device.type().equals("disk") || source.isEmpty()) {
                continue;
            }
            String pool = device.option("pool");
            Place place =
                    pool.isEmpty()
                            ? new Place("", "", source, container.member())
                            : place(
                                    pool,
                                    index.projectOf(
                                            "storage.volumes", container.instance().project()),
                                    source,
                                    container.member());
            if (!pool.isEmpty() || source.startsWith("/")) {
                places.computeIfAbsent(place, _ -> new ArrayList<>())
                        .add(new Attached(container, device));
            }
        }
    }

    private Place place(String pool, String project, String source, String member) {
        boolean shared = SHARED_DRIVERS.contains(drivers.getOrDefault(pool, ""));
        return new Place(pool, project, source, shared ? "" : member);
    }
}
