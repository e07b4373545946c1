/** Checks of disks, proxies and devices of the host that instances are given. */
@NonNullByDefault
package io.ringfence.audit.checks.device;

import org.eclipse.jdt.annotation.NonNullByDefault;
