package io.ringfence.idmap;

import io.ringfence.model.Device;
import io.ringfence.model.Instance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether containers have a disk in common: then equal ids in {@code raw.idmap} are meant so. */
final class SharedDisk {

    private record Source(String pool, String source) {}

    private SharedDisk() {}

    /** Whether one host path or volume is attached to all containers of these groups. */
    static boolean among(List<IdmapGroup> groups) {
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

    private static Set<Source> sources(Instance instance) {
        Set<Source> sources = new HashSet<>();
        for (Device device : instance.expandedDevices().values()) {
            if (device.type().equals("disk") && !device.option("source").isEmpty()) {
                sources.add(new Source(device.option("pool"), device.option("source")));
            }
        }
        return sources;
    }
}
