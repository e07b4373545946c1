/** Checks of the hosts that servers run on, by their host facts. */
@NonNullByDefault
package io.ringfence.audit.checks.host;

import org.eclipse.jdt.annotation.NonNullByDefault;
