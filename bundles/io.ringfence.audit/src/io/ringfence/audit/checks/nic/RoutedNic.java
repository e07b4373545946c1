package io.ringfence.audit.checks.nic;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.Hosts;
import io.ringfence.audit.check.InstanceDevice;
import io.ringfence.audit.check.Nic;
import io.ringfence.audit.check.NicCheck;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.NetworkInterface;
import io.ringfence.model.Instance;
import io.ringfence.model.Known;
import io.ringfence.model.Origin;
import io.ringfence.model.Server;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * {@code nic.routed}: LXD sets {@code rp_filter} to 1 and {@code accept_ra} to 0 on the host's end
 * of a routed NIC (LXD source, {@code nic_routed.go}); host facts tell whether they still are.
 */
final class RoutedNic extends NicCheck {

    private static final String PROTECTED =
            "The host takes no router advertisements from it, and no packets with addresses that it"
                    + " does not have.";

    RoutedNic() {
        super("nic.routed");
    }

    @Override
    protected void checkNic(Nic nic, CheckContext context, Findings findings) {
        InstanceDevice device = nic.device();
        if (nic.kind() != Nic.Kind.ROUTED) {
            findings.notApplicable(device.ref(), "It is not a routed NIC.");
        } else if (!device.instance().isRunning()) {
            findings.pass(
                    device.ref(), "The host is protected against it when the instance starts.");
        } else {
            checkHost(device, context.server(), findings);
        }
    }

    private static void checkHost(InstanceDevice device, Server server, Findings findings) {
        HostFacts facts = facts(server, device.instance());
        if (facts == null) {
            findings.unknown(
                    device.ref(),
                    "The host is protected against it by default; only host facts tell whether that"
                            + " still holds. "
                            + Hosts.NO_FACTS);
            return;
        }
        String name =
                device.instance()
                        .config()
                        .getOrDefault(
                                "volatile." + device.device().name() + ".host_name",
                                device.option("host_name"));
        switch (facts.interfaces()) {
            case Known.Unknown<List<NetworkInterface>>(String reason) ->
                    findings.unknown(
                            device.ref(),
                            "The settings of the host's interfaces are not known: " + reason + ".");
            case Known.Value<List<NetworkInterface>>(var interfaces) ->
                    checkInterface(device, name, interfaces, findings);
        }
    }

    private static void checkInterface(
            InstanceDevice device,
            String name,
            List<NetworkInterface> interfaces,
            Findings findings) {
        NetworkInterface end = find(name, interfaces);
        if (end == null) {
            findings.unknown(
                    device.ref(),
                    "The host facts do not list the interface "
                            + name
                            + "; run ringfence-host-facts again while the instance runs.");
            return;
        }
        String unknown = whyUnknown(end);
        if (unknown != null) {
            findings.unknown(
                    device.ref(),
                    "The settings of " + name + " on the host are not known: " + unknown + ".");
            return;
        }
        // The kernel uses the larger value of both (ip-sysctl, rp_filter).
        NetworkInterface all = find("all", interfaces);
        long reverse =
                Math.max(number(end.rpFilter(), 1), all == null ? 0 : number(all.rpFilter(), 0));
        long advertisements = number(end.acceptRa(), 0);
        if (reverse == 1 && advertisements == 0) {
            findings.pass(device.ref(), PROTECTED);
        } else {
            Origin host = Origin.of(Origin.Kind.HOST, name);
            findings.fail(
                    device.ref(),
                    "On the host's end %s rp_filter is %d and accept_ra %d, not 1 and 0."
                            .formatted(name, reverse, advertisements),
                    new Evidence("rp_filter", Long.toString(reverse), host),
                    new Evidence("accept_ra", Long.toString(advertisements), host));
        }
    }

    private static @Nullable String whyUnknown(NetworkInterface end) {
        for (Known<?> value : List.of(end.rpFilter(), end.acceptRa())) {
            if (value instanceof Known.Unknown(String reason)) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable NetworkInterface find(String name, List<NetworkInterface> interfaces) {
        for (NetworkInterface each : interfaces) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static long number(Known<Optional<Long>> value, long otherwise) {
        return value.optional().flatMap(known -> known).orElse(otherwise);
    }

    /** Facts of the host the instance is on. */
    private static @Nullable HostFacts facts(Server server, Instance instance) {
        HostFacts facts = server.hostFacts().get(instance.location());
        return facts == null && server.hostFacts().size() == 1 && !server.info().clustered()
                ? server.hostFacts().values().iterator().next()
                : facts;
    }
}
