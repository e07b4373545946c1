package io.ringfence.model.trust;

/**
 * One thing that somebody may do.
 *
 * @param server the server's name in the capture
 * @param who the id of the entry; of a token its name
 * @param certificate whether that is an entry of the trust store with a certificate
 * @param label what to call who it is
 * @param target on what, as in {@code server}, {@code project shop}
 * @param entitlement what, as in {@code admin}, {@code operator}, {@code can_view}
 * @param why where the right comes from, a phrase
 */
public record Grant(
        String server,
        String who,
        boolean certificate,
        String label,
        String target,
        String entitlement,
        String why) {}
