/** The audit: checks of a capture against what LXD's documents and experience recommend. */
@NonNullByDefault
package io.ringfence.audit;

import org.eclipse.jdt.annotation.NonNullByDefault;
