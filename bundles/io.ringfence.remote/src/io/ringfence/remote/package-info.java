/** Connections to LXD and Incus servers: the only code that talks to one. */
@NonNullByDefault
package io.ringfence.remote;

import org.eclipse.jdt.annotation.NonNullByDefault;
