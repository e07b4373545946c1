/** Checks of storage pools. */
@NonNullByDefault
package io.ringfence.audit.checks.storage;

import org.eclipse.jdt.annotation.NonNullByDefault;
