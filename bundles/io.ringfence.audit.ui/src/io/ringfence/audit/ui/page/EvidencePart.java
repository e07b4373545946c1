package io.ringfence.audit.ui.page;

import io.ringfence.audit.Evidence;
import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.model.Origin;
import io.ringfence.ui.facts.Origins;
import io.ringfence.ui.page.Part;

import org.eclipse.jdt.annotation.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the values that a finding rests on, each with a way to what sets it. */
final class EvidencePart {

    private static final String ENVIRONMENT = "environment.";

    private EvidencePart() {}

    /** Empty when it rests on no value. */
    static Optional<Part> of(Finding finding) {
        if (finding.evidence().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Part.Facts(
                        Messages.heading_evidence,
                        finding.evidence().stream()
                                .map(evidence -> fact(finding, evidence))
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

    private static Part.Fact fact(Finding finding, Evidence evidence) {
        String value = evidence.value().isEmpty() ? Messages.notSet : evidence.value();
        return new Part.Fact(
                evidence.key(),
                value,
                evidence.origin().label(),
                target(finding, evidence.origin()));
    }

    /** Certificates are told by their names, and addressed by their fingerprints. */
    private static @Nullable Object target(Finding finding, Origin origin) {
        return switch (origin.kind()) {
            case CERTIFICATE, TOKEN ->
                    origin.kind().name().equals(finding.entity().type().name())
                            ? ReviewRow.entityOf(finding)
                            : null;
            default -> Origins.target(finding.server(), origin);
        };
    }
}
