package io.ringfence.audit.check;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Device;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.Instance;
import io.ringfence.model.Origin;

/**
 * A device that an instance has, whoever defines it.
 *
 * @param config what applies to the instance
 * @param device the device, never of type {@code none}
 * @param ref the device as the subject of a finding
 */
public record InstanceDevice(EffectiveConfig config, Device device, EntityRef ref) {

    /** The instance that has it. */
    public Instance instance() {
        return config.instance();
    }

    /** The option's value, empty when it is not set. */
    public String option(String key) {
        return device.option(key);
    }

    /** Whether the option is set to a true value, read as LXD reads it. */
    public boolean isTrue(String key) {
        return ConfigValue.isTrue(device.config().get(key));
    }

    /** The instance or profile that defines the device; LXD overrides devices as a whole. */
    public Origin origin() {
        return config.originOfDevice(device.name());
    }

    /** The option as evidence, with the origin of the device. */
    public Evidence evidence(String key) {
        return new Evidence(key, option(key), origin());
    }
}
