package io.ringfence.audit.ui.overview;

import io.ringfence.audit.Outcome;
import io.ringfence.audit.Severity;
import io.ringfence.audit.change.Change;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The findings of all servers, counted for all that the overview says of them. */
final class Counting {

    private final int[] bySeverity = new int[Severity.values().length];
    private final Map<String, int[]> byArea = new LinkedHashMap<>();
    private final Map<String, int[]> byServer = new HashMap<>();
    private final Map<Change, Integer> byChange = new EnumMap<>(Change.class);
    private final Map<Outcome, Integer> byOutcome = new EnumMap<>(Outcome.class);

    /**
     * @param servers in the order of the audit
     */
    Counting(List<ServerCount> servers) {
        for (ServerCount server : servers) {
            server.outcomes()
                    .forEach((outcome, count) -> byOutcome.merge(outcome, count, Integer::sum));
            int[] open = server.open();
            add(bySeverity, open);
            byServer.put(server.name(), open);
            server.byArea()
                    .forEach(
                            (area, counts) ->
                                    add(
                                            byArea.computeIfAbsent(
                                                    area, _ -> new int[counts.length]),
                                            counts));
            server.byChange()
                    .forEach((change, count) -> byChange.merge(change, count, Integer::sum));
        }
    }

    private static void add(int[] sums, int[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    int open(Severity severity) {
        return bySeverity[severity.ordinal()];
    }

    /** The areas in which something fails, as the audit lists them. */
    List<String> areas() {
        return List.copyOf(byArea.keySet());
    }

    /** Open failures of an area by severity. */
    List<Integer> area(String area) {
        return list(byArea.getOrDefault(area, new int[bySeverity.length]));
    }

    /** Open failures of a server by severity. */
    List<Integer> server(String server) {
        return list(byServer.getOrDefault(server, new int[bySeverity.length]));
    }

    /** How many findings that are there now changed in this way. */
    int changed(Change change) {
        return byChange.getOrDefault(change, 0);
    }

    /** How many checks of things came out so; of those that failed all, open or not. */
    int came(Outcome outcome) {
        return byOutcome.getOrDefault(outcome, 0);
    }

    /** Checks of things that passed or failed. */
    int answered() {
        return came(Outcome.PASS) + came(Outcome.FAIL);
    }

    /** Checks of things that could not be answered. */
    int unknown() {
        return came(Outcome.UNKNOWN);
    }

    /** Percent of what concerns the estate that was answered; 100 only when all of it was. */
    int share() {
        int all = answered() + unknown();
        return all == 0 ? 100 : (int) (100L * answered() / all);
    }

    private static List<Integer> list(int[] numbers) {
        return IntStream.of(numbers).boxed().toList();
    }
}
