package io.ringfence.model.read;

import io.ringfence.model.Device;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import java.util.Collections;
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
        return Collections.unmodifiableMap(devices);
    }

    /** The first map if both say the same, so that it is kept once. */
    static <V> Map<String, V> shared(Map<String, V> first, Map<String, V> second) {
        return first.equals(second) ? first : second;
    }
}
