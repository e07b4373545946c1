package io.ringfence.audit.checks.host;

import io.ringfence.audit.checks.host.FilterRule.Match;

import java.util.List;

/** Port conditions of packet filters: {@code 8443}, {@code 8000-9000}, {@code 8000:9000}. */
final class Ports {

    private Ports() {}

    /** Whether one of the values holds for {@code port}. */
    static Match match(List<String> values, int port, boolean negated) {
        Match match = Match.NO;
        for (String value : values) {
            Match each = match(value, port);
            if (each == Match.YES) {
                match = Match.YES;
                break;
            }
            if (each == Match.MAYBE) {
                match = Match.MAYBE;
            }
        }
        if (!negated || match == Match.MAYBE) {
            return match;
        }
        return match == Match.YES ? Match.NO : Match.YES;
    }

    private static Match match(String value, int port) {
        String[] ends = value.split("[-:]", 2);
        try {
            int first = Integer.parseInt(ends[0]);
            int last = ends.length == 2 ? Integer.parseInt(ends[1]) : first;
            return first <= port && port <= last ? Match.YES : Match.NO;
        } catch (NumberFormatException e) {
            return Match.MAYBE;
        }
    }
}
