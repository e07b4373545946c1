/**
 * Who may enter a server and what they may do there, worked out of a capture alone: entries of the
 * trust store, groups, effective permissions, what a restriction leaves open, and the keys over all
 * servers.
 */
@NonNullByDefault
package io.ringfence.model.trust;

import org.eclipse.jdt.annotation.NonNullByDefault;
