package io.ringfence.idmap.plan;

import io.ringfence.idmap.explain.Names;
import io.ringfence.model.Instance;
import io.ringfence.model.Volume;

import java.util.List;

/**
 * A volume that gets {@code security.shifted}, because containers that have it in common get
 * different maps: a server starts no container whose map is another than that of a volume's files,
 * as long as others use the volume. It sets the key only while nobody runs who uses it.
 *
 * @param volume as it is
 * @param users everybody who has it attached, virtual machines among them, by project and name
 */
public record VolumeStep(Volume volume, List<Instance> users) {

    /** The key that lets each container have the files with its own ids. */
    public static final String KEY = "security.shifted";

    public VolumeStep {
        users = List.copyOf(users);
    }

    /** As in {@code default/data}. */
    public String label() {
        return volume.pool() + "/" + volume.name();
    }

    /** Why it is done and what it takes, as sentences. */
    public String why() {
        List<String> names = stopped().stream().map(VolumeStep::label).toList();
        return "containers with different maps have it in common and would not start;"
                + " security.shifted lets each have its files with its own ids."
                + (names.isEmpty()
                        ? ""
                        : " It can only be set while %s %s stopped."
                                .formatted(
                                        Names.ofLabels(names), names.size() == 1 ? "is" : "are"));
    }

    private static String label(Instance instance) {
        return instance.project() + "/" + instance.name();
    }

    /** Those that run: they are stopped before the key is set, and started after. */
    public List<Instance> stopped() {
        return users.stream().filter(Instance::isRunning).toList();
    }
}
