/** Checks of projects: what their users are kept from. */
@NonNullByDefault
package io.ringfence.audit.checks.project;

import org.eclipse.jdt.annotation.NonNullByDefault;
