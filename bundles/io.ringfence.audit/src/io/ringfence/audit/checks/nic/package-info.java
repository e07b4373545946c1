/** Checks of network interfaces of instances. */
@NonNullByDefault
package io.ringfence.audit.checks.nic;

import org.eclipse.jdt.annotation.NonNullByDefault;
