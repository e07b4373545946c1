/** Checks of profiles. */
@NonNullByDefault
package io.ringfence.audit.checks.profile;

import org.eclipse.jdt.annotation.NonNullByDefault;
