package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;

/**
 * A warning of the server about itself, from {@code /1.0/warnings}.
 *
 * @param severity {@code low}, {@code moderate} or {@code high}
 * @param status {@code new}, {@code acknowledged} or {@code resolved}
 * @param type a sentence that differs between releases: match it loosely
 */
public record Warning(
        String uuid,
        String type,
        String severity,
        String status,
        String project,
        String location,
        String entityUrl,
        String message,
        long count,
        @Nullable Instant lastSeen,
        Raw raw) {}
