package io.ringfence.idmap.note;

import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Device;

/** A disk device of a container. */
record Attached(InstanceIdmap container, Device disk) {

    boolean isReadOnly() {
        return ConfigValue.isTrue(disk.option("readonly"));
    }

    boolean isShifted() {
        return ConfigValue.isTrue(disk.option("shift"));
    }
}
