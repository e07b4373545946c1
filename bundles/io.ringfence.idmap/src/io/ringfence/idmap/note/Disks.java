package io.ringfence.idmap.note;

import io.ringfence.idmap.DiskSource;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Device;
import io.ringfence.model.Instance;
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
import java.util.Optional;
import java.util.Set;

/** Which volumes and paths of the host the containers of a server have. */
public final class Disks {

    private static final Set<String> SHARED_DRIVERS = Set.of("ceph", "cephfs");

    /**
     * What a disk shows: a path of the host, or a volume, whether all of it or a folder.
     *
     * @param pool empty for a path of the host
     * @param source the path or the volume
     * @param member of a path, and of a volume of a pool that each member has for itself; else
     *     empty
     */
    public record Place(String pool, String project, String source, String member) {

        /** Whether it is a path of the host, not a volume. */
        public boolean isHostPath() {
            return pool.isEmpty();
        }

        /** As in {@code default/data}; a path as it is. */
        public String label() {
            return isHostPath() ? source : pool + "/" + source;
        }
    }

    private final Server server;
    private final ServerIndex index;
    private final Map<Place, List<Attached>> places = new LinkedHashMap<>();
    private final Map<String, String> drivers = new HashMap<>();
    private final Map<Place, Volume> volumes = new HashMap<>();

    /**
     * @param maps those of {@code server}
     */
    public Disks(Server server, ServerIdmaps maps) {
        this.server = server;
        index = new ServerIndex(server);
        for (StoragePool pool : server.pools()) {
            drivers.put(pool.name(), pool.driver());
        }
        for (Volume volume : server.volumes()) {
            if (volume.type().equals("custom") && volume.contentType().equals("filesystem")) {
                String location = volume.location();
                volumes.put(
                        place(volume.pool(), volume.project(), volume.name(), member(location)),
                        volume);
            }
        }
        maps.members().forEach(member -> member.instances().forEach(this::add));
    }

    /** All that is attached to any container, with its disks. */
    public Map<Place, List<Attached>> places() {
        return places;
    }

    /** Whether a volume has this key set to true. */
    public boolean isTrue(Place place, String key) {
        Volume volume = volume(place);
        return volume != null && ConfigValue.isTrue(volume.config().get(key));
    }

    /** The volume, null for a path of the host and for a volume that is not in the capture. */
    public @Nullable Volume volume(Place place) {
        return volumes.get(place);
    }

    /** Instances of any sort that have it attached, virtual machines among them. */
    public List<Instance> users(Place place) {
        return server.instances().stream().filter(each -> has(each, place)).toList();
    }

    private boolean has(Instance instance, Place place) {
        return instance.expandedDevices().values().stream()
                .map(DiskSource::of)
                .flatMap(Optional::stream)
                .anyMatch(source -> place.equals(place(instance, source)));
    }

    /** Whether all members see the same files there. */
    boolean isShared(Place place) {
        return !place.isHostPath() && place.member().isEmpty();
    }

    private void add(InstanceIdmap container) {
        for (Device device : container.instance().expandedDevices().values()) {
            DiskSource.of(device)
                    .filter(source -> !source.pool().isEmpty() || source.name().startsWith("/"))
                    .ifPresent(
                            source ->
                                    places.computeIfAbsent(
                                                    place(container.instance(), source),
                                                    _ -> new ArrayList<>())
                                            .add(new Attached(container, device, source.folder())));
        }
    }

    private Place place(Instance instance, DiskSource source) {
        String member = member(instance.location());
        return source.pool().isEmpty()
                ? new Place("", "", source.name(), member)
                : place(
                        source.pool(),
                        index.projectOf("storage.volumes", instance.project()),
                        source.name(),
                        member);
    }

    /** The member of a location; the server itself where it stands alone. */
    private String member(String location) {
        return location.isEmpty() || location.equals("none") ? server.name() : location;
    }

    private Place place(String pool, String project, String source, String member) {
        boolean shared = SHARED_DRIVERS.contains(drivers.getOrDefault(pool, ""));
        return new Place(pool, project, source, shared ? "" : member);
    }
}
