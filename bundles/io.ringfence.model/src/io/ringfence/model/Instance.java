package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A container or virtual machine, from {@code /1.0/instances}.
 *
 * @param status as in {@code Running}, {@code Stopped}
 * @param location the cluster member it is on, {@code none} or empty on a standalone server
 * @param profiles names in the order of application: a later one overrides an earlier one
 * @param config its own keys, volatile ones among them
 * @param devices its own devices by name
 * @param expandedConfig what applies: profiles and own keys merged by the server
 * @param expandedDevices what applies: devices of profiles and its own merged by the server
 * @param snapshots its snapshots; a gap when they were not loaded
 * @param created null when the server did not tell
 */
public record Instance(
        String project,
        String name,
        InstanceType type,
        String status,
        String location,
        String description,
        List<String> profiles,
        Map<String, String> config,
        Map<String, Device> devices,
        Map<String, String> expandedConfig,
        Map<String, Device> expandedDevices,
        Listing<Snapshot> snapshots,
        @Nullable Instant created,
        Raw raw) {

    public Instance {
        profiles = List.copyOf(profiles);
    }

    /** Whether it shares the kernel of the host; else it is a virtual machine. */
    public boolean isContainer() {
        return type == InstanceType.CONTAINER;
    }

    /** Whether it runs now; one that is frozen does not. */
    public boolean isRunning() {
        return status.equalsIgnoreCase("Running");
    }

    /** Whether the container runs with the host's own user ids; false for virtual machines. */
    public boolean isPrivileged() {
        return isContainer() && ConfigValue.isTrue(expandedConfig.get("security.privileged"));
    }

    /** The same instance with other keys: its own, and what applies with them. */
    public Instance withConfig(Map<String, String> own, Map<String, String> expanded) {
        return new Instance(
                project,
                name,
                type,
                status,
                location,
                description,
                profiles,
                own,
                devices,
                expanded,
                expandedDevices,
                snapshots,
                created,
                raw);
    }

    /** The same instance with other knowledge of its snapshots. */
    public Instance withSnapshots(Listing<Snapshot> other) {
        return new Instance(
                project,
                name,
                type,
                status,
                location,
                description,
                profiles,
                config,
                devices,
                expandedConfig,
                expandedDevices,
                other,
                created,
                raw);
    }
}
