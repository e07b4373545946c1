package io.ringfence.idmap.note;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Device;

/**
 * A disk device of a container.
 *
 * @param folder of the volume that it shows, empty for all of it
 */
public record Attached(InstanceIdmap container, Device disk, String folder) {

    /** Whether the container cannot write there. */
    public boolean isReadOnly() {
        return ConfigValue.isTrue(disk.option("readonly"));
    }

    /** Whether the device maps the ids of its files for the container. */
    public boolean isShifted() {
        return ConfigValue.isTrue(disk.option("shift"));
    }
}
