package io.ringfence.model.read;

import io.ringfence.model.Device;
import io.ringfence.model.Gap;
import io.ringfence.model.Instance;
import io.ringfence.model.InstanceType;
import io.ringfence.model.Listing;
import io.ringfence.model.Profile;
import io.ringfence.model.Raw;
import io.ringfence.model.Snapshot;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads instances with their snapshots, and profiles. */
final class InstanceReader {

    private static final Listing<Snapshot> NOT_LOADED =
            Listing.unknown("snapshots were not loaded: " + Reasons.PROVIDE);

    private InstanceReader() {}

    static Instance instance(Fields element, Context context) throws JsonException {
        String project = context.project(element);
        String name = element.text("name");
        Map<String, String> config = ConfigReader.config(element, "config");
        // without what applies nothing can be said about an instance: these must be there
        Map<String, String> expandedConfig = element.requiredObject("expanded_config").config();
        element.requiredObject("expanded_devices");
        Map<String, Device> devices = ConfigReader.devices(element, "devices");
        Map<String, Device> expandedDevices = ConfigReader.devices(element, "expanded_devices");
        return new Instance(
                project,
                name,
                type(element),
                element.textOrEmpty("status"),
                element.textOrEmpty("location"),
                element.textOrEmpty("description"),
                element.texts("profiles"),
                config,
                devices,
                ConfigReader.shared(config, expandedConfig),
                ConfigReader.shared(devices, expandedDevices),
                snapshots(element, context, project, name),
                element.time("created_at"),
                context.raw());
    }

    static Profile profile(Fields element, Context context) throws JsonException {
        return new Profile(
                context.owner(element, "profiles"),
                element.text("name"),
                element.textOrEmpty("description"),
                ConfigReader.config(element, "config"),
                ConfigReader.devices(element, "devices"),
                element.texts("used_by"),
                context.raw());
    }

    private static InstanceType type(Fields element) throws JsonException {
        String type = element.textOrEmpty("type");
        for (InstanceType known : InstanceType.values()) {
            if (known.apiName().equals(type)) {
                return known;
            }
        }
        throw new JsonException("type: expected container or virtual-machine");
    }

    private static Listing<Snapshot> snapshots(
            Fields element, Context context, String project, String instance) throws JsonException {
        if (!element.has("snapshots") && !context.request().full()) {
            return NOT_LOADED;
        }
        List<Snapshot> snapshots = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<Json> items = element.items("snapshots");
        for (int i = 0; i < items.size(); i++) {
            try {
                Fields snapshot = Fields.of(items.get(i), "");
                snapshots.add(snapshot(snapshot, instance, context.raw()));
            } catch (JsonException e) {
                String where = "instance " + instance + ", snapshot " + i + ": ";
                gaps.add(new Gap(project, Reasons.of(context.request(), where, e)));
            }
        }
        return new Listing<>(snapshots, gaps);
    }

    private static Snapshot snapshot(Fields element, String instance, Raw raw)
            throws JsonException {
        String name = element.text("name");
        String prefix = instance + "/";
        return new Snapshot(
                name.startsWith(prefix) ? name.substring(prefix.length()) : name,
                ConfigReader.config(element, "config"),
                ConfigReader.config(element, "expanded_config"),
                ConfigReader.devices(element, "expanded_devices"),
                element.time("created_at"),
                raw);
    }
}
