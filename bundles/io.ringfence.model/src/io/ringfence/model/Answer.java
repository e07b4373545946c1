package io.ringfence.model;

/**
 * One answer of a server, redacted.
 *
 * @param request path and query, as in {@code /1.0/instances?recursion=1&all-projects=true}
 * @param status HTTP status; an error answer tells why something is missing
 * @param body the JSON body as sent, but for redacted values; never changed after construction
 */
public record Answer(String request, int status, byte[] body) {}
