package io.ringfence.audit.checks.host;

import io.ringfence.model.HostFacts.Firewall;
import io.ringfence.model.HostFacts.InputChain;
import io.ringfence.model.HostFacts.Ruleset;
import io.ringfence.model.Known;

import java.util.List;

/**
 * The packet filter of a host, as far as its base chains tell.
 *
 * @param tools what {@code nft}, {@code iptables} and {@code ip6tables} say
 */
record PacketFilter(List<Firewall> tools) {

    /** Whether any source reaches a port. */
    enum Reach {
        OPEN,
        CLOSED,
        /** Chains decide that the host facts do not contain. */
        UNKNOWN
    }

    private static final String NFT = "nft";

    /** Whether any tool could be asked. */
    boolean isKnown() {
        return tools.stream().anyMatch(tool -> tool.ruleset().optional().isPresent());
    }

    /** Whether there are rules besides those of the daemons, or a chain that drops. */
    boolean isActive() {
        return tools.stream()
                .flatMap(tool -> tool.ruleset().optional().stream())
                .anyMatch(
                        ruleset ->
                                ruleset.rules().optional().filter(count -> count > 0).isPresent()
                                        || chains(ruleset).stream().anyMatch(PacketFilter::drops));
    }

    /** Whether any source reaches {@code port} over IPv4, or over IPv6. */
    Reach reach(int port, boolean ipv6) {
        Reach reach = Reach.OPEN;
        boolean seen = false;
        for (Firewall tool : tools) {
            boolean nft = tool.tool().equals(NFT);
            if ((nft || tool.tool().equals(ipv6 ? "ip6tables" : "iptables"))
                    && tool.ruleset() instanceof Known.Value<Ruleset>(Ruleset ruleset)) {
                seen = true;
                for (InputChain chain : chains(ruleset)) {
                    if (!nft || isFamily(chain.table(), ipv6)) {
                        reach = both(reach, reach(chain, nft, port));
                    }
                }
            }
        }
        return seen ? reach : Reach.UNKNOWN;
    }

    /** A packet has to pass every base chain. */
    private static Reach both(Reach a, Reach b) {
        if (a == Reach.CLOSED || b == Reach.CLOSED) {
            return Reach.CLOSED;
        }
        return a == Reach.OPEN ? b : Reach.UNKNOWN;
    }

    private static boolean isFamily(String table, boolean ipv6) {
        return table.startsWith("inet ") || table.startsWith(ipv6 ? "ip6 " : "ip ");
    }

    private static List<InputChain> chains(Ruleset ruleset) {
        return ruleset.input().optional().orElse(List.of());
    }

    private static boolean drops(InputChain chain) {
        return chain.policy().optional().filter("drop"::equals).isPresent();
    }

    private static Reach reach(InputChain chain, boolean nft, int port) {
        if (!(chain.rules() instanceof Known.Value<List<String>>(List<String> rules))) {
            return Reach.UNKNOWN;
        }
        boolean doubt = false;
        for (String text : rules) {
            FilterRule rule = nft ? NftRule.parse(text, port) : IptablesRule.parse(text, port);
            if (rule.port() == FilterRule.Match.NO) {
                continue;
            }
            boolean sure = rule.port() == FilterRule.Match.YES;
            boolean everybody = !rule.limited();
            switch (rule.verdict()) {
                case ACCEPT -> {
                    if (everybody && sure) {
                        return doubt ? Reach.UNKNOWN : Reach.OPEN;
                    }
                    doubt |= everybody;
                }
                case DROP -> {
                    boolean strangers = everybody || rule.sparesSources();
                    if (strangers && sure) {
                        return doubt ? Reach.UNKNOWN : Reach.CLOSED;
                    }
                    doubt |= strangers;
                }
                case RETURN -> {
                    if (everybody && sure) {
                        return atEnd(chain, doubt);
                    }
                    doubt |= everybody;
                }
                case JUMP -> doubt = true;
                case CONTINUE -> {}
            }
        }
        return atEnd(chain, doubt);
    }

    private static Reach atEnd(InputChain chain, boolean doubt) {
        if (doubt) {
            return Reach.UNKNOWN;
        }
        return drops(chain) ? Reach.CLOSED : Reach.OPEN;
    }
}
