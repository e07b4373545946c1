package io.ringfence.remote.tls;

/**
 * A server that is trusted, unless this authority took back what it shows.
 *
 * @param authority its files, of which the list decides, however old it is
 */
public record Unrevoked(ServerTrust trust, AuthorityFiles authority) implements ServerTrust {}
