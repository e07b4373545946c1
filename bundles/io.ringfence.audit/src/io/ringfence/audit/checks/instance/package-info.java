/** Checks of containers and virtual machines. */
@NonNullByDefault
package io.ringfence.audit.checks.instance;

import org.eclipse.jdt.annotation.NonNullByDefault;
