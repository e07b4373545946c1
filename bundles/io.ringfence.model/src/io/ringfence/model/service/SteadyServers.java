package io.ringfence.model.service;

import io.ringfence.model.Capture;
import io.ringfence.model.HostFacts;
import io.ringfence.model.Server;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps servers that have another name or other host facts in the estate than in their source's
 * answer the same objects: who looks for what answered anew sees no more than did. For one thread
 * at a time.
 */
final class SteadyServers {

    private Map<Server, Server> shown = new IdentityHashMap<>();

    /**
     * The same capture, with the objects of the last time as far as they are the same.
     *
     * @param answers the servers as their sources answered
     * @param made what was made of them, one by one
     */
    Capture of(List<Server> answers, Capture made) {
        Map<Server, Server> next = new IdentityHashMap<>();
        List<Server> servers = new ArrayList<>();
        for (int index = 0; index < answers.size(); index++) {
            Server now = made.servers().get(index);
            Server before = shown.get(answers.get(index));
            Server kept = before != null && isSame(before, now) ? before : now;
            next.put(answers.get(index), kept);
            servers.add(kept);
        }
        shown = next;
        return new Capture(servers);
    }

    /** Of two that were made of one answer. */
    private static boolean isSame(Server before, Server now) {
        Map<String, HostFacts> facts = before.hostFacts();
        return before.name().equals(now.name())
                && facts.keySet().equals(now.hostFacts().keySet())
                && facts.keySet().stream()
                        .allMatch(member -> facts.get(member) == now.hostFacts().get(member));
    }
}
