package io.ringfence.audit.ui.review;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.AuditedServer;
import io.ringfence.audit.Finding;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an audit found out, ready for views.
 *
 * @param generated the time of the audit
 * @param parts by the server's name
 * @param servers one by one, in the order of the capture
 */
record Audited(Instant generated, Rows rows, Map<String, Part> parts, List<ServerAudit> servers) {

    /** Nothing was audited yet. */
    static final Audited NOTHING = of(Instant.EPOCH, List.of(), new Numbers());

    /**
     * All parts as one audit.
     *
     * @param parts in the order of the capture
     * @param numbers from which all of them have theirs
     */
    static Audited of(Instant generated, List<Part> parts, Numbers numbers) {
        return new Audited(
                generated,
                new Rows(parts, numbers),
                parts.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        part -> part.server().name(), Function.identity())),
                parts.stream().map(Part::audit).toList());
    }

    /** All of it, put together for every call. */
    AuditResult result() {
        List<AuditedServer> audited = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(rows.all().size());
        for (ServerAudit server : servers) {
            audited.addAll(server.result().servers());
            findings.addAll(server.result().findings());
        }
        return new AuditResult(generated, audited, findings);
    }

    /** The audit of one server, the same object until it is audited anew. */
    Optional<AuditResult> server(String name) {
        Part part = parts.get(name);
        return part == null ? Optional.empty() : Optional.of(part.result());
    }

    Rating rating(Entity entity) {
        Part part = parts.get(entity.server());
        return part == null ? Rating.NONE : part.ratings().of(entity);
    }
}
