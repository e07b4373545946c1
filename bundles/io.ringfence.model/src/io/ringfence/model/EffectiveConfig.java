package io.ringfence.model;

import java.util.Map;
import java.util.function.Predicate;

/**
 * What applies to an instance, each key and device with its origin.
 *
 * <p>The server's own merge ({@code expanded_config}, {@code expanded_devices}) is the truth; the
 * origin is the instance if it sets the key, else the last of its profiles that does (LXD
 * documentation, "How to use profiles").
 */
public final class EffectiveConfig {

    private final Instance instance;
    private final ServerIndex index;

    EffectiveConfig(Instance instance, ServerIndex index) {
        this.instance = instance;
        this.index = index;
    }

    /** The instance that all this applies to. */
    public Instance instance() {
        return instance;
    }

    /** The value that applies for {@code key}; its value is null when nobody sets it. */
    public EffectiveValue get(String key) {
        String value = instance.expandedConfig().get(key);
        if (value == null) {
            return new EffectiveValue(key, null, Origin.DEFAULT);
        }
        return new EffectiveValue(key, value, originOf(key));
    }

    /** Whether {@code key} is set to a true value; cheaper than {@link #get}. */
    public boolean isTrue(String key) {
        return ConfigValue.isTrue(instance.expandedConfig().get(key));
    }

    /** The keys that apply. */
    public Iterable<String> keys() {
        return instance.expandedConfig().keySet();
    }

    /** The devices that apply, by name; those of type {@code none} remove an inherited one. */
    public Map<String, Device> devices() {
        return instance.expandedDevices();
    }

    /** Who defines the device of this name. */
    public Origin originOfDevice(String device) {
        return origin(
                instance.devices().containsKey(device),
                profile -> profile.devices().containsKey(device));
    }

    private Origin originOf(String key) {
        return origin(
                instance.config().containsKey(key), profile -> profile.config().containsKey(key));
    }

    private Origin origin(boolean own, Predicate<Profile> sets) {
        if (own) {
            return Origin.of(Origin.Kind.INSTANCE, instance.project(), instance.name());
        }
        for (String name : instance.profiles().reversed()) {
            Profile profile = index.profile(instance.project(), name);
            if (profile != null && sets.test(profile)) {
                return Origin.of(Origin.Kind.PROFILE, profile.project(), profile.name());
            }
        }
        return Origin.HIDDEN;
    }
}
