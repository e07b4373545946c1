package io.ringfence.audit.ui.page;

import io.ringfence.audit.EntityRef;
import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.model.Origin;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.facts.Origins;
import io.ringfence.ui.page.Part;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows the values that a finding rests on, each with a way to what sets it. */
final class EvidencePart {

    private static final String ENVIRONMENT = "environment.";

    private EvidencePart() {}

    /**
     * Empty when it rests on no value.
     *
     * @param exists whether something is part of the estate, so that a link leads there
     */
    static Optional<Part> of(Finding finding, Predicate<Entity> exists) {
        if (finding.evidence().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Part.Facts(
                        Messages.heading_evidence,
                        finding.evidence().stream()
                                .map(evidence -> fact(finding, evidence, exists))
                                .toList()));
    }

    /** The keys of the server's answer that hold the values. */
    static Set<String> keys(Finding finding) {
        Set<String> keys =
                finding.evidence().stream()
                        .map(Evidence::key)
                        .map(
                                key ->
                                        key.startsWith(ENVIRONMENT)
                                                ? key.substring(ENVIRONMENT.length())
                                                : key)
                        .collect(Collectors.toSet());
        if (finding.entity().device() != null) {
            keys.add(finding.entity().deviceName());
        }
        return keys;
    }

    private static Part.Fact fact(Finding finding, Evidence evidence, Predicate<Entity> exists) {
        String value = evidence.value().isEmpty() ? Messages.notSet : evidence.value();
        Entity target = target(finding, evidence.origin());
        return new Part.Fact(
                evidence.key(),
                value,
                evidence.origin().label(),
                target != null && exists.test(target) ? target : null);
    }

    /** Certificates are told by their names, and addressed by their fingerprints. */
    private static @Nullable Entity target(Finding finding, Origin origin) {
        boolean itself =
                origin.kind() == Origin.Kind.CERTIFICATE
                        && finding.entity().type() == EntityRef.Type.CERTIFICATE;
        return itself ? ReviewRow.entityOf(finding) : Origins.target(finding.server(), origin);
    }
}
