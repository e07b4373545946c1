package io.ringfence.model;

import org.eclipse.jdt.annotation.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A pending token, from {@code /1.0/operations} of class {@code token}; its secret is never kept.
 *
 * @param operation id of the operation that stands for it
 * @param kind what it lets its holder do
 * @param name name the certificate or the member will get
 * @param expires null when it never expires
 */
public record Token(
        String operation,
        Kind kind,
        String name,
        boolean restricted,
        List<String> projects,
        @Nullable Instant created,
        @Nullable Instant expires,
        Raw raw) {

    /** What a token is for. */
    public enum Kind {
        /** Adds a client certificate to the trust store. */
        CERTIFICATE,
        /** Lets a server join the cluster. */
        CLUSTER_JOIN,
        /** Anything else, as the description of the operation says. */
        OTHER
    }

    /** What addresses it: its name, or where it has none the id of its operation. */
    public String id() {
        return name.isBlank() ? operation : name;
    }
}
