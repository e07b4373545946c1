package io.ringfence.model.redact;

/**
 * An API answer without secrets.
 *
 * @param body the JSON text, the very bytes given when nothing was taken out
 * @param metadata where in {@code body} the value of the envelope's {@code metadata} stands: from
 *     and to before; empty when there is none
 * @param elements where the elements of the metadata's array stand, or those of the arrays that are
 *     direct members of the metadata's object: pairs of from and to before
 */
public record Redacted(byte[] body, int[] metadata, int[] elements) {}
