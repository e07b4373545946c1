/** Records of LXD servers and what they hold, immutable captures of them, and the shared model service. */
@NonNullByDefault
package io.ringfence.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
