package io.ringfence.audit.checks.host;

import io.ringfence.audit.CheckContext;
import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Findings;
import io.ringfence.audit.check.HostCheck;
import io.ringfence.model.HostFacts;
import io.ringfence.model.HostFacts.Firewall;
import io.ringfence.model.Known;

import org.eclipse.jdt.annotation.Nullable;

import java.util.List;

/** {@code host.firewall}: nothing keeps strangers from the host, or from the port of the API. */
final class OpenFirewall extends HostCheck {

    OpenFirewall() {
        super("host.firewall");
    }

    @Override
    protected void check(HostFacts facts, EntityRef ref, CheckContext context, Findings findings) {
        switch (facts.firewall()) {
            case Known.Unknown<List<Firewall>>(String reason) ->
                    unknown(ref, "The packet filter", reason, findings);
            case Known.Value<List<Firewall>>(List<Firewall> tools) ->
                    check(
                            new PacketFilter(tools),
                            ApiListener.of(context.server(), facts),
                            ref,
                            findings);
        }
    }

    private static void check(
            PacketFilter filter, @Nullable ApiListener api, EntityRef ref, Findings findings) {
        if (!filter.isKnown()) {
            unknown(ref, "The packet filter", reason(filter), findings);
        } else if (!filter.isActive()) {
            findings.fail(
                    ref,
                    "The host has no packet filter rules of its own.",
                    evidence(ref, "packet filter", "no rules"));
        } else if (api == null || api.isLocal()) {
            findings.pass(ref, "A packet filter is active, and the API is not on the network.");
        } else {
            checkPort(filter, api, ref, findings);
        }
    }

    private static void checkPort(
            PacketFilter filter, ApiListener api, EntityRef ref, Findings findings) {
        PacketFilter.Reach ipv4 =
                api.isOverIpv4() ? filter.reach(api.port(), false) : PacketFilter.Reach.CLOSED;
        PacketFilter.Reach ipv6 =
                api.isOverIpv6() ? filter.reach(api.port(), true) : PacketFilter.Reach.CLOSED;
        if (ipv4 == PacketFilter.Reach.OPEN || ipv6 == PacketFilter.Reach.OPEN) {
            findings.fail(
                    ref,
                    "The packet filter lets every source reach port "
                            + api.port()
                            + " of the API"
                            + (ipv4 == PacketFilter.Reach.OPEN ? "." : " over IPv6."),
                    evidence(ref, "listening", api.address()));
        } else if (ipv4 == PacketFilter.Reach.UNKNOWN || ipv6 == PacketFilter.Reach.UNKNOWN) {
            findings.unknown(
                    ref,
                    "Chains that the host facts do not contain decide about port "
                            + api.port()
                            + " of the API: look at them with `nft list ruleset`.",
                    evidence(ref, "listening", api.address()));
        } else {
            findings.pass(ref, "The packet filter limits who reaches the API.");
        }
    }

    private static String reason(PacketFilter filter) {
        return filter.tools().stream()
                .flatMap(tool -> tool.ruleset().whyUnknown().stream())
                .findFirst()
                .orElse("no tool told it");
    }
}
