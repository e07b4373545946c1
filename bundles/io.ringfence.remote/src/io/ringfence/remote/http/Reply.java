package io.ringfence.remote.http;

/**
 * A whole answer that says of itself that it is JSON.
 *
 * @param status HTTP status; errors of the API arrive as replies, too
 * @param body as sent; the receiver owns it
 */
public record Reply(int status, byte[] body) {}
