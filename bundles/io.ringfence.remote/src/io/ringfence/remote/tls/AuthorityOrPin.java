package io.ringfence.remote.tls;

/**
 * A server of the authority, or else the one with this certificate: PKI mode of a client that
 * pinned a certificate besides.
 */
public record AuthorityOrPin(AuthorityPin authority, Pin pin) implements ServerTrust {}
