/** Checks over captures, the engine that runs them, and the tables they stand on. */
@NonNullByDefault
package io.ringfence.audit;

import org.eclipse.jdt.annotation.NonNullByDefault;
