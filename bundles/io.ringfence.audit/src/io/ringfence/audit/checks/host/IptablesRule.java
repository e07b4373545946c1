package io.ringfence.audit.checks.host;

import io.ringfence.audit.checks.host.FilterRule.Match;
import io.ringfence.audit.checks.host.FilterRule.Verdict;

/** Reads rules as {@code iptables -S} prints them. */
final class IptablesRule {

    private final Words words;
    private final int wanted;
    private Verdict verdict = Verdict.CONTINUE;
    private Match port = Match.YES;
    private boolean limited;
    private boolean rateLimited;
    private boolean sparesSources;

    private IptablesRule(String text, int wanted) {
        this.words = Words.of(text);
        this.wanted = wanted;
    }

    /** What the rule means for new TCP connections to {@code port}. */
    static FilterRule parse(String text, int port) {
        IptablesRule rule = new IptablesRule(text, port);
        while (rule.words.hasNext()) {
            boolean negated = rule.words.take("!");
            rule.read(rule.words.next(), negated);
        }
        boolean limited = rule.limited || rule.rateLimited && rule.verdict == Verdict.DROP;
        return new FilterRule(rule.verdict, rule.port, limited, rule.sparesSources);
    }

    private void read(String word, boolean negated) {
        switch (word) {
            case "-A", "-m", "--comment", "--reject-with", "--log-prefix", "--log-level" ->
                    words.next();
            case "-p" -> {
                String protocol = words.next();
                boolean tcp = protocol.equals("tcp") || protocol.equals("all");
                if (tcp == negated) {
                    port = Match.NO;
                }
            }
            case "--dport", "--dports", "--destination-port" ->
                    port = port.and(Ports.match(words.value(), wanted, negated));
            case "-s", "-i" -> {
                sparesSources |= negated && word.equals("-s");
                limited = true;
                words.next();
            }
            // whoever sends chooses it
            case "--sport", "--sports", "--source-port" -> words.next();
            case "--ctstate", "--state" -> {
                if (words.value().contains("NEW") == negated) {
                    limited = true;
                }
            }
            case "--limit", "--limit-burst" -> {
                rateLimited = true;
                words.next();
            }
            case "--syn" -> {}
            case "-j", "-g" -> verdict = target(words.next());
            default -> readOther(word);
        }
    }

    /** A condition that may or may not hold. */
    private void readOther(String word) {
        port = port.and(Match.MAYBE);
        if (word.startsWith("-") && !words.peek().startsWith("-")) {
            words.next();
        }
    }

    private static Verdict target(String name) {
        return switch (name) {
            case "ACCEPT" -> Verdict.ACCEPT;
            case "DROP", "REJECT" -> Verdict.DROP;
            case "RETURN" -> Verdict.RETURN;
            case "LOG", "NFLOG", "AUDIT", "TRACE", "MARK", "CONNMARK" -> Verdict.CONTINUE;
            default -> Verdict.JUMP;
        };
    }
}
