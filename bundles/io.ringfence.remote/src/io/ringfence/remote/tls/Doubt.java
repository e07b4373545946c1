package io.ringfence.remote.tls;

/**
 * Why an authority does not vouch for what a server shows.
 *
 * @param why for people, without a full stop
 * @param revoked whether the authority itself signed the certificate, or one that it is signed
 *     with, and took that back
 */
public record Doubt(String why, boolean revoked) {}
