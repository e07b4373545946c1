/**
 * Takes secrets out of what servers and files say, before anything else sees it.
 *
 * <p>What a secret looked like is decided here, once: the marker that takes its place is all that
 * later code gets to see, so a live capture and a saved one say the same.
 */
@NonNullByDefault
package io.ringfence.model.redact;

import org.eclipse.jdt.annotation.NonNullByDefault;
