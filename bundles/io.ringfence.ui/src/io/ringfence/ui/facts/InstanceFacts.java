package io.ringfence.ui.facts;

import io.ringfence.model.Device;
import io.ringfence.model.EffectiveConfig;
import io.ringfence.model.EffectiveValue;
import io.ringfence.model.Instance;
import io.ringfence.model.Origin;
import io.ringfence.model.Profile;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;
import io.ringfence.ui.page.Part;
import io.ringfence.ui.page.Part.Fact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Facts about instances and profiles: what applies, and who set it. */
final class InstanceFacts {

    private InstanceFacts() {}

    static List<Part> of(Server server, Instance instance) {
        EffectiveConfig effective = new ServerIndex(server).effective(instance);
        FactList config = new FactList(Messages.heading_effective);
        TreeSet<String> keys = new TreeSet<>();
        effective.keys().forEach(keys::add);
        keys.removeIf(key -> key.startsWith("volatile.") || key.startsWith("image."));
        for (String key : keys) {
            EffectiveValue value = effective.get(key);
            config.add(fact(server.name(), key, value.text(), value.origin()));
        }
        FactList devices = new FactList(Messages.heading_devices);
        new TreeMap<>(effective.devices())
                .forEach(
                        (name, device) ->
                                devices.add(
                                        fact(
                                                server.name(),
                                                name,
                                                options(device),
                                                effective.originOfDevice(name))));
        return Parts.of(
                new FactList(Messages.heading_facts)
                        .add(Messages.description, instance.description())
                        .add(
                                Messages.type,
                                instance.isContainer() ? Messages.container : Messages.vm)
                        .add(Messages.status, instance.status())
                        .add(Messages.profiles, instance.profiles())
                        .add(
                                Messages.location,
                                instance.location().equals("none") ? "" : instance.location())
                        .add(Messages.created, instance.created())
                        .part(),
                config.part(),
                devices.part());
    }

    static List<Part> of(Server server, Profile profile) {
        FactList devices = new FactList(Messages.heading_devices);
        new TreeMap<>(profile.devices())
                .forEach((name, device) -> devices.add(name, options(device)));
        List<Part> users =
                Users.of(server.name(), profile.usedBy()).stream()
                        .limit(Users.SHOWN)
                        .<Part.Link>map(
                                user -> new Part.Link(null, user.name(), user.project(), user))
                        .collect(
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        links ->
                                                links.isEmpty()
                                                        ? List.of()
                                                        : List.of(
                                                                new Part.Links(
                                                                        Messages.heading_users,
                                                                        links))));
        return Parts.of(
                new FactList(Messages.heading_facts)
                        .add(Messages.description, profile.description())
                        .add(Messages.usedBy, ConfigFacts.users(profile.usedBy()))
                        .part(),
                ConfigFacts.config(profile.config()),
                devices.part(),
                users);
    }

    private static Fact fact(String server, String key, String value, Origin origin) {
        return new Fact(key, value, origin.label(), Origins.target(server, origin));
    }

    private static String options(Device device) {
        Map<String, String> options = new TreeMap<>(device.config());
        options.remove("type");
        return device.type()
                + options.entrySet().stream()
                        .map(option -> ", " + option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining());
    }
}
