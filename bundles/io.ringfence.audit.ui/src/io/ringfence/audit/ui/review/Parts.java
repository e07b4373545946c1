package io.ringfence.audit.ui.review;

import io.ringfence.audit.AuditResult;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The audits of the servers that are open, one by one: a check sees one server and no other, so
 * what it said of a server holds as long as that is the same object. For one thread at a time.
 */
final class Parts {

    /** Ages and expiry dates are told as of the audit: for longer than this it does not hold. */
    static final Duration HOLDS = Duration.ofHours(1);

    /** As many numbers may be unused without a thought. */
    private static final int SPARE = 1_000;

    private Map<Server, Part> parts = new IdentityHashMap<>();
    private Numbers numbers = new Numbers();

    /** Whether a server was audited as it is now, and not too long ago. */
    boolean has(Server server, Instant now) {
        Part part = parts.get(server);
        return part != null && !part.result().generated().plus(HOLDS).isBefore(now);
    }

    /**
     * Keeps the audit of a server.
     *
     * @param result of it alone
     */
    void add(Server server, AuditResult result) {
        parts.put(server, Part.of(server, result, numbers));
    }

    /**
     * What is known of a capture; forgets everything else. Of a server that was not audited as it
     * is now, what was found out before is taken, if anything was.
     */
    Audited of(Capture capture, Instant now) {
        Map<String, Part> earlier = new HashMap<>();
        parts.values().forEach(part -> earlier.put(part.server().name(), part));
        List<Part> wanted = new ArrayList<>();
        for (Server server : capture.servers()) {
            Part own = parts.get(server);
            Part part = own == null ? earlier.get(server.name()) : own;
            if (part != null) {
                wanted.add(part);
            }
        }
        List<Part> kept = renumbered(wanted);
        parts = new IdentityHashMap<>();
        kept.forEach(part -> parts.put(part.server(), part));
        return Audited.of(now, kept, numbers);
    }

    /** Numbers are given once: when too many are of nothing any more, all are given anew. */
    private List<Part> renumbered(List<Part> wanted) {
        int things = wanted.stream().mapToInt(Part::things).sum();
        int messages = wanted.stream().mapToInt(Part::messages).sum();
        if (numbers.things().size() <= 2 * things + SPARE
                && numbers.messages().size() <= 2 * messages + SPARE) {
            return wanted;
        }
        numbers = new Numbers();
        return wanted.stream().map(part -> part.numbered(numbers)).toList();
    }
}
