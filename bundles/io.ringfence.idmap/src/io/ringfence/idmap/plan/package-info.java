/** Isolating containers on paper: which range each gets, before anything is real. */
@NonNullByDefault
package io.ringfence.idmap.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
