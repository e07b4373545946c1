/** Checks of networks and their ACLs. */
@NonNullByDefault
package io.ringfence.audit.checks.network;

import org.eclipse.jdt.annotation.NonNullByDefault;
