package io.ringfence.audit.priority;

import io.ringfence.audit.check.ListenAddress;
import io.ringfence.model.Device;
import io.ringfence.model.Instance;
import io.ringfence.model.Network;
import io.ringfence.model.Server;
import io.ringfence.model.ServerIndex;

import java.util.Optional;
import java.util.Set;

/**
 * How a running instance is reached from outside its host. Only what stands in its devices counts:
 * a network behind LXD's own bridge is left out although a router may lead to it, and so are
 * forwards of a firewall, which no capture tells of.
 */
final class InstanceReach {

    private static final Set<String> IN_INSTANCE = Set.of("instance", "guest", "container");
    private static final Set<String> OUTSIDE =
            Set.of("macvlan", "ipvlan", "sriov", "physical", "routed");

    private InstanceReach() {}

    /** A sentence that says by what, empty when nothing tells that it is. */
    static Optional<String> of(Instance instance, ServerIndex index) {
        if (!instance.isRunning()) {
            return Optional.empty();
        }
        return instance.expandedDevices().values().stream()
                .flatMap(device -> of(device, instance, index).stream())
                .min(String::compareTo)
                .map(how -> instance.name() + " " + how + ".");
    }

    private static Optional<String> of(Device device, Instance instance, ServerIndex index) {
        return switch (device.type()) {
            case "proxy" -> proxy(device);
            case "nic" -> nic(device, instance.project(), index);
            default -> Optional.empty();
        };
    }

    private static Optional<String> proxy(Device device) {
        String listen = device.option("listen");
        int colon = listen.indexOf(':');
        if (colon < 0
                || listen.startsWith("unix:")
                || IN_INSTANCE.contains(device.option("bind"))) {
            return Optional.empty();
        }
        return ListenAddress.parse(listen.substring(colon + 1)).isLoopback()
                ? Optional.empty()
                : Optional.of(
                        "answers on the host's "
                                + listen.replace("tcp:", "")
                                + " by its"
                                + " device "
                                + device.name());
    }

    private static Optional<String> nic(Device device, String project, ServerIndex index) {
        String name = device.option("network");
        String parent = device.option("parent");
        boolean outside;
        if (name.isEmpty()) {
            outside = OUTSIDE.contains(device.option("nictype")) || isHostBridge(device, index);
        } else {
            Network network = index.network(project, name);
            outside = network != null && OUTSIDE.contains(network.type());
        }
        return outside
                ? Optional.of(
                        "is part of the host's own network by its NIC %s%s"
                                .formatted(device.name(), parent.isEmpty() ? "" : " on " + parent))
                : Optional.empty();
    }

    /** A bridge of the host that LXD lists and does not manage leads outside. */
    private static boolean isHostBridge(Device device, ServerIndex index) {
        Network bridge = index.network(Server.DEFAULT_PROJECT, device.option("parent"));
        return device.option("nictype").equals("bridged") && bridge != null && !bridge.managed();
    }
}
