/** Overlaps in words: what they mean, how they came about, who has which id. */
@NonNullByDefault
package io.ringfence.idmap.explain;

import org.eclipse.jdt.annotation.NonNullByDefault;
