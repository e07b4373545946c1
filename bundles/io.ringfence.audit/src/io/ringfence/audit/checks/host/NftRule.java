package io.ringfence.audit.checks.host;

import io.ringfence.audit.checks.host.FilterRule.Match;
import io.ringfence.audit.checks.host.FilterRule.Verdict;

import java.util.List;

/** Reads rules as {@code nft list ruleset} prints them. */
final class NftRule {

    private final Words words;
    private final int wanted;
    private Verdict verdict = Verdict.CONTINUE;
    private Match port = Match.YES;
    private boolean limited;
    private boolean rateLimited;
    private boolean sparesSources;

    private NftRule(String text, int wanted) {
        this.words = Words.of(text);
        this.wanted = wanted;
    }

    /** What the rule means for new TCP connections to {@code port}. */
    static FilterRule parse(String text, int port) {
        NftRule rule = new NftRule(text, port);
        while (rule.words.hasNext()) {
            rule.read(rule.words.next());
        }
        boolean limited = rule.limited || rule.rateLimited && rule.verdict == Verdict.DROP;
        return new FilterRule(rule.verdict, rule.port, limited, rule.sparesSources);
    }

    private void read(String word) {
        switch (word) {
            case "accept" -> verdict = Verdict.ACCEPT;
            case "drop" -> verdict = Verdict.DROP;
            case "reject" -> {
                verdict = Verdict.DROP;
                skipRest();
            }
            case "return" -> verdict = Verdict.RETURN;
            case "jump", "goto", "queue", "vmap" -> decideElsewhere();
            case "tcp", "th" -> readPort();
            case "udp", "udplite", "sctp", "dccp", "icmp", "icmpv6", "igmp" -> port = Match.NO;
            case "meta" -> readMeta();
            case "ip", "ip6" -> readAddress();
            case "ct" -> readState();
            case "iif", "iifname" -> readLimit();
            case "counter" -> skip("packets", "bytes");
            case "log" -> skip("prefix", "level", "group", "flags", "snaplen", "queue-threshold");
            case "limit" -> readRate();
            case "comment" -> words.next();
            default -> readUnknown();
        }
    }

    private void readPort() {
        if (words.take("dport")) {
            if (words.take("vmap")) {
                decideElsewhere();
                return;
            }
            boolean negated = words.take("!=");
            port = port.and(Ports.match(words.value(), wanted, negated));
        } else if (words.take("sport")) {
            // whoever sends chooses it
            words.take("!=");
            words.value();
        } else {
            readUnknown();
        }
    }

    /** A condition that strangers do not meet. */
    private void readLimit() {
        limited = true;
        words.take("!=");
        words.value();
    }

    /** A condition that may or may not hold. */
    private void readUnknown() {
        port = port.and(Match.MAYBE);
    }

    private void readMeta() {
        if (words.take("l4proto")) {
            readProtocol();
        } else if (words.take("iif") || words.take("iifname")) {
            readLimit();
        } else {
            readUnknown();
        }
    }

    private void readProtocol() {
        boolean negated = words.take("!=");
        List<String> protocols = words.value();
        boolean tcp = protocols.contains("tcp") || protocols.contains("6");
        if (tcp == negated) {
            port = Match.NO;
        }
    }

    private void readAddress() {
        switch (words.next()) {
            case "protocol", "nexthdr" -> readProtocol();
            case "saddr" -> {
                sparesSources = words.peek().equals("!=");
                readLimit();
            }
            default -> readUnknown();
        }
    }

    private void readState() {
        if (words.take("state")) {
            boolean map = words.take("vmap");
            if (words.value().contains("new")) {
                verdict = map ? Verdict.JUMP : verdict;
                return;
            }
            limited = true;
        } else {
            readUnknown();
        }
    }

    /** Something else decides, and what it says is left open. */
    private void decideElsewhere() {
        verdict = Verdict.JUMP;
        skipRest();
    }

    private void readRate() {
        rateLimited = true;
        words.take("rate");
        words.take("over");
        words.next();
        if (words.take("burst")) {
            words.next();
            words.next();
        }
    }

    /** Takes pairs of these words and their values. */
    private void skip(String... names) {
        while (List.of(names).contains(words.peek())) {
            words.next();
            words.next();
        }
    }

    private void skipRest() {
        while (words.hasNext()) {
            words.next();
        }
    }
}
