package io.ringfence.audit.priority;

/**
 * Who can make use of a weakness, as far as the capture tells.
 *
 * @param to who
 * @param how a sentence that says by what, as in {@code The API listens on 192.0.2.10:8443.}; empty
 *     for {@link To#NOBODY_KNOWN} and where the finding says it itself
 */
public record Exposure(To to, String how) {

    /** Who can make use of it, the worst first. */
    public enum To {
        /** Whoever reaches the host or the instance over a network. */
        NETWORK,
        /** Clients that are restricted to a project, and so are not trusted with the host. */
        TENANTS,
        /** Nobody of whom the capture tells; there may be others. */
        NOBODY_KNOWN
    }

    static final Exposure NOBODY_KNOWN = new Exposure(To.NOBODY_KNOWN, "");
}
