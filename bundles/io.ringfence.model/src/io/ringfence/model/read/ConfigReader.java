package io.ringfence.model.read;

import io.ringfence.model.Device;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;
import io.ringfence.model.json.SmallMap;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what instances, profiles and the rest have in common: configuration and devices. */
final class ConfigReader {

    private ConfigReader() {}

    /** Keys and values, empty when the member is missing. */
    static Map<String, String> config(Fields element, String name) throws JsonException {
        return element.object(name).config();
    }

    /** Devices by name, empty when the member is missing. */
    static Map<String, Device> devices(Fields element, String name) throws JsonException {
        Fields object = element.object(name);
        Map<String, Device> devices = new LinkedHashMap<>();
        for (String device : object.names()) {
            Map<String, String> config = object.requiredObject(device).config();
            devices.put(device, new Device(device, config.getOrDefault("type", ""), config));
        }
        return SmallMap.copyOf(devices);
    }

    /**
     * A map equal to {@code expanded} that shares with {@code own} whatever they have in common:
     * most of what applies to an instance is its own.
     */
    static <V> Map<String, V> shared(Map<String, V> own, Map<String, V> expanded) {
        if (own.equals(expanded)) {
            return own;
        }
        Map<String, V> shared = LinkedHashMap.newLinkedHashMap(expanded.size());
        expanded.forEach(
                (key, value) -> {
                    V known = own.get(key);
                    shared.put(key, value.equals(known) ? known : value);
                });
        return SmallMap.copyOf(shared);
    }
}
