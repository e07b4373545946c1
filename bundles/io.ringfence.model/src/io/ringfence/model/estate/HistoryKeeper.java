package io.ringfence.model.estate;

import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;
import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides when what a source answered becomes part of an estate's history: at once when somebody
 * asked for it, added host facts, or found that findings changed; else at most every 15 minutes
 * when its events did, and when the estate is closed. Whether it says anything new is for others to
 * find out.
 */
final class HistoryKeeper {

    /** How long after one answer that nobody asked for the next one is recorded. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    // guarded by this
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Long> recorded = new HashMap<>();
    private final Map<String, Due> late = new HashMap<>();
    private final Map<String, Deque<Due>> passed = new HashMap<>(); // before the late one, two
    private final List<Due> hurried = new ArrayList<>();

    /**
     * The answer of a source that is to be recorded.
     *
     * @param servers with their host facts
     * @param sameAnswer whether only host facts are new in it
     */
    record Due(String spec, List<Server> servers, boolean sameAnswer) {

        /** When the last of its servers was captured. */
        Instant captured() {
            return servers.stream()
                    .map(Server::captured)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }
    }

    /** What is known of a source's last answer: the same object means the same answer. */
    private record Seen(List<Server> servers, List<Map<String, HostFacts>> facts) {}

    /** This answer comes from the history itself. */
    synchronized void restored(String spec, List<Server> servers) {
        seen.put(spec, new Seen(servers, facts(servers)));
    }

    /**
     * What is to be recorded now.
     *
     * @param now nanoseconds of a timer
     * @param closing whether nothing more is recorded afterwards
     */
    synchronized List<Due> due(LxdState state, long now, boolean closing) {
        List<Due> due = new ArrayList<>();
        int first = 0;
        for (OpenSource source : state.sources()) {
            int next = first + source.servers().size();
            look(source, state.capture().servers().subList(first, next), now, due);
            first = next;
        }
        seen.keySet().removeIf(spec -> state.source(spec).isEmpty());
        recorded.keySet().retainAll(seen.keySet());
        late.keySet().retainAll(seen.keySet());
        passed.keySet().retainAll(late.keySet());
        for (Due one : hurried) {
            if (seen.containsKey(one.spec())) {
                recorded.put(one.spec(), now);
                late.remove(one.spec(), one);
                due.add(one);
            }
        }
        hurried.clear();
        for (Due one : List.copyOf(late.values())) {
            if (closing || now - recorded.getOrDefault(one.spec(), now) >= PAUSE.toNanos()) {
                record(one, now, due);
            }
        }
        return due;
    }

    /**
     * What a source answered then, or the first later answer that is still known, waits no longer,
     * nor does the one before it, with which what was before ended: the next {@link #due} has them.
     */
    synchronized void hurry(String spec, Instant captured) {
        Deque<Due> before = passed.getOrDefault(spec, new ArrayDeque<>());
        List<Due> known = new ArrayList<>(before);
        Due last = late.get(spec);
        if (last != null) {
            known.add(last);
        }
        for (int i = 0; i < known.size(); i++) {
            if (!captured.isAfter(known.get(i).captured())) {
                hurried.addAll(known.subList(Math.max(0, i - 1), i + 1));
                before.removeAll(known.subList(0, i + 1));
                return;
            }
        }
    }

    /** Whether something waits for its time; then it is asked again after {@link #PAUSE}. */
    synchronized boolean isWaiting() {
        return !late.isEmpty();
    }

    /**
     * @param merged the source's servers with the host facts that were added
     */
    private void look(OpenSource source, List<Server> merged, long now, List<Due> due) {
        String spec = source.spec();
        if (source.answered() == null) {
            return;
        }
        Seen before = seen.get(spec);
        boolean sameServers = before != null && before.servers() == source.servers();
        Seen present = new Seen(source.servers(), facts(merged));
        if (before != null && sameServers && before.facts().equals(present.facts())) {
            return;
        }
        seen.put(spec, present);
        List<Server> servers = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            // under the name that the source gave it, not the one that tells it from others
            servers.add(source.servers().get(i).withHostFacts(merged.get(i).hostFacts()));
        }
        Due one = new Due(spec, servers, sameServers && !late.containsKey(spec));
        if (source.asked() || sameServers || !recorded.containsKey(spec)) {
            record(one, now, due);
        } else {
            Due replaced = late.put(spec, one);
            if (replaced != null) {
                Deque<Due> earlier = passed.computeIfAbsent(spec, _ -> new ArrayDeque<>());
                earlier.addLast(replaced);
                if (earlier.size() > 2) {
                    earlier.removeFirst();
                }
            }
        }
    }

    private void record(Due one, long now, List<Due> due) {
        late.remove(one.spec());
        passed.remove(one.spec());
        recorded.put(one.spec(), now);
        due.add(one);
    }

    private static List<Map<String, HostFacts>> facts(List<Server> servers) {
        return servers.stream().map(Server::hostFacts).toList();
    }
}
