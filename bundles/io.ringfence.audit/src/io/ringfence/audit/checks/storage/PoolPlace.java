package io.ringfence.audit.checks.storage;

import io.ringfence.audit.check.HostPath;
import io.ringfence.model.Daemon;
import io.ringfence.model.HostFacts;

import org.eclipse.jdt.annotation.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a pool lies on one host.
 *
 * @param pool its name
 * @param source as configured
 * @param devices everything that names its device, in a stable order: the source, the source it was
 *     made from, the device that host facts tell; two pools that have one in common lie on one
 *     device
 * @param folder whether the source is a folder of a file system that may hold other pools too
 * @param mounted whether host facts tell on which device it is mounted
 * @param options mount options, as configured
 * @param mountOptions mount options that host facts tell, sorted
 */
record PoolPlace(
        String pool,
        String source,
        Set<String> devices,
        boolean folder,
        boolean mounted,
        String options,
        String mountOptions) {

    private static final List<String> OPTIONS =
            List.of("btrfs.mount_options", "volume.block.mount_options");

    /**
     * @param config of the pool on this host
     * @param facts about this host, null when there are none
     * @param mount what the facts say of this pool, null when they say nothing
     */
    static PoolPlace of(
            String pool,
            String driver,
            Map<String, String> config,
            @Nullable HostFacts facts,
            Daemon.@Nullable PoolMount mount) {
        String source = config.getOrDefault("source", "");
        Set<String> devices = new LinkedHashSet<>();
        add(devices, driver, source, config, facts);
        add(devices, driver, config.getOrDefault("volatile.initial_source", ""), config, facts);
        String device = mount == null ? "" : device(mount.source().optional().orElse(""));
        if (device.startsWith("/dev/")) {
            devices.add(device);
        }
        List<String> options = new ArrayList<>();
        for (String key : OPTIONS) {
            String value = config.getOrDefault(key, "");
            if (!value.isEmpty()) {
                options.add(sorted(List.of(value.split(","))));
            }
        }
        return new PoolPlace(
                pool,
                source,
                Collections.unmodifiableSet(devices),
                isFolder(source),
                !device.isEmpty(),
                String.join(" ", options),
                mount == null ? "" : sorted(mount.options().optional().orElse(List.of())));
    }

    /** Names of different drivers' things, as volume groups and OSD pools, never meet. */
    private static void add(
            Set<String> devices,
            String driver,
            String source,
            Map<String, String> config,
            @Nullable HostFacts facts) {
        if (source.startsWith("/")) {
            devices.add(HostPath.of(source).text());
        } else if (!source.isEmpty()) {
            devices.add(driver + ":" + config.getOrDefault("ceph.cluster_name", "") + ":" + source);
            String path = byUuid(facts).get(source);
            if (path != null) {
                devices.add(path);
            }
        }
    }

    /** A pool that was made on a block device is configured by the UUID of its file system. */
    private static Map<String, String> byUuid(@Nullable HostFacts facts) {
        Map<String, String> paths = new HashMap<>();
        if (facts != null) {
            for (HostFacts.BlockDevice device : facts.blockDevices().optional().orElse(List.of())) {
                device.uuid()
                        .optional()
                        .flatMap(known -> known)
                        .ifPresent(uuid -> paths.put(uuid, device.path()));
            }
        }
        return paths;
    }

    /** Without the folder that a bind mount shows in brackets. */
    private static String device(String mounted) {
        int bracket = mounted.indexOf('[');
        return bracket < 0 ? mounted : mounted.substring(0, bracket);
    }

    private static boolean isFolder(String source) {
        return source.startsWith("/") && !source.startsWith("/dev/") && !source.endsWith(".img");
    }

    /** Which subvolume is mounted is no option of the device. */
    private static String sorted(List<String> options) {
        TreeSet<String> sorted = new TreeSet<>(options);
        sorted.removeIf(option -> option.startsWith("subvol=") || option.startsWith("subvolid="));
        return String.join(",", sorted);
    }

    /** A device that both lie on, null when none is known. */
    @Nullable
    String sharedWith(PoolPlace other) {
        for (String device : devices) {
            if (other.devices.contains(device)) {
                return device;
            }
        }
        return null;
    }

    /** Whether both are mounted, or asked to be mounted, with the same options. */
    boolean hasOptionsOf(PoolPlace other) {
        return options.equals(other.options)
                && (mountOptions.isEmpty()
                        || other.mountOptions.isEmpty()
                        || mountOptions.equals(other.mountOptions));
    }

    /** Options as configured, else as mounted. */
    String optionsText() {
        return options.isEmpty() ? mountOptions : options;
    }
}
