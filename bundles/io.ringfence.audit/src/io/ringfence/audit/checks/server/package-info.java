/** Checks of servers: version, exposure, trust settings, logging. */
@NonNullByDefault
package io.ringfence.audit.checks.server;

import org.eclipse.jdt.annotation.NonNullByDefault;
