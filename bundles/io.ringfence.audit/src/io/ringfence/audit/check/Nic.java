package io.ringfence.audit.check;

import io.ringfence.audit.CheckContext;
import io.ringfence.model.ConfigValue;
import io.ringfence.model.Known;
import io.ringfence.model.Network;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/**
 * A network interface of an instance, and what it is attached to.
 *
 * @param kind how it is attached (LXD source, {@code nictype.NICType})
 * @param network what it is attached to: a managed network, or a bridge of the host that LXD lists;
 *     null when it is attached to none, or to a bridge that LXD does not list
 */
public record Nic(InstanceDevice device, Kind kind, @Nullable Network network) {

    /** How a NIC is attached. */
    public enum Kind {
        BRIDGED,
        OVN,
        MACVLAN,
        IPVLAN,
        SRIOV,
        PHYSICAL,
        ROUTED,
        P2P;

        private static @Nullable Kind of(String name) {
            return switch (name) {
                case "bridge", "bridged" -> BRIDGED;
                case "ovn" -> OVN;
                case "macvlan" -> MACVLAN;
                case "ipvlan" -> IPVLAN;
                case "sriov" -> SRIOV;
                case "physical" -> PHYSICAL;
                case "routed" -> ROUTED;
                case "p2p" -> P2P;
                default -> null;
            };
        }
    }

    /** Whether a network carries a family. */
    public enum Carries {
        YES,
        NO,
        /** It cannot be known from the API. */
        ASSUMED
    }

    /**
     * Looks up what the device is attached to. {@code network} means a network of the instance's
     * effective project; bridges of the host, managed or not, belong to the default project.
     */
    public static Known<Nic> of(InstanceDevice device, CheckContext context) {
        String project = device.instance().project();
        String name = device.option("network");
        if (name.isEmpty()) {
            return ofType(device, context);
        }
        Network network = context.index().network(project, name);
        Kind kind = network == null ? null : Kind.of(network.type());
        if (network == null) {
            String owner = context.index().projectOf("networks", project);
            return Known.unknown(
                    "The network %s of project %s cannot be seen; use a client that may see it."
                            .formatted(name, owner));
        }
        return kind == null
                ? Known.unknown(
                        "The network %s is of a type that is not known: look up who is on it."
                                .formatted(name))
                : Known.of(new Nic(device, kind, network));
    }

    private static Known<Nic> ofType(InstanceDevice device, CheckContext context) {
        Kind kind = Kind.of(device.option("nictype"));
        if (kind == null) {
            return Known.unknown(
                    "It says neither network nor a nictype that is known: look up what it is"
                            + " connected to.");
        }
        if (kind != Kind.BRIDGED) {
            return Known.of(new Nic(device, kind, null));
        }
        String parent = device.option("parent");
        Network bridge = context.index().network(Server.DEFAULT_PROJECT, parent);
        if (bridge == null && hasGap(context.server())) {
            return Known.unknown(
                    "Whether LXD manages the bridge %s cannot be seen; use a client that may see"
                                    .formatted(parent)
                            + " the networks of the default project.");
        }
        return Known.of(new Nic(device, kind, bridge));
    }

    private static boolean hasGap(Server server) {
        return server.networks().gaps().stream()
                .anyMatch(
                        gap ->
                                gap.project() == null
                                        || Server.DEFAULT_PROJECT.equals(gap.project()));
    }

    /** Whether it is attached to a network that LXD manages. */
    public boolean isManaged() {
        Network attached = network;
        return attached != null && attached.managed();
    }

    /** The name of what it is attached to, empty when it is attached to nothing. */
    public String attachedTo() {
        String name = device.option("network");
        return name.isEmpty() ? device.option("parent") : name;
    }

    /** Whether the instance cannot use another MAC address: IP filters imply the MAC filter. */
    public boolean filtersMac() {
        return device.isTrue("security.mac_filtering")
                || filters(IpFamily.IPV4)
                || filters(IpFamily.IPV6);
    }

    /** Whether the instance can only use its own addresses of the family. */
    public boolean filters(IpFamily family) {
        return device.isTrue(family.filtering());
    }

    /** Names of the ACLs of the NIC itself. */
    public List<String> acls() {
        return AclNames.of(device.option(AclNames.KEY));
    }

    /**
     * Whether the bridge carries the family; of a bridge that LXD does not manage it is assumed.
     */
    public Carries carries(IpFamily family) {
        Network attached = network;
        return attached == null || !attached.managed()
                ? Carries.ASSUMED
                : carries(attached, family);
    }

    /** Whether a managed bridge carries the family: LXD switches it off on one without address. */
    public static Carries carries(Network bridge, IpFamily family) {
        if (bridge.config().isEmpty()) {
            return Carries.ASSUMED;
        }
        boolean fan = family == IpFamily.IPV4 && "fan".equals(bridge.config().get("bridge.mode"));
        return fan || hasAddress(bridge.config().get(family.address())) ? Carries.YES : Carries.NO;
    }

    /** Whether a managed bridge hands out addresses of the family. */
    public static boolean handsOut(Network bridge, IpFamily family) {
        return carries(bridge, family) != Carries.NO
                && !ConfigValue.isFalse(bridge.config().get(family.dhcp()));
    }

    private static boolean hasAddress(@Nullable String address) {
        return ConfigValue.isSet(address) && !"none".equals(address);
    }
}
