/**
 * What the API does not tell about a host, as the script {@code ringfence-host-facts} prints it.
 *
 * <p>The document is described in {@code docs/formats.md}, "Host facts". A value that could not be
 * read is a {@link io.ringfence.model.Known.Unknown} with its reason; one that was looked for and
 * is not there is an empty {@link java.util.Optional}.
 */
@NonNullByDefault
package io.ringfence.model.facts;

import org.eclipse.jdt.annotation.NonNullByDefault;
