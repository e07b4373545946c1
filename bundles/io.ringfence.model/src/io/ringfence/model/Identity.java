package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An identity of fine-grained authorization, from {@code /1.0/auth/identities}.
 *
 * @param method {@code tls}, {@code oidc} or {@code bearer}
 * @param type as in {@code OIDC client}
 * @param id fingerprint, e-mail address or UUID
 * @param expires null when it does not expire or the release does not tell
 */
public record Identity(
        String method,
        String type,
        String id,
        String name,
        List<String> groups,
        @Nullable Instant expires,
        Raw raw) {}
