package io.ringfence.idmap;

import io.ringfence.model.Device;
import io.ringfence.model.Instance;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether containers have a disk in common: then equal ids in {@code raw.idmap} are meant so. */
final class SharedDisk {

    /** Volumes of one name are different ones where projects have their own. */
    private record Source(String project, DiskSource disk) {}

    private final ServerIndex index;

    SharedDisk(Server server) {
        index = new ServerIndex(server);
    }

    /** Whether one host path, volume or folder is attached to all containers of these groups. */
    boolean among(List<IdmapGroup> groups) {
        Set<Source> common = null;
        for (IdmapGroup group : groups) {
            for (InstanceIdmap each : group.instances()) {
                Set<Source> sources = sources(each.instance());
                if (common == null) {
                    common = sources;
                } else {
                    common.retainAll(sources);
                }
                if (common.isEmpty()) {
                    return false;
                }
            }
        }
        return common != null;
    }

    private Set<Source> sources(Instance instance) {
        String own = index.projectOf("storage.volumes", instance.project());
        Set<Source> sources = new HashSet<>();
        for (Device device : instance.expandedDevices().values()) {
            DiskSource.of(device)
                    .ifPresent(
                            disk ->
                                    sources.add(
                                            new Source(disk.pool().isEmpty() ? "" : own, disk)));
        }
        return sources;
    }
}
